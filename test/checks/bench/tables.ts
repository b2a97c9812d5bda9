import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusFile } from './corpus.ts';
import { recordTables, tablesSql } from './duckdb-sql.ts';
import { type Measured, measured } from './process.ts';
import { ratioOf, rounds } from './rounds.ts';
import type { Row } from './row.ts';
import { BENCH, type Bench, versionOf } from './setup.ts';
import { median } from './statistics.ts';
import { duration, size } from './table.ts';

const FORMATS = ['csv', 'jsonl', 'parquet'] as const;
const NOTE =
  'DuckDB writes the tables of records alone, and checks nothing but types; ours also derives those of statements, and validates every document first';

/** Tables in all formats from one corpus, by the command and by DuckDB; both are whole processes, and give as many rows. */
export async function tableRows(
  { ours, installed }: Bench,
  { count, path }: CorpusFile,
  folder: string,
  asked: number,
): Promise<Row[]> {
  const out = mkdtempSync(join(folder, 'tables-'));
  const sql = join(folder, 'tables.sql');
  const macro = readFileSync(join(ours, 'dist/schemas/duckdb.sql'), 'utf8');
  writeFileSync(sql, tablesSql(macro, path, join(out, 'theirs')));
  const taken = { own: [] as Measured[], theirs: [] as Measured[] };
  const command = [process.execPath, join(ours, 'dist/cli.js'), 'tables', '--out', join(out, 'own'), path] as const;
  const engine = [process.execPath, join(BENCH, 'peers/duckdb-tables.mjs'), sql] as const;
  const own = () => {
    rmSync(join(out, 'own'), { recursive: true, force: true });
    const one = measured(command, installed, new RegExp(`^${count} documents written`));
    taken.own.push(one);
    return one.seconds;
  };
  const theirs = () => {
    rmSync(join(out, 'theirs'), { recursive: true, force: true });
    for (const format of FORMATS) mkdirSync(join(out, 'theirs', format), { recursive: true });
    const one = measured(engine, installed, /^$/);
    taken.theirs.push(one);
    return one.seconds;
  };
  const seconds = await rounds({ own, theirs }, asked);
  compareRows(out);
  rmSync(out, { recursive: true });
  const work = `tables from a corpus of ${count.toLocaleString('en-US')}`;
  const against = `DuckDB ${versionOf('@duckdb/node-api')}, read_json and COPY`;
  const memory = (all: readonly Measured[]) => all.map(({ megabytes }) => megabytes);
  return [
    {
      id: `tables/${count}/time`,
      work,
      ours: duration(median(seconds.own)),
      against,
      theirs: duration(median(seconds.theirs)),
      value: ratioOf(seconds.own, seconds.theirs),
      unit: '×',
      target: { below: 1 },
      note: NOTE,
    },
    {
      id: `tables/${count}/memory`,
      work: `${work}, peak memory`,
      ours: size(median(memory(taken.own)) * 1e6),
      against,
      theirs: size(median(memory(taken.theirs)) * 1e6),
      value: ratioOf(memory(taken.own), memory(taken.theirs)),
      unit: '×',
      target: null,
      note: NOTE,
    },
  ];
}

/** Throws where the two did not write the same rows, by their number: a comparison with something else would be none. */
function compareRows(out: string): void {
  for (const { name, link } of recordTables()) {
    const [format, header] = link ? ['csv', 1] : ['jsonl', 0];
    const [own, theirs] = ['own', 'theirs'].map(
      (side) => lines(join(out, side, `${format}/${name}.${format}`)) - (header as number),
    );
    if (own !== theirs) throw new Error(`${name} has ${own} rows, and ${theirs} by DuckDB`);
  }
}

const lines = (path: string) => readFileSync(path).reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
