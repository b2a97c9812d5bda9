import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allTables } from '../../package/tables/all-tables.ts';
import { Describer } from '../../package/tables/describe.ts';
import { PROJECT } from '../project.ts';
import { contractOf } from '../schema/contract.ts';
import { MODELS } from '../schema/models-schema.ts';
import { brat } from './brat.ts';
import { casTypes } from './cas.ts';
import { dtypes } from './dtypes.ts';
import { duckdb, duckdbLoad } from './duckdb.ts';
import { spark } from './spark.ts';
import { sqlite, sqliteLoad } from './sqlite.ts';
import { tables } from './tables.ts';

/**
 * Makes what pipelines load: the tables, what describes them, and the contract in the words of each engine.
 *
 * @returns the content of each file by its path from the project's folder
 */
export async function analysis(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const json = async (path: string) => JSON.parse(await readFile(join(PROJECT, path), 'utf8'));
  const schema = await json('schema/article.schema.json');
  const contract = contractOf(schema);
  const all = allTables(contract);
  return new Map<string, string | Uint8Array>([
    ...(await tables(all, new Describer(schema))),
    ['dist/schemas/brat/annotation.conf', brat(schema)],
    ['dist/schemas/cas/TypeSystem.xml', casTypes(schema)],
    ['dist/schemas/duckdb.sql', duckdb(schema, contract, all)],
    ['dist/schemas/duckdb-load.sql', duckdbLoad(all)],
    ['dist/schemas/sqlite.sql', sqlite(schema, all)],
    ['dist/schemas/sqlite-load.sql', sqliteLoad(all)],
    ['dist/schemas/spark.json', spark(schema, contract, all)],
    ['dist/schemas/dtypes.json', dtypes(all)],
    // Made by a program in Python, and therefore committed.
    ['dist/schemas/article.py', await readFile(join(PROJECT, MODELS), 'utf8')],
  ]);
}
