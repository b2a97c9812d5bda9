import type { About } from './about.ts';
import type { DescribedSchema, Describer, Values } from './describe.ts';
import type { TableFormat } from './format.ts';
import { type Column, type ForeignKey, flatColumns, type Table } from './table.ts';
import type { WrittenFile } from './write-tables.ts';

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

/** The page of a license, and for the one of this package its own. */
const LICENSES: { readonly [spdx: string]: { readonly path: string; readonly title: string } } = {
  'CC0-1.0': { path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0 1.0 Universal' },
};

/**
 * Describes tables by the Data Package standard, version 2.0: each CSV file with its schema and its keys, and the other formats of the
 * same tables as files.
 *
 * @returns the text of `datapackage.json`
 */
export function datapackage(files: readonly WrittenFile[], about: About, describer: Describer): string {
  const { name, version, title, description, homepage, keywords, licenses, source, creator } = about;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name,
    ...(version && { version }),
    title,
    description,
    ...(homepage && { homepage }),
    keywords,
    ...(licenses.length > 0 && { licenses: licenses.map(license) }),
    ...(source && { sources: [{ title: source.title, ...(source.url !== null && { path: source.url }) }] }),
    ...(creator && { contributors: [{ title: creator, roles: ['creator'] }] }),
    // The files of a table come one after another, so that a compressor sees what they have in common.
    resources: files.map((file) => resource(file, describer)),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

/** A license by its identifier, which can be a name in the standard unless it has a plus sign. */
function license(spdx: string): object {
  const named = /^[-a-zA-Z0-9._]+$/.test(spdx) ? { name: spdx } : {};
  return { ...named, ...(LICENSES[spdx] ?? { path: `https://spdx.org/licenses/${spdx}.html`, title: spdx }) };
}

function resource({ path, table, format, bytes, sha256 }: WrittenFile, describer: Describer): object {
  const isCsv = format.name === 'csv';
  const columns = isCsv ? flatColumns(table) : table.columns;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: resourceName(table.name, format),
    path,
    description: describer.table(table),
    ...(isCsv && { type: 'table' }),
    ...format.resource,
    bytes,
    hash: `sha256:${sha256}`,
    ...(isCsv && { dialect: DIALECT }),
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map((column) => fieldOf(column, describer)),
      ...(isCsv && { missingValues: [''] }),
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0 && { foreignKeys: table.foreignKeys.map((key) => foreignKey(table, key, format)) }),
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
