import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedAs } from '../../../support/articles.ts';
import { folderPerTest } from '../../../support/own-folder.ts';
import { expectRefused, run, shell } from './run.ts';

let folder = '';
folderPerTest((made) => {
  folder = made;
});
const { folder: example, bytes } = annotatedAs('example');
const place = (name: string) => join(example, name);

/** Every command that writes a file, with the names that it writes for `out`. */
const writing: readonly (readonly [name: string, args: (out: string) => string[]])[] = [
  ['hydrate', (out) => ['hydrate', place('article.json'), place('text.txt'), '-o', out]],
  ['hydrate to brat', (out) => ['hydrate', place('article.json'), place('text.txt'), '--format', 'brat', '-o', out]],
  ['seal', (out) => ['seal', place('draft.json'), place('text.txt'), '-o', out]],
  ['init', (out) => ['init', place('text.txt'), '-o', out]],
  ['tables', (out) => ['tables', '--out', out, place('article.json')]],
];
/** What brat adds to a name. */
const nameOf = (name: string) => (name === 'hydrate to brat' ? 'out.ann' : 'out');

/** Those of them that make no folder. */
const writingFiles = writing.filter(([name]) => name !== 'tables');

/** Every command, as it writes to standard output. */
const printing: readonly (readonly [name: string, args: string[]])[] = [
  ['show', []],
  ['validate', ['validate', place('article.json')]],
  ['validate --json', ['validate', '--json', place('draft.json')]],
  ['hydrate', ['hydrate', place('article.json'), place('text.txt')]],
  ['seal', ['seal', place('draft.json'), place('text.txt')]],
  ['init', ['init', place('text.txt')]],
  ['--help', ['--help']],
];

describe.each(writing)('%s', (name, args) => {
  it('replaces nothing without --force, and leaves it as it was', () => {
    const there = join(folder, nameOf(name));
    writeFileSync(there, 'mine');
    expectRefused(run(args(join(folder, 'out'))), name === 'tables' ? /cannot write/ : /--force replaces it/);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual([nameOf(name)]);
  });

  it('reports in one line that its place is full, and leaves nothing there', () => {
    // A file system of its own, so small that nothing fits; who may not mount one becomes somebody who may, in a space of their own.
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const line = `mount -t tmpfs -o size=4k tmpfs "${disk}" && "$@"; code=$?; find "${disk}" -mindepth 1; exit $code`;
    const ended = shell(`unshare --map-root-user --mount bash -c '${line}' bash "$@"`, args(join(disk, 'out')));
    expectRefused(ended, /cannot write .*: there is no space left/);
  });

  it('reports in one line that a file would be too large, and leaves nothing there', () => {
    expectRefused(
      shell('ulimit -f 2; exec "$@"', args(join(folder, 'out'))),
      /cannot write .*: it would be larger than files may be here/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reports that a part of its path is a file', () => {
    writeFileSync(join(folder, 'file'), 'mine');
    expectRefused(run(args(join(folder, 'file/out'))), /cannot write .*: a part of its path is a file/);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe.each(writingFiles)('%s', (_, args) => {
  it('makes no folder for a file, and reports that there is none', () => {
    expectRefused(run(args(join(folder, 'none/out'))), /cannot write .*: there is no such folder/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each(printing)('%s', (_, args) => {
  it('reports in one line that standard output is full', () => {
    expectRefused(shell('"$@" > /dev/full', args), /cannot write: ENOSPC/);
  });

  it('says nothing where its reader has closed the pipe', () => {
    expect(shell('"$@" | true', args).stderr).toBe('');
  });
});

describe('a closed pipe', () => {
  it('ends a long output after its first line', () => {
    const { stdout, stderr } = shell('"$@" | head -n 1', ['hydrate', place('article.json'), place('text.txt')]);
    expect([stdout, stderr]).toEqual(['{\n', '']);
  });

  it('takes nothing back that tables have written, and leaves nothing beside them', () => {
    const ended = shell('"$@" | true', ['tables', '--out', join(folder, 'out'), place('article.json')]);
    expect(ended.stderr).toBe('');
    expect(readdirSync(folder)).toEqual(['out']);
    const made = ['README.md', 'croissant.json', 'csv', 'datapackage.json', 'jsonl', 'parquet'];
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(made);
  });
});

describe('an output that is the input', () => {
  it('is refused without --force, and whole with it', () => {
    const copy = join(folder, 'copy.txt');
    writeFileSync(copy, bytes);
    const args = ['hydrate', place('article.json'), copy, '--format', 'text', '-o', copy];
    expectRefused(run(args), /--force replaces it/);
    expect(new Uint8Array(readFileSync(copy))).toEqual(bytes);
    const expected = run(['hydrate', place('article.json'), copy, '--format', 'text']).stdout;
    expect(run([...args, '--force'])).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(readFileSync(copy, 'utf8')).toBe(expected);
    expect(readdirSync(folder)).toEqual(['copy.txt']);
  });

  it('is no folder of tables that holds the documents', () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'article.json'), readFileSync(place('article.json')));
    expectRefused(run(['tables', '--out', out, '--force', out]), /holds article\.json, which is no table/);
    expect(readdirSync(out)).toEqual(['article.json']);
  });
});

it('tables leave no folder behind that was made for them where a document is not valid', () => {
  writeFileSync(join(folder, 'wrong.json'), '{}');
  expect(run(['tables', '--out', join(folder, 'deep/er/out'), join(folder, 'wrong.json')]).code).toBe(1);
  expect(readdirSync(folder)).toEqual(['wrong.json']);
});

it('reports by its exit code alone if it cannot print', () => {
  expect(shell('"$@" > /dev/full 2> /dev/full', ['init', place('text.txt')])).toMatchObject({ code: 2, stdout: '', stderr: '' });
  expect(shell('"$@" 2> /dev/full', ['init', join(folder, 'none')])).toMatchObject({ code: 2, stdout: '' });
});
