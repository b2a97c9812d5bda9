import { contract } from '../../../schema/generated/sealed-contract.ts';
import { allTables } from '../../../scripts/package/tables/all-tables.ts';
import { type Column, flatColumns, type Table } from '../../../scripts/package/tables/table.ts';

/** The tables that hold what a document says; those of statements are derived from it, by a program. */
export const recordTables = (): Table[] => allTables(contract).filter(({ name }) => !name.startsWith('statement'));

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quoted = (name: string) => `"${name}"`;

/**
 * SQL that makes DuckDB read documents and write the tables that `tables` writes of them, but those of statements: one select a table, from
 * the documents' own structure.
 *
 * @param macro the SQL that ships with the package, which knows the types of documents
 * @param corpus the path of the documents
 * @param out the folder to write to; it has to have a folder for each format
 */
export function tablesSql(macro: string, corpus: string, out: string): string {
  // Read as they are written: `date_published_local` keeps the offset from UTC.
  const asWritten = macro.replaceAll('"datePublished" TIMESTAMPTZ', '"datePublished" VARCHAR');
  const tables = recordTables();
  const byName = new Map(tables.map((table) => [table.name, table]));
  const copies = tables.flatMap((table) => {
    const select = (columns: readonly Column[]) => selectOf(table, columns, byName);
    const copy = (columns: readonly Column[], format: string, options: string) =>
      `COPY (${select(columns)}) TO ${literal(`${out}/${format}/${table.name}.${format}`)} (${options});`;
    const csv = copy(flatColumns(table), 'csv', 'FORMAT csv, HEADER');
    return table.link
      ? [csv]
      : [csv, copy(table.columns, 'jsonl', 'FORMAT json'), copy(table.columns, 'parquet', 'FORMAT parquet')];
  });
  const documents = `CREATE TABLE documents AS SELECT documents AS record FROM read_articles(${literal(corpus)}) AS documents;`;
  return ["SET TimeZone = 'UTC';", asWritten, documents, ...copies].join('\n');
}

function selectOf(table: Table, columns: readonly Column[], byName: ReadonlyMap<string, Table>): string {
  const cells = columns.map((column) => `${cell(column)} AS ${quoted(column.name)}`);
  return `SELECT ${cells.join(', ')} FROM (${recordsOf(table, byName)})`;
}

function cell({ name, type, path }: Column): string {
  if (path === undefined) return quoted(name);
  const value = path[0] === 'item' ? 'record' : ['record', ...path.map(quoted)].join('.');
  return type === 'timestamp' ? `${value}::TIMESTAMPTZ` : value;
}

/** The records that become rows, with the keys that tell where they stand: `record`, and a column for each key. */
function recordsOf(table: Table, byName: ReadonlyMap<string, Table>): string {
  if (table.name === 'articles') return 'SELECT record.id AS article_id, record FROM documents';
  const [first] = table.fields;
  if (first === undefined) throw new Error(`${table.name} comes from no field`);
  if (first.object === contract.root) return collection(table, first.field);
  const parent = byName.get(table.foreignKeys[0]?.table ?? '');
  if (parent === undefined) throw new Error(`${table.name} belongs to no table`);
  const above = table.foreignKeys[0]?.references.map(
    (name, index) => `${quoted(name)} AS ${quoted(table.foreignKeys[0]?.columns[index] ?? '')}`,
  );
  const several = table.fields.length > 1;
  const lists = table.fields.map(({ object, field }) => {
    const list = ['record', ...pathTo(object, parent), field].map((step, index) => (index === 0 ? step : quoted(step))).join('.');
    const role = several ? [`${literal(roleOf(table, field))} AS role`] : [];
    return `SELECT ${[...(above ?? []), ...role, `generate_subscripts(${list}, 1) AS position`, `unnest(${list}) AS record`].join(', ')} FROM (${recordsOf(parent, byName)})`;
  });
  return lists.join(' UNION ALL ');
}

function collection(table: Table, field: string): string {
  const list = `record.${quoted(field)}`;
  const [, key] = table.primaryKey;
  const id = key === undefined || key === 'position' ? '' : `record.id AS ${quoted(key)}, `;
  return `SELECT article_id, ${id}position, record FROM (SELECT record.id AS article_id, generate_subscripts(${list}, 1) AS position, unnest(${list}) AS record FROM documents)`;
}

const roleOf = (table: Table, field: string) =>
  table.columns.find(({ name }) => name === 'role')?.values?.find((value) => value.field?.field === field)?.value ?? '';

/** The fields that lead from a record to an object that it holds once. */
function pathTo(object: string, parent: Table): readonly string[] {
  const [field] = parent.fields;
  const start = field === undefined ? contract.root : (contract.objects[field.object]?.[field.field]?.type ?? '');
  const find = (from: string): readonly string[] | null => {
    if (from === object) return [];
    for (const [name, { type, list }] of Object.entries(contract.objects[from] ?? {})) {
      const below = !list && type in contract.objects ? find(type) : null;
      if (below !== null) return [name, ...below];
    }
    return null;
  };
  const path = find(start);
  if (path === null) throw new Error(`${object} does not stand in ${start}`);
  return path;
}
