import { contract } from '../../../schema/generated/sealed-contract.ts';
import { own } from '../../../scripts/package/document/contract.ts';
import { allTables } from '../../../scripts/package/tables/all-tables.ts';
import { positionName, roleName } from '../../../scripts/package/tables/names.ts';
import { RELATION_DIRECTION } from '../../../scripts/package/tables/relation-direction.ts';
import { type Column, flatColumns, type Table } from '../../../scripts/package/tables/table.ts';

/** The tables of records; those of statements, edges and codes are derived from them by a program. */
export const recordTables = (): Table[] =>
  allTables(contract).filter(({ name, fields }) => name === 'articles' || fields.length > 0);

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'FORMAT csv, HEADER',
  jsonl: 'FORMAT json',
  parquet: 'FORMAT parquet',
};

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quoted = (name: string) => `"${name}"`;

/**
 * SQL that makes DuckDB read documents and write the tables that `tables` writes, without the derived ones.
 *
 * @param macro the SQL that ships with the package, which holds the types of documents
 * @param corpus the path of the documents
 * @param out the folder to write to; it needs a folder for each format
 */
export function tablesSql(macro: string, corpus: string, out: string, formats: readonly string[]): string {
  // The local time of publication keeps its offset from UTC.
  const asWritten = macro.replaceAll('"datePublished" TIMESTAMPTZ', '"datePublished" VARCHAR');
  const tables = recordTables();
  const byName = new Map(tables.map((table) => [table.name, table]));
  const copies = formats.flatMap((format) =>
    tables
      .filter(({ link }) => format === 'csv' || !link)
      .map((table) => {
        const select = selectOf(table, format === 'csv' ? flatColumns(table) : table.columns, byName);
        return `COPY (${select}) TO ${literal(`${out}/${format}/${table.name}.${format}`)} (${FORMATS[format]});`;
      }),
  );
  const documents = `CREATE TABLE documents AS SELECT documents AS record FROM read_articles(${literal(corpus)}) AS documents;`;
  return ["SET TimeZone = 'UTC';", asWritten, documents, ...copies].join('\n');
}

/** The direction of a relation, which no record has, by the lists of the schema. */
const directionCase = (() => {
  const listed = (list: string) => (own(contract.vocabularies, list)?.values ?? []).map(literal).join(', ');
  const symmetric = `WHEN record.relation IN (${listed('SymmetricRelation')}) THEN 'symmetric'`;
  const unary = `WHEN record.relation IN (${listed('UnaryRelation')}) THEN 'unary'`;
  return `CASE ${symmetric} ${unary} ELSE 'directed' END`;
})();

function selectOf(table: Table, columns: readonly Column[], byName: ReadonlyMap<string, Table>): string {
  const cells = columns.map((column) => `${cell(column)} AS ${quoted(column.name)}`);
  return `SELECT ${cells.join(', ')} FROM (${recordsOf(table, byName)})`;
}

function cell({ name, type, path }: Column): string {
  if (path === undefined) return quoted(name);
  if (name === RELATION_DIRECTION.name) return directionCase;
  const value = path[0] === 'item' ? 'record' : ['record', ...path.map(quoted)].join('.');
  return type === 'timestamp' ? `${value}::TIMESTAMPTZ` : value;
}

/** The records that become rows: `record`, and a column for each key that leads to it. */
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
    const role = several ? [`${literal(roleOf(table, field))} AS ${roleName(table.name)}`] : [];
    return `SELECT ${[...(above ?? []), ...role, `generate_subscripts(${list}, 1) AS ${positionName(table.name)}`, `unnest(${list}) AS record`].join(', ')} FROM (${recordsOf(parent, byName)})`;
  });
  return lists.join(' UNION ALL ');
}

function collection(table: Table, field: string): string {
  const list = `record.${quoted(field)}`;
  const [, key] = table.primaryKey;
  const position = positionName(table.name);
  const id = key === undefined || key === position ? '' : `record.id AS ${quoted(key)}, `;
  return `SELECT article_id, ${id}${position}, record FROM (SELECT record.id AS article_id, generate_subscripts(${list}, 1) AS ${position}, unnest(${list}) AS record FROM documents)`;
}

const roleOf = (table: Table, field: string) =>
  table.columns.find(({ name }) => name === roleName(table.name))?.values?.find((value) => value.field?.field === field)?.value ??
  '';

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
  if (path === null) throw new Error(`${object} does not occur in ${start}`);
  return path;
}
