import { Describer } from '../../package/tables/describe.ts';
import { type Column, flatColumns, type Table } from '../../package/tables/table.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { between, foreignKey, inOrder, listed, literal, STATEMENTS_BY_SPEAKER } from './sql.ts';

const TYPES: { readonly [type in Column['type']]: string } = {
  string: 'TEXT',
  int32: 'INTEGER',
  double: 'REAL',
  date: 'TEXT',
  timestamp: 'TEXT',
};

/**
 * Writes the contract for SQLite (3.37 or later): strict tables with their keys, which are checked at the end of a transaction, and with
 * checks of vocabularies, ids, digests and dates.
 *
 * @returns the text of `dist/schemas/sqlite.sql`
 */
export function sqlite(schema: JsonSchema, tables: readonly Table[]): string {
  const describer = new Describer(schema);
  return [
    '-- The contract of an article for SQLite 3.37 or later. Foreign keys hold where `PRAGMA foreign_keys = ON` is given.\n',
    ...inOrder(tables).map((table) => tableSql(table, describer)),
    STATEMENTS_BY_SPEAKER,
  ].join('\n');
}

/**
 * Writes how the sqlite3 shell fills those tables with the CSV files of the folder that it works in.
 *
 * @returns the text of `dist/schemas/sqlite-load.sql`
 */
export function sqliteLoad(tables: readonly Table[]): string {
  const loads = inOrder(tables).map((table) => {
    const columns = flatColumns(table).map(({ name }) => name);
    // The shell reads everything as text, and a missing value as an empty one.
    return `.import --csv ${table.name}.csv read_${table.name}
INSERT INTO ${table.name} SELECT ${columns.map((name) => `NULLIF(${name}, '')`).join(', ')} FROM temp.read_${table.name};
`;
  });
  const reads = inOrder(tables).map((table) => {
    const columns = flatColumns(table).map(({ name }) => name);
    return `CREATE TEMP TABLE read_${table.name} ${listed(columns)};\n`;
  });
  return `-- Fills the tables of sqlite.sql with the CSV files of the working directory; for the sqlite3 shell.
.bail on
PRAGMA foreign_keys = ON;
BEGIN;
${reads.join('')}${loads.join('').replaceAll('.import --csv ', '.import --csv --skip 1 --schema temp ')}COMMIT;
`;
}

function tableSql(table: Table, describer: Describer): string {
  const { name, primaryKey, foreignKeys } = table;
  const columns = flatColumns(table).map((column) => `-- ${describer.column(column)}\n  ${columnSql(column, describer)}`);
  const constraints = [
    `PRIMARY KEY ${listed(primaryKey)}`,
    ...foreignKeys.map((key) => `${foreignKey(key)} DEFERRABLE INITIALLY DEFERRED`),
  ];
  return `-- ${describer.table(table)}\nCREATE TABLE ${name} (\n  ${[...columns, ...constraints].join(',\n  ')}\n) STRICT;\n`;
}

function columnSql(column: Column, describer: Describer): string {
  const { name, type, nullable, definition = '' } = column;
  const checks = checksOf(column, describer, definition);
  return `${name} ${TYPES[type]}${nullable ? '' : ' NOT NULL'}${checks.map((check) => ` CHECK (${check})`).join('')}`;
}

function checksOf(column: Column, describer: Describer, definition: string): string[] {
  const { name, type } = column;
  const values = describer.values(column);
  const { pattern = '', minimum, maximum } = describer.definition(definition) ?? {};
  if (values) {
    const known = `${name} IN ${listed(values.values.map(({ value }) => literal(value)))}`;
    return [values.open ? `${known} OR ${name} GLOB 'x-[a-z0-9]*' AND ${slug(name)}` : known];
  }
  if (type === 'int32') return [between(column, minimum ?? 0, maximum ?? 2147483647)];
  // Only a change makes SQLite count the days of the month.
  if (type === 'date') return [`${name} IS date(${name}, '+0 days')`];
  if (type === 'timestamp') return [`datetime(${name}) IS NOT NULL`];
  const [, letter, number] = /^\^([a-z]-?)\[(1-9)?/.exec(pattern) ?? [];
  if (definition === 'Sha256') return [`length(${name}) = 64 AND ${name} NOT GLOB '*[^0-9a-f]*'`];
  if (letter && number) return [`${name} GLOB '${letter}[1-9]*' AND substr(${name}, 2) NOT GLOB '*[^0-9]*'`];
  return letter ? [`${name} GLOB '${letter}[a-z0-9]*' AND ${slug(name)}`] : [];
}

/** Lower-case words joined by hyphens: SQLite has patterns, but no regular expressions. */
const slug = (name: string) => `${name} NOT GLOB '*[^a-z0-9-]*' AND ${name} NOT GLOB '*--*' AND ${name} NOT GLOB '*-'`;
