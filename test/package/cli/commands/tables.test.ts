import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { tablesCommand } from '../../../../scripts/package/cli/commands/tables.ts';
import { DESCRIPTOR_PATHS } from '../../../../scripts/package/tables/describe-files.ts';
import { sealedDocuments } from '../../../support/documents.ts';
import { folderPerTest } from '../../../support/own-folder.ts';
import { rebuild } from '../../../support/rebuild.ts';
import { runCommand } from '../../../support/run-command.ts';
import { rowsFrom, written } from '../../../support/tables.ts';

const documents = sealedDocuments();
let folder = '';
folderPerTest((made) => {
  folder = made;
});

const run = (...args: string[]) => runCommand(tablesCommand, ...args);

const input = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (all: readonly unknown[]) => all.map((document) => `${JSON.stringify(document)}\n`).join('');
const published = (article: Article, datePublished: string) => ({
  ...article,
  metadata: { ...article.metadata, datePublished },
  attributions: article.attributions.map((attribution) => ({ ...attribution, saidOn: null })),
});
const filesIn = (path: string) =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(path.length + 1),
        readFileSync(join(entry.parentPath, entry.name)),
      ]),
  );

describe('the command tables', () => {
  test('writes documents of JSON Lines and of files as tables that give them back', async () => {
    const [first, second, ...others] = documents;
    const out = join(folder, 'deep/out');
    const files = [input('a.json', JSON.stringify(first)), input('b.jsonl', lines([second, ...others]))];
    expect(await run('--out', out, ...files)).toEqual({ code: 0, stdout: `6 documents written to ${out}\n`, stderr: '' });
    const made = filesIn(out);
    const expected = await written(documents);
    expect([...made.keys()].sort()).toEqual([...expected.keys(), ...DESCRIPTOR_PATHS].sort());
    for (const [path, bytes] of expected) expect(made.get(path)?.equals(bytes), path).toBe(true);
    expect(rebuild(await rowsFrom(made, 'parquet'))).toEqual(documents);
  });

  test('takes a folder that is installed, and of a folder all but what is installed in it', async () => {
    mkdirSync(join(folder, 'node_modules/corpus/node_modules/other'), { recursive: true });
    input('node_modules/corpus/a.jsonl', lines(documents.slice(0, 2)));
    input('node_modules/corpus/node_modules/other/b.jsonl', lines(documents.slice(2)));
    const out = join(folder, 'out');
    expect((await run('--out', out, join(folder, 'node_modules/corpus'))).stdout).toBe(`2 documents written to ${out}\n`);
  });

  test('writes only the formats that are asked for', async () => {
    const out = join(folder, 'out');
    await run('--out', out, '--format', 'parquet', input('a.jsonl', lines(documents)));
    expect(readdirSync(out).sort()).toEqual([...DESCRIPTOR_PATHS, 'parquet'].sort());
  });

  test.each([
    [
      'a document is not valid',
      (all: readonly Article[]) => lines([...all, { ...all[0], id: 'nowhere' }]),
      'x.jsonl:7: /id: ',
      1,
    ],
    [
      'a document is of a year that no format of time holds',
      ([first]: readonly Article[]) => lines([published(first as Article, '0000-01-01T00:00:00+01:00')]),
      'x.jsonl:1: /metadata/datePublished: 0000-01-01T00:00:00+01:00 should be in a year from 1 to 9999',
      1,
    ],
    ['two documents have one id', (all: readonly Article[]) => lines([...all, all[2]]), 'is the id of an earlier document', 1],
    ['a line is no JSON', (all: readonly Article[]) => `${lines(all)}{\n`, 'x.jsonl:7:2: not JSON: it ends here', 2],
    ['a document is a draft', () => lines([{ $schema: 'draft-article.schema.json' }]), 'it is a draft document', 1],
  ])('writes nothing and leaves nothing where %s', async (_, content, message, code) => {
    const file = input('x.jsonl', content(documents));
    const result = await run('--out', join(folder, 'out'), file);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(['x.jsonl']);
  });

  test('reports the problems of every document, not of the first alone', async () => {
    const wrong = documents.map((document) => ({ ...document, version: '1' }));
    const { stderr } = await run('--out', join(folder, 'out'), input('x.jsonl', lines(wrong)));
    expect(stderr.match(/x\.jsonl:\d: \/version/g)).toHaveLength(documents.length);
  });

  test('replaces tables with --force only, and nothing but tables', async () => {
    const out = join(folder, 'out');
    const file = input('a.jsonl', lines(documents));
    await run('--out', out, file);
    await expect(run('--out', out, file)).rejects.toThrow('is there already; --force replaces it');
    expect((await run('--out', out, '--force', '--format', 'csv', file)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...DESCRIPTOR_PATHS, 'csv'].sort());
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await expect(run('--out', out, '--force', file)).rejects.toThrow('holds notes.txt, which is no table');
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'out']);
  });

  test('fills an empty folder', async () => {
    mkdirSync(join(folder, 'out'));
    expect((await run('--out', join(folder, 'out'), input('a.jsonl', lines(documents)))).code).toBe(0);
  });

  test.each([
    [[], 'tables needs --out and a folder'],
    [['--out', 'x'], 'tables needs a file'],
    [['--out', 'x', '--format', 'xls', 'y'], '"xls" is not a format; the formats are csv, jsonl, parquet'],
    [['--out', 'package.json/x', 'y'], 'cannot write package.json/x'],
  ])('says what is wrong with the call %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
