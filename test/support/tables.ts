import { parquetReadObjects } from 'hyparquet';
import { contract } from '../../schema/generated/sealed-contract.ts';
import { allTables } from '../../scripts/package/tables/all-tables.ts';
import { formatNamed, tableFormats } from '../../scripts/package/tables/formats.ts';
import { addRows } from '../../scripts/package/tables/rows.ts';
import type { Row, Table, Value } from '../../scripts/package/tables/table.ts';
import { pathOf, TableWriter, tablesIn } from '../../scripts/package/tables/write-tables.ts';
import { readCsv } from './read-csv.ts';
import type { Rows } from './rebuild.ts';

export const tables = allTables(contract);

/** The files that documents become, by their path. */
export async function written(
  documents: Iterable<unknown> | AsyncIterable<unknown>,
  formats = tableFormats.map(({ name }) => name),
) {
  const pieces = new Map<string, Uint8Array[]>();
  const writer = new TableWriter(tables, formats.map(formatNamed), async (path, bytes) => {
    pieces.set(path, [...(pieces.get(path) ?? []), bytes]);
  });
  for await (const document of documents) await writer.add(document);
  await writer.end();
  return new Map([...pieces].map(([path, parts]) => [path, new Uint8Array(Buffer.concat(parts))]));
}

/** The rows of a table that a document gives. */
export function rowsOf(table: Table, document: unknown): Row[] {
  const values: Value[][] = table.columns.map(() => []);
  addRows(table, document, values);
  const rowAt = (_: Value, row: number) =>
    Object.fromEntries(table.columns.map(({ name }, index) => [name, values[index]?.[row] as Value]));
  return values[0]?.map(rowAt) ?? [];
}

/** The rows of each table, as they are read from its file. */
export async function rowsFrom(files: ReadonlyMap<string, Uint8Array>, format: string): Promise<Rows> {
  const rows: Record<string, readonly Row[]> = {};
  for (const table of tablesIn(formatNamed(format), tables)) {
    const bytes = files.get(pathOf(formatNamed(format), table)) ?? new Uint8Array();
    const text = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (format === 'csv') rows[table.name] = readCsv(text(), table);
    else if (format === 'jsonl')
      rows[table.name] = text()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
    else rows[table.name] = (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).map((row) => plain(row, table));
  }
  return rows;
}

/** A row of Parquet as the other formats have it: dates and moments in words. */
function plain(row: { readonly [column: string]: unknown }, { columns }: Table): Row {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const cells = Object.entries(row).map(([name, value]) => {
    if (!(value instanceof Date)) return [name, value];
    const iso = value.toISOString();
    return [name, types.get(name) === 'timestamp' ? iso.replace(/\.?0*Z$/, 'Z') : iso.slice(0, 10)];
  });
  return Object.fromEntries(cells);
}
