import type { Contract, Field } from '../../package/document/contract.ts';
import { Describer } from '../../package/tables/describe.ts';
import { snakeCase } from '../../package/tables/names.ts';
import { type Column, flatColumns, type Table } from '../../package/tables/table.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
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
    macro(contract),
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

/** Reads documents with the types of the schema. A value that its type does not take is an error; all else is left to `validate`. */
function macro(contract: Contract): string {
  const columns = Object.entries(contract.objects[contract.root] ?? {}).map(
    ([name, field]) => `${literal(name)}: ${literal(nested(field, contract))}`,
  );
  return `CREATE MACRO read_articles(path) AS TABLE
SELECT * FROM read_json(path, format = 'auto', columns = {
  ${columns.join(',\n  ')}
});
`;
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
