import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSchema } from '../../../scripts/build/project.ts';
import { MODELS } from '../../../scripts/build/schema/models-schema.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { samplesOf } from '../mutation/documents.ts';
import { goodDocuments } from '../mutation/good-documents.ts';
import type { Json, JsonObject } from '../mutation/json.ts';
import { survey } from '../mutation/places.ts';
import { compiledWhole, SETTINGS, STRICTEST } from '../mutation/verdicts.ts';
import { python } from './engines.ts';
import { pythonModels } from './python-models.ts';

/** With UPDATE_MODELS=1 the models are written anew. */
const update = process.env.UPDATE_MODELS === '1';

/** What the page says that the models do not report, by how such a document differs from a good one. */
const NOT_REPORTED: { readonly [words: string]: RegExp } = {
  'a line break in a string': / made "a(\\r|\\n|\u2028)a"$/,
  'an item that is in a list twice': / made \[(".*"),\1\]$/,
  'a day that does not exist': / made "2019-02-30/,
  'characters that a URL does not allow there': /^\/(\$schema|metadata\/url) made "[^"]*(%|\\\\|[^ -~])/,
};

/** One schema sample in so many is given to jsonschema, which is slow. */
const ONE_SAMPLE_IN = 80;

const schema = readSchema('sealed') as JsonObject;
const { whats, ours, documents } = trials();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
  if (update) writeFileSync(projectPath(MODELS), pythonModels());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script says of documents: a line for each. */
function saidOf<T>(script: string, given: readonly unknown[], ...args: readonly string[]): T[] {
  const file = join(folder, 'documents.jsonl');
  writeFileSync(file, given.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const lines = python(script, file, ...args)
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

describe('the Pydantic models', () => {
  test('are those of the schema; if not, run npm run generate:python', () => {
    expect(pythonModels()).toBe(readProjectFile(MODELS));
    if (!update) expect(readProjectFile('dist/schemas/article.py'), 'run npm run build').toBe(readProjectFile(MODELS));
  });

  test('give back every document as it was', () => {
    const all = sealedDocuments();
    expect(saidOf('models_again.py', all, projectPath('dist/schemas'))).toEqual(all);
  });

  test('accept what the schema accepts, and reject the rest but for what the page lists', () => {
    const theirs = saidOf<boolean>('models.py', documents, projectPath('dist/schemas'), 'strict');
    const differing = whats.filter((_, index) => theirs[index] !== ours[index]);
    const listed = Object.values(NOT_REPORTED);
    expect(ours.filter((_, index) => ours[index] && !theirs[index])).toEqual([]);
    expect(differing.filter((what) => !listed.some((kind) => kind.test(what)))).toEqual([]);
    expect(listed.filter((kind) => !differing.some((what) => kind.test(what)))).toEqual([]);
    const rows = [...readProjectFile('docs/python.md').matchAll(/^\| (.+) \| .+ \|$/gm)].map(([, words]) => words);
    expect(rows).toEqual(expect.arrayContaining(Object.keys(NOT_REPORTED)));
  });

  test('take true, and a number in quotation marks, for a number unless they are strict', () => {
    const [example] = sealedDocuments();
    const lengths = (codePoints: unknown) => ({ ...example, sourceText: { ...example?.sourceText, codePoints } });
    const wrong = [lengths(true), lengths('5')];
    expect(saidOf('models.py', wrong, projectPath('dist/schemas'), 'lax')).toEqual([true, true]);
    expect(saidOf('models.py', wrong, projectPath('dist/schemas'), 'strict')).toEqual([false, false]);
  });
});

describe('the validator jsonschema', () => {
  test('gives the verdicts of the package, but for the year 0, which Python does not know', () => {
    const isTried = (index: number) => index % ONE_SAMPLE_IN === 0;
    const tried = documents.filter((_, index) => isTried(index));
    const theirs = saidOf<boolean>('json_schema.py', tried, projectPath('schema/article.schema.json'));
    const expected = ours.map((verdict, index) => verdict && !/ made "0000-/.test(whats[index] ?? ''));
    expect(theirs).toEqual(expected.filter((_, index) => isTried(index)));
    expect(new Set(theirs)).toEqual(new Set([true, false]));
  });
});

/** Documents that differ from good ones in one place, how, and whether the schema accepts them. */
function trials(): { readonly whats: readonly string[]; readonly ours: readonly boolean[]; readonly documents: readonly Json[] } {
  const good = goodDocuments('sealed');
  const samples = samplesOf(schema, good, survey(schema, good));
  const accepts = compiledWhole(schema, SETTINGS[STRICTEST]);
  const made = samples.map(({ document }) => document);
  return { whats: samples.map(({ what }) => what), ours: made.map(accepts), documents: made };
}
