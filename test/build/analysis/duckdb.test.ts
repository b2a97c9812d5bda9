import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysis } from '../../../scripts/build/analysis/analysis.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { formatNamed } from '../../../scripts/package/tables/formats.ts';
import { tablesIn } from '../../../scripts/package/tables/write-tables.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { tables, written } from '../../support/tables.ts';

const documents = sealedDocuments();
const folder = ownFolder();
let connection: DuckDBConnection;
const schemas: Record<string, string> = {};

/** Runs SQL and gives the rows of its last statement. */
const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();

beforeAll(async () => {
  for (const [path, bytes] of await written(documents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  for (const document of documents)
    writeFileSync(join(folder, `${document.id.replaceAll('/', '-')}.json`), JSON.stringify(document, null, 2));
  for (const [path, content] of await analysis()) if (path.endsWith('.sql')) schemas[path] = String(content);
  connection = await (await DuckDBInstance.create()).connect();
  await query(`SET file_search_path = '${folder}/csv'`);
  await query(schemas['dist/schemas/duckdb.sql'] ?? '');
  await query(schemas['dist/schemas/duckdb-load.sql'] ?? '');
});
afterAll(() => {
  connection.closeSync();
});

describe('the SQL for DuckDB', () => {
  test('takes the tables of all documents, as many rows as there are', async () => {
    for (const { name } of tablesIn(formatNamed('csv'), tables)) {
      const [[count] = []] = await query(`SELECT count(*) FROM ${name}`);
      const [[lines] = []] = await query(`SELECT count(*) FROM read_csv('${name}.csv', all_varchar = true)`);
      expect([name, count]).toEqual([name, lines]);
    }
  });

  test('has every table and every column described', async () => {
    expect(await query('SELECT table_name FROM duckdb_tables() WHERE comment IS NULL')).toEqual([]);
    expect(
      await query(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND table_name <> 'statements_by_speaker' AND NOT internal",
      ),
    ).toEqual([]);
  });

  test('counts statements by speaker as JavaScript does', async () => {
    const counts = new Map<string, number>();
    for (const { articleId, speakerIds, inQuotationMarks, domains } of documents.flatMap(statements)) {
      for (const speaker of speakerIds) {
        for (const domain of domains) {
          const key = JSON.stringify([articleId, speaker, inQuotationMarks, domain]);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    const rows = await query(
      'SELECT article_id, speaker_id, in_quotation_marks, claim_domain, statements::INTEGER FROM statements_by_speaker',
    );
    expect(
      new Map(rows.map(([article, speaker, marks, domain, count]) => [JSON.stringify([article, speaker, marks, domain]), count])),
    ).toEqual(counts);
  });

  test.each([
    ["UPDATE claims SET claim_polarity = 'maybe'", "Could not convert string 'maybe'"],
    ["UPDATE claims SET claim_relation = 'likes'", 'CHECK constraint failed'],
    ["UPDATE claim_domains SET claim_domain = 'x-'", 'CHECK constraint failed'],
    ["UPDATE attribution_spans SET attribution_span_role = 'gist'", 'CHECK constraint failed'],
    ['UPDATE mentions SET mention_start_offset = -1', 'CHECK constraint failed'],
    ["UPDATE blocks SET block_sha256 = 'F0'", 'CHECK constraint failed'],
    [
      "INSERT INTO statement_speakers VALUES ('azernews.az/156893', 'c1', 2, 'e-nobody', 'Nobody')",
      'Violates foreign key constraint',
    ],
    ['INSERT INTO claim_domains SELECT * FROM claim_domains', 'Duplicate key'],
  ])('refuses %s', async (sql, message) => {
    await expect(query(sql)).rejects.toThrow(message);
  });

  test("takes a value of one's own where a vocabulary is open", async () => {
    const sql = "INSERT INTO claim_domains SELECT article_id, claim_id, 99, 'x-weather' FROM claims LIMIT 1";
    await query(`BEGIN; ${sql}; ROLLBACK`);
  });

  test('reads documents with their types, and refuses a value that no vocabulary has', async () => {
    const [row] =
      await query(`SELECT typeof(metadata.datePublished), typeof(attributions[1].saidOn), typeof(blocks[1].start), metadata.datePublished::VARCHAR
      FROM read_articles('${folder}/azernews.az-156893.json')`);
    expect(row?.slice(0, 3)).toEqual(['TIMESTAMP WITH TIME ZONE', 'DATE', 'INTEGER']);
    const [count] = await query(`SELECT count(*)::INTEGER, sum(len(claims))::INTEGER FROM read_articles('${folder}/*.json')`);
    expect(count).toEqual([documents.length, documents.flatMap(({ claims }) => claims).length]);
    writeFileSync(
      join(folder, 'bad.jsonl'),
      JSON.stringify(documents[0]).replace('"polarity":"affirmative"', '"polarity":"maybe"'),
    );
    await expect(query(`SELECT claims FROM read_articles('${folder}/bad.jsonl')`)).rejects.toThrow(
      "Could not convert string 'maybe'",
    );
  });

  test('reads Parquet with the types that the columns say', async () => {
    const types = { string: 'VARCHAR', int32: 'INTEGER', double: 'DOUBLE', date: 'DATE', timestamp: 'TIMESTAMP WITH TIME ZONE' };
    for (const { name, columns } of tablesIn(formatNamed('parquet'), tables)) {
      const described = await query(`DESCRIBE SELECT * FROM '${folder}/parquet/${name}.parquet'`);
      expect(described.map(([column, type]) => [column, type])).toEqual(
        columns.map((column) => [column.name, `${types[column.type]}${column.list ? '[]' : ''}`]),
      );
    }
  });
});
