import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

// Runs the SQL of a file in a database in memory: node duckdb.mjs FILE
const connection = await (await DuckDBInstance.create()).connect();
await connection.runAndReadAll(readFileSync(process.argv[2], 'utf8'));
connection.closeSync();
