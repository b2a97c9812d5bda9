import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../support/project.ts';
import { recordTables, tablesSql } from './duckdb-sql.ts';
import { program, ratio, sideBySide } from './measure.ts';
import type { Row } from './report.ts';
import { DOCUMENTS, type Setup, versionOf } from './setup.ts';

const ALL = ['csv', 'jsonl', 'parquet'];
const CHECKED = 'to parse and validate each document, and one core does all; DuckDB only checks types, on every core';

/** The tables of a corpus by the command and by DuckDB, which checks nothing but types; both are whole processes. */
export async function tableRows(setup: Setup): Promise<Row[]> {
  const row = { against: `DuckDB ${versionOf('@duckdb/node-api')}`, unit: '×' } as const;
  return [
    { ...row, work: 'tables from 1,000 documents', today: await compared(setup, ALL), reach: 2, cause: `a third is ${CHECKED}` },
    {
      ...row,
      work: 'tables from 1,000 documents, Parquet alone',
      today: await compared(setup, ['parquet']),
      reach: 1,
      cause: `half is ${CHECKED}`,
    },
  ];
}

async function compared({ own, installed, scratch, corpus }: Setup, formats: readonly string[]): Promise<number> {
  const [ours, theirs, sql] = ['own', 'theirs', 'tables.sql'].map((name) => join(scratch, name)) as [string, string, string];
  writeFileSync(sql, tablesSql(readFileSync(join(own, 'dist/schemas/duckdb.sql'), 'utf8'), corpus, theirs, formats));
  const cli = [join(own, 'dist/cli.js'), 'tables', '--force', '--format', formats.join(), '--out', ours, corpus];
  const tables = program([process.execPath, ...cli], installed, new RegExp(`^${DOCUMENTS} documents written`));
  const duckdb = program([process.execPath, projectPath('test/checks/bench/duckdb.mjs'), sql], installed, /^$/);
  for (const format of formats) mkdirSync(join(theirs, format), { recursive: true });
  const taken = await sideBySide({ tables, duckdb }, 3);
  if (formats.includes('jsonl')) compareRows(ours, theirs);
  for (const folder of [ours, theirs]) rmSync(folder, { recursive: true });
  return ratio(taken.tables, taken.duckdb);
}

/** Throws if the two did not write as many rows: a comparison with other work would be none. */
function compareRows(...folders: readonly string[]): void {
  for (const { name, link } of recordTables()) {
    if (link) continue;
    const [own, theirs] = folders.map((folder) => readFileSync(join(folder, `jsonl/${name}.jsonl`), 'utf8').split('\n').length);
    if (own !== theirs) throw new Error(`${name} has ${own} rows, and ${theirs} by DuckDB`);
  }
}
