import type { About } from './about.ts';
import type { Describer } from './describe.ts';
import { type Column, flatColumns } from './table.ts';
import type { WrittenFile } from './write-tables.ts';

/** The context that version 1.1 asks for. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  description: { '@container': '@language' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  name: { '@container': '@language' },
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};
const TYPES: { readonly [type in Column['type']]: string } = {
  string: 'sc:Text',
  int32: 'cr:Int32',
  double: 'cr:Float64',
  date: 'sc:Date',
  timestamp: 'sc:DateTime',
};
/** The media types that its readers know. */
const MEDIA_TYPES: { readonly [format: string]: string } = {
  csv: 'text/csv',
  jsonl: 'application/jsonlines',
  parquet: 'application/x-parquet',
};
/** The formats whose files are loaded, the best first. */
const LOADED = ['parquet', 'jsonl', 'csv'];

/**
 * Describes tables by Croissant 1.1 (https://docs.mlcommons.org/croissant): every file, and each table as a set of records in the best of its formats.
 * It has no references, because a reference of Croissant is a single column, and ids are unique within an article only.
 *
 * @returns the text of `croissant.json`
 */
export function croissant(files: readonly WrittenFile[], about: About, describer: Describer): string {
  const best = LOADED.find((name) => files.some(({ format }) => format.name === name));
  const loaded = files.filter(({ format }) => format.name === best);
  const { name, description, version, homepage, keywords, licenses, languages, source, modifiedOn } = about;
  const url = homepage ?? source?.url;
  const document = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name,
    alternateName: about.title,
    description,
    ...(version && { version }),
    ...(url && { url }),
    license: licenses.map((id) => `https://spdx.org/licenses/${id}.html`),
    keywords,
    inLanguage: languages,
    ...(modifiedOn && { dateModified: modifiedOn }),
    isLiveDataset: false,
    distribution: files.map(fileObject),
    recordSet: loaded.map((file) => recordSet(file, describer)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function fileObject({ path, table, format, bytes, sha256 }: WrittenFile): object {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: `The table ${table.name} as ${format.name}`,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: MEDIA_TYPES[format.name],
    sha256,
  };
}

function recordSet({ table, path, format }: WrittenFile, describer: Describer): object {
  const columns = format.hasLinks ? flatColumns(table) : table.columns;
  return {
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: describer.table(table),
    key: table.primaryKey.map((column) => ({ '@id': `${table.name}/${column}` })),
    field: columns.map((column) => ({
      '@type': 'cr:Field',
      '@id': `${table.name}/${column.name}`,
      name: `${table.name}/${column.name}`,
      description: describer.column(column),
      dataType: TYPES[column.type],
      ...(column.list && { isArray: true, arrayShape: '-1' }),
      source: { fileObject: { '@id': path }, extract: { column: column.name } },
    })),
  };
}
