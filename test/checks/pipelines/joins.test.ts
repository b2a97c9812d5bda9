import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealedDocuments } from '../../support/documents.ts';
import { digestOf, type Joined, Joins, nameOf, pairs } from '../../support/joins.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath } from '../../support/project.ts';
import { written } from '../../support/tables.ts';
import { python, run } from './engines.ts';

const SCHEMAS = projectPath('dist/schemas');
const documents = sealedDocuments();
const joins = new Joins(documents);
const folder = ownFolder();

beforeAll(async () => {
  for (const [path, bytes] of await written(documents, ['csv'])) {
    mkdirSync(dirname(join(folder, 'tables', path)), { recursive: true });
    writeFileSync(join(folder, 'tables', path), bytes);
  }
  mkdirSync(join(folder, 'tables/parquet'));
  const given = pairs.map(({ left, right }) => ({
    left: left.name,
    right: right.name,
    leftKey: left.primaryKey,
    rightKey: right.primaryKey,
  }));
  writeFileSync(join(folder, 'pairs.json'), JSON.stringify(given));
}, 900_000);

const expected = (isMissingEqual: boolean): { readonly [pair: string]: Joined } =>
  Object.fromEntries(pairs.map((pair) => [nameOf(pair), joins.of(pair, pair.keys, isMissingEqual)]));

describe('a join by all equal names, of every pair of tables', () => {
  test('gives in pandas what the documents have', () => {
    expect(JSON.parse(python('joins_pandas.py', folder, SCHEMAS))).toEqual(expected(true));
  }, 600_000);

  test('gives in R what the documents have', () => {
    const script = projectPath('test/checks/pipelines/engines/joins.R');
    expect(JSON.parse(run('Rscript', [script, folder, SCHEMAS]))).toEqual(expected(true));
  }, 600_000);

  test('gives in DuckDB what the documents have', () => {
    expect(JSON.parse(python('joins_duckdb.py', folder, SCHEMAS))).toEqual(expected(false));
  }, 600_000);

  test('gives the records that belong together, as the JSON has them', () => {
    const found = expected(true);
    const lines = (give: (document: (typeof documents)[number]) => readonly (readonly (string | number | null)[])[]) =>
      digestOf(documents.flatMap((document) => give(document).map((ids) => ids.map((id) => id ?? document.id).join('|'))));
    const article = null;
    expect(found['attributions and claims']).toEqual(
      lines(({ claims }) =>
        claims.flatMap(({ id, attributionId }) => (attributionId === null ? [] : [[article, attributionId, article, id]])),
      ),
    );
    expect(found['claims and codings']).toEqual(
      lines(({ codings }) => codings.flatMap(({ id, claimId }) => (claimId === null ? [] : [[article, claimId, article, id]]))),
    );
    expect(found['entities and mentions']).toEqual(
      lines(({ mentions }) => mentions.map(({ id, entityId }) => [article, entityId, article, id])),
    );
    expect(found['statements and claims']).toEqual(lines(({ claims }) => claims.map(({ id }) => [article, id, article, id])));
    expect(found['entities and claim_entities']).toEqual(
      lines(({ claims }) =>
        claims.flatMap(({ id, subjectIds, objectIds, locationIds }) =>
          Object.entries({ subject: subjectIds, object: objectIds, location: locationIds }).flatMap(([role, ids]) =>
            ids.map((entityId, place) => [article, entityId, article, id, role, place + 1]),
          ),
        ),
      ),
    );
  });
});
