import type { Contract, Field } from '../../package/document/contract.ts';
import { snakeCase } from '../../package/tables/names.ts';
import { type Column, flatColumns, type Table } from '../../package/tables/table.ts';
import type { JsonSchema } from '../schema/derive-schemas.ts';
import { Describer } from '../schema/describe.ts';
import { between, foreignKey, inOrder, listed, literal, STATEMENTS_BY_SPEAKER } from './sql.ts';

const TYPES: { readonly [type in Column['type']]: string } = {
  string: 'VARCHAR',
  int32: 'INTEGER',
  double: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMPTZ',
};

/**
 * Writes the contract for DuckDB: an enumeration for each closed vocabulary, the tables with their keys, checks and comments, a view, and a
 * macro that reads documents, `read_articles(path)`.
 *
 * @returns the text of `dist/schemas/duckdb.sql`
 */
export function duckdb(schema: JsonSchema, contract: Contract, tables: readonly Table[]): string {
  const describer = new Describer(schema);
  return [
    '-- The contract of an article for DuckDB: types, tables, a view, and a macro that reads documents.\n',
    ...enumerations(contract),
    ...inOrder(tables).map((table) => tableSql(table, describer)),
    STATEMENTS_BY_SPEAKER,
    macro(contract, describer.definition('Extension')?.pattern ?? ''),
  ].join('\n');
}

/**
 * Writes how DuckDB fills those tables with the CSV files of the folder that it works in.
 *
 * @returns the text of `dist/schemas/duckdb-load.sql`
 */
export function duckdbLoad(tables: readonly Table[]): string {
  const copies = inOrder(tables).map(({ name }) => `COPY ${name} FROM '${name}.csv' (HEADER, NULLSTR '');\n`);
  return `-- Fills the tables of duckdb.sql with the CSV files of the working directory.\n${copies.join('')}`;
}

const enumerations = ({ vocabularies }: Contract) =>
  Object.entries(vocabularies)
    .filter(([, { open }]) => !open)
    .map(([name, { values }]) => `CREATE TYPE ${snakeCase(name)} AS ENUM ${listed(values.map(literal))};\n`);

function tableSql(table: Table, describer: Describer): string {
  const { name, primaryKey, foreignKeys } = table;
  const columns = flatColumns(table);
  const lines = [
    ...columns.map((column) => columnSql(column, describer)),
    `PRIMARY KEY ${listed(primaryKey)}`,
    ...foreignKeys.filter((key) => !isCircular(table, key)).map(foreignKey),
  ];
  const comments = columns.map((column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(describer.column(column))};\n`);
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n);\nCOMMENT ON TABLE ${name} IS ${literal(describer.table(table))};\n${comments.join('')}`;
}

/** DuckDB checks a key row by row, so that a table cannot refer to itself further on, or to one that is filled later. */
const isCircular = ({ name }: Table, { table }: Table['foreignKeys'][number]) => table === name || name === 'articles';

function columnSql(column: Column, describer: Describer): string {
  const { name, type, nullable, definition = '' } = column;
  const values = describer.values(column);
  const { pattern, minimum, maximum } = describer.definition(definition) ?? {};
  const checks: string[] = [];
  if (values && (values.open || column.values)) {
    const known = `${name} IN ${listed(values.values.map(({ value }) => literal(value)))}`;
    checks.push(values.open ? `${known} OR ${matches(name, describer.definition('Extension')?.pattern ?? '')}` : known);
  } else if (pattern !== undefined && type === 'string') checks.push(matches(name, pattern));
  if (type === 'int32') checks.push(between(column, minimum ?? 0, maximum ?? 2147483647));
  const sqlType = values && !values.open && !column.values ? snakeCase(values.name) : TYPES[type];
  return `${name} ${sqlType}${nullable ? '' : ' NOT NULL'}${checks.map((check) => ` CHECK (${check})`).join('')}`;
}

const matches = (name: string, pattern: string) => `regexp_matches(${name}, ${literal(pattern)})`;

/**
 * Reads documents with the types of the schema; what does not fit, is missing, or is a value that no vocabulary has among it, is an error.
 * The forms of ids and other strings are left to `validate`, as is a number with a fraction, which is rounded before a query sees it.
 */
function macro(contract: Contract, extension: string): string {
  const columns = Object.entries(contract.objects[contract.root] ?? {}).map(
    ([name, field]) => `${literal(name)}: ${literal(nested(field, contract))}`,
  );
  return `CREATE MACRO read_articles(path) AS TABLE
SELECT * FROM read_json(path, format = 'auto', columns = {
  ${columns.join(',\n  ')}
})
WHERE error(${faultIn('', contract.root, '', { contract, extension }, 1)}) IS NULL;
`;
}

interface Known {
  readonly contract: Contract;
  /** The pattern of a value of one's own. */
  readonly extension: string;
}

/** An expression for what is first found wrong in an object, null where nothing is. `at` is the object in SQL, `path` in words. */
function faultIn(at: string, object: string, path: string, known: Known, depth: number): string {
  const fields = Object.entries(known.contract.objects[object] ?? {}).map(
    ([name, field]) => [`${at}"${name}"`, field, `${path}${name}`] as const,
  );
  const cases = fields.flatMap(([value, field, name]) => [
    ...(field.nullable || field.optional ? [] : [`WHEN ${value} IS NULL THEN ${literal(`${name} is missing`)}`]),
    ...(field.list ? [] : unknown(value, field.type, name, known)),
  ]);
  const inner = fields.flatMap(([value, { type, list }, name]) => {
    const isObject = type in known.contract.objects;
    if (!list) return isObject ? [faultIn(`${value}.`, type, `${name}.`, known, depth)] : [];
    const item = `item${depth}`;
    const missing = `WHEN ${item} IS NULL THEN ${literal(`${name} has an item that is missing`)}`;
    const ofItem = [missing, ...unknown(item, type, name, known)].join(' ');
    const faults = [`CASE ${ofItem} END`, ...(isObject ? [faultIn(`${item}.`, type, `${name}.`, known, depth + 1)] : [])];
    return [`list_filter(list_transform(${value}, lambda ${item}: ${firstOf(faults)}), lambda fault: fault IS NOT NULL)[1]`];
  });
  return firstOf([...(cases.length > 0 ? [`CASE ${cases.join('\n    ')} END`] : []), ...inner]);
}

const firstOf = (faults: readonly string[]) => (faults.length > 1 ? `coalesce(${faults.join(',\n  ')})` : faults.join());

/** The case of a value that an open vocabulary does not take; those of a closed one are an enumeration's. */
function unknown(value: string, type: string, name: string, { contract, extension }: Known): string[] {
  const vocabulary = contract.vocabularies[type];
  if (!vocabulary?.open) return [];
  const values = listed(vocabulary.values.map(literal));
  const message = `${literal(`${name} has a value that is not known: `)} || ${value}`;
  return [`WHEN ${value} NOT IN ${values} AND NOT ${matches(value, extension)} THEN ${message}`];
}

function nested({ type, list }: Field, contract: Contract): string {
  const { objects, scalars, vocabularies } = contract;
  const fields = objects[type];
  const item = () => {
    if (fields)
      return `STRUCT(${Object.entries(fields)
        .map(([name, field]) => `"${name}" ${nested(field, contract)}`)
        .join(', ')})`;
    if (vocabularies[type]) return vocabularies[type].open ? 'VARCHAR' : snakeCase(type);
    if (type === 'CalendarDate') return 'DATE';
    if (type === 'Timestamp') return 'TIMESTAMPTZ';
    const kind = scalars[type]?.kind;
    return kind === 'integer' ? 'INTEGER' : kind === 'number' ? 'DOUBLE' : 'VARCHAR';
  };
  return `${item()}${list ? '[]' : ''}`;
}
