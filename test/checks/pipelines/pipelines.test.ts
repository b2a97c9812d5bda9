import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { written } from '../../support/tables.ts';
import { python, run } from './engines.ts';

const SCHEMAS = projectPath('dist/schemas');
const documents = sealedDocuments().map(withPitfalls);
const expected = [...counts()].map(([key, count]) => [...JSON.parse(key), count]).sort(byText);
const folder = ownFolder();

beforeAll(async () => {
  for (const [path, bytes] of await written(documents)) {
    mkdirSync(dirname(join(folder, 'tables', path)), { recursive: true });
    writeFileSync(join(folder, 'tables', path), bytes);
  }
  writeFileSync(join(folder, 'documents.jsonl'), documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
}, 900_000);

describe('who speaks how often, in which mode, about which domain', () => {
  test.each(['pandas_csv', 'pandas_parquet', 'arrow_parquet', 'polars_tables', 'duckdb_sql', 'spark_tables'])(
    '%s gives the answer that JavaScript gives, from typed rows',
    (engine) => {
      expect(answer(python(`${engine}.py`, folder, SCHEMAS))).toEqual(expected);
    },
    600_000,
  );

  test('R gives the answer that JavaScript gives, from typed rows', () => {
    expect(answer(run('Rscript', [projectPath('test/checks/pipelines/engines/tables.R'), folder, SCHEMAS]))).toEqual(expected);
  });

  test('SQLite gives the answer that JavaScript gives, from typed rows', () => {
    const sql = (query: string) => {
      const input = `${readProjectFile('dist/schemas/sqlite.sql')}${readProjectFile('dist/schemas/sqlite-load.sql')}.mode json\n${query};\n`;
      return run('sqlite3', ['-batch', ':memory:'], { cwd: join(folder, 'tables/csv'), input });
    };
    const rows = JSON.parse(
      sql(`SELECT article_id, speaker_name, attribution_quotation, claim_domain, count(*) FROM statement_speakers
        JOIN statements USING (article_id, claim_id) JOIN claim_domains USING (article_id, claim_id) GROUP BY 1, 2, 3, 4`),
    );
    expect(rows.map(Object.values).sort(byText)).toEqual(expected);
    const types =
      sql(`SELECT typeof(mention_start_offset) AS a, (SELECT sum(typeof(attribution_said_on) = 'null') > 0 FROM attributions) AS b,
      (SELECT count(*) FROM entity_identifiers WHERE entity_identifier_value = 'NA') AS c FROM mentions LIMIT 1`);
    expect(JSON.parse(types)).toEqual([{ a: 'integer', b: 1, c: 1 }]);
    for (const change of [
      "UPDATE claims SET claim_polarity = 'maybe'",
      "UPDATE claim_domains SET claim_domain = 'weather'",
      "UPDATE mentions SET mention_sha256 = 'F0'",
      "UPDATE mentions SET mention_start_offset = 'one'",
      "UPDATE attributions SET attribution_said_on = '2019-02-30'",
      "UPDATE claims SET sentence_id = 's999'",
    ])
      expect(() => sql(change), change).toThrow(/constraint failed|cannot store TEXT/);
    expect(() => sql("UPDATE claim_domains SET claim_domain = 'x-weather' WHERE claim_id = 'c1'")).not.toThrow();
  });

  test('jq gives the answer that JavaScript gives', () => {
    const program = `[inputs | .article_id as $a | .speaker_names[] as $s | .attribution_quotation as $q | .claim_domains[] | [$a, $s, $q, .]]
      | group_by(.) | map(.[0] + [length])`;
    expect(answer(run('jq', ['-nc', program, join(folder, 'tables/jsonl/statements.jsonl')]))).toEqual(expected);
  });
});

describe('the data package as it ships', () => {
  test('is valid to the library of the standard, foreign keys included', () => {
    const { resources } = JSON.parse(readProjectFile('dist/tables/datapackage.json'));
    expect(python('frictionless_package.py', projectPath('dist/tables/datapackage.json')).trim()).toBe(String(resources.length));
  });

  test.each([
    ['claims', 'claim_relation', 'supports', 'judges-all'],
    ['claims', 'claim_relation', 'supports', 'supportsXYZ'],
    ['claim_domains', 'claim_domain', 'diplomatic', 'diplomaticx'],
  ])('is refused where %s.%s has a value that no vocabulary has', (table, field, known, unknown) => {
    expect(() => python('frictionless_package.py', packageWith(table, known, unknown))).toThrow(
      new RegExp(`"${unknown}" in row [^\\n]* field "${field}" [^\\n]* constraint "pattern"`),
    );
  });
});

/** The path of a copy of the descriptor, and of its CSV files, in one of which a value is another; what is reported of bytes is left out. */
function packageWith(table: string, value: string, other: string): string {
  const copy = mkdtempSync(join(folder, 'package-'));
  const { resources, ...descriptor } = JSON.parse(readProjectFile('dist/tables/datapackage.json'));
  const csv = resources.filter(({ format }: { format: string }) => format === 'csv');
  for (const { name, path } of csv) {
    const text = readProjectFile(`dist/tables/${path}`);
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), name === table ? text.replace(new RegExp(`,${value}(?=[,\\n])`), `,${other}`) : text);
  }
  const unsized = csv.map(({ bytes, hash, ...resource }: { bytes: number; hash: string }) => resource);
  writeFileSync(join(copy, 'datapackage.json'), JSON.stringify({ ...descriptor, resources: unsized }));
  return join(copy, 'datapackage.json');
}

const answer = (output: string) => JSON.parse(output).sort(byText);

function byText(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : Number(first > second);
}

function counts(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { articleId, speakerNames, quotation, domains } of documents.flatMap(statements)) {
    for (const speaker of speakerNames) {
      for (const domain of domains) {
        const key = JSON.stringify([articleId, speaker, quotation, domain]);
        found.set(key, (found.get(key) ?? 0) + 1);
      }
    }
  }
  return found;
}

/**
 * The first document with the country code of Namibia, which careless readers take for a missing value; the second with a fraction of a
 * second, which those that guess a form from the first do not take for a time.
 */
function withPitfalls(document: Article, place: number): Article {
  const json = JSON.stringify(document);
  if (place === 0) return JSON.parse(json.replace('"value":"AZ"', '"value":"NA"'));
  if (place === 1) return JSON.parse(json.replace(/("datePublished":"[^"]*T\d\d:\d\d:\d\d)/, '$1.5'));
  return document;
}
