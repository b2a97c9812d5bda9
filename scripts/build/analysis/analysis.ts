import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allTables } from '../../package/tables/all-tables.ts';
import { datapackage } from '../../package/tables/datapackage.ts';
import { PROJECT } from '../project.ts';
import { contractOf } from '../schema/contract.ts';
import { brat } from './brat.ts';
import { dtypes } from './dtypes.ts';
import { duckdb, duckdbLoad } from './duckdb.ts';
import { spark } from './spark.ts';
import { sqlite, sqliteLoad } from './sqlite.ts';
import { tables } from './tables.ts';

/**
 * Makes what pipelines load: the tables, their descriptor, and the contract in the words of each engine.
 *
 * @returns the content of each file by its path from the project's folder
 */
export async function analysis(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const json = async (path: string) => JSON.parse(await readFile(join(PROJECT, path), 'utf8'));
  const schema = await json('schema/article.schema.json');
  const contract = contractOf(schema);
  const all = allTables(contract);
  const files = await tables(all);
  return new Map<string, string | Uint8Array>([
    ...files,
    ['dist/datapackage.json', datapackage(schema, await json('package.json'), await json('data/article.json'), all, files)],
    ['dist/schemas/brat/annotation.conf', brat(schema)],
    ['dist/schemas/duckdb.sql', duckdb(schema, contract, all)],
    ['dist/schemas/duckdb-load.sql', duckdbLoad(all)],
    ['dist/schemas/sqlite.sql', sqlite(schema, all)],
    ['dist/schemas/sqlite-load.sql', sqliteLoad(all)],
    ['dist/schemas/spark.json', spark(schema, contract, all)],
    ['dist/schemas/dtypes.json', dtypes(all)],
  ]);
}
