import { createHash } from 'node:crypto';
import { type DescribedSchema, Describer, type Values } from './describe.ts';
import type { TableFormat } from './format.ts';
import { tableFormats } from './formats.ts';
import { type Column, type ForeignKey, flatColumns, type Table } from './table.ts';
import { pathOf, tablesIn } from './write-tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};
const TYPES: { readonly [type in Column['type']]: object } = {
  string: { type: 'string' },
  int32: { type: 'integer' },
  double: { type: 'number' },
  date: { type: 'date' },
  timestamp: { type: 'datetime' },
};

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly homepage?: string;
  readonly keywords?: readonly string[];
}

/** What the descriptor says of the article. */
interface Subject {
  readonly metadata: { readonly headline: string; readonly url: string | null };
}

/**
 * Describes the tables by the Data Package standard, version 2.0: each CSV file with its schema and its keys, and the other formats of the
 * same tables as files.
 *
 * @param schema the parsed `schema/article.schema.json`
 * @param packageJson the parsed package.json
 * @param article the packaged article
 * @param all the tables of an article
 * @param files the content of each file by its path from the project's folder; the descriptor lies in `dist`
 * @returns the text of `dist/datapackage.json`
 */
export function datapackage(
  schema: DescribedSchema,
  packageJson: Package,
  article: Subject,
  all: readonly Table[],
  files: ReadonlyMap<string, Uint8Array>,
): string {
  const describer = new Describer(schema);
  const { name, version, description, homepage, keywords } = packageJson;
  const { headline, url } = article.metadata;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name,
    version,
    title: headline,
    description,
    ...(homepage && { homepage }),
    keywords,
    licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0 1.0 Universal' }],
    sources: [{ title: headline, ...(url !== null && { path: url }) }],
    contributors: [{ title: `The contributors of ${name}`, roles: ['creator'] }],
    // The three files of a table come one after another, so that a compressor sees what they have in common.
    resources: all.flatMap((table) =>
      tableFormats
        .filter((format) => tablesIn(format, all).includes(table))
        .map((format) => resource(table, format, describer, files)),
    ),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource(table: Table, format: TableFormat, describer: Describer, files: ReadonlyMap<string, Uint8Array>): object {
  const path = `tables/${pathOf(format, table)}`;
  const bytes = files.get(`dist/${path}`);
  if (!bytes) throw new Error(`dist/${path} is not among the files`);
  const isCsv = format.name === 'csv';
  const columns = isCsv ? flatColumns(table) : table.columns;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: resourceName(table.name, format),
    path,
    description: describer.table(table),
    ...(isCsv && { type: 'table' }),
    ...format.resource,
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(isCsv && { dialect: DIALECT }),
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map((column) => fieldOf(column, describer)),
      ...(isCsv && { missingValues: [''] }),
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map((key) => foreignKey(table, key, format)),
    },
  };
}

const resourceName = (table: string, format: TableFormat) => (format.name === 'csv' ? table : `${table}-${format.name}`);

function fieldOf(column: Column, describer: Describer): object {
  const { name, type, list, nullable, definition = '' } = column;
  // A Table Schema has no words for what the items of an array may be.
  if (list) return { name, type: 'array', description: describer.column(column), constraints: { required: true } };
  const constraints = {
    ...(nullable ? {} : { required: true }),
    ...allowed(describer.values(column)),
    ...bounds(describer.definition(definition), type),
  };
  return {
    name,
    ...TYPES[type],
    description: describer.column(column),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function allowed(vocabulary: Values | undefined): object {
  if (!vocabulary) return {};
  const values = vocabulary.values.map(({ value }) => value);
  // In a group, for readers that only write anchors before and after; a plain one, for XML Schema knows no other.
  return vocabulary.open ? { pattern: `(${values.map(escaped).join('|')}|x-[a-z0-9]+(-[a-z0-9]+)*)` } : { enum: values };
}

const escaped = (value: string) => value.replace(/[.]/g, '\\$&');

/** The bounds and the pattern of a definition; a pattern of a Table Schema holds for the whole value, so it needs no anchors. */
function bounds(definition: DescribedSchema | undefined, type: Column['type']): object {
  const { minimum, maximum, pattern } = definition ?? {};
  if (type !== 'string') return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  return pattern === undefined ? {} : { pattern: pattern.replace(/^\^|\$$/g, '') };
}

/**
 * A reference that may be missing is described without the article's id: the reader of the standard's own authors takes a key of which one part
 * is missing for a broken one. In a package of one article the rest is enough. It leads to the table of the same format.
 */
function foreignKey(table: Table, { columns, table: target, references }: ForeignKey, format: TableFormat): object {
  const nullable = columns.some((name) => table.columns.find((column) => column.name === name)?.nullable);
  const [from, to] = nullable ? [columns.slice(1), references.slice(1)] : [columns, references];
  return { fields: from, reference: { ...(target !== table.name && { resource: resourceName(target, format) }), fields: to } };
}
