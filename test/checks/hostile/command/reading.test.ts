import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedAs } from '../../../support/articles.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { projectPath } from '../../../support/project.ts';
import { type Ended, expectRefused, run } from './run.ts';

const folder = ownFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const { json, bytes, folder: example } = annotatedAs('example');
const [sealed, draft, text] = ['article.json', 'draft.json', 'text.txt'].map((name) => join(example, name)) as [
  string,
  string,
  string,
];

/** Every place of a call in which a document stands. */
const documents: readonly (readonly [name: string, args: (file: string) => string[]])[] = [
  ['validate', (file) => ['validate', file]],
  ['validate --json', (file) => ['validate', '--json', file]],
  ['show', (file) => ['show', file]],
  ['hydrate', (file) => ['hydrate', file, text]],
  ['seal', (file) => ['seal', file, text]],
  ['tables', (file) => ['tables', '--out', at('tables'), file]],
];
/** Every place of a call in which a text stands. */
const texts: readonly (readonly [name: string, args: (file: string) => string[]])[] = [
  ['validate --text', (file) => ['validate', '--text', file, sealed]],
  ['hydrate', (file) => ['hydrate', sealed, file]],
  ['seal', (file) => ['seal', draft, file]],
  ['init', (file) => ['init', file]],
];

/** Expects that a document was refused by the command, each in its own way, in one line and with exit code 2. */
function expectUnread(name: string, ended: Ended, message: RegExp): void {
  if (name === 'validate --json') {
    expect([ended.code, ended.stderr]).toEqual([2, '']);
    expect(JSON.parse(ended.stdout)).toMatchObject({ problems: [{ message: expect.stringMatching(message) }], unread: 1 });
  } else if (name === 'validate') {
    const [line, counts, ...more] = ended.stdout.split('\n');
    expect([ended.code, ended.stderr, counts, more]).toEqual([
      2,
      '',
      '0 valid, 0 not valid, 1 could not be read; 0 problems',
      [''],
    ]);
    expect(line).toMatch(message);
  } else if (name === 'tables' || name === 'show') {
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(ended.stderr).toMatch(message);
  } else expectRefused(ended, message);
}

mkdirSync(at('folder'));
symlinkSync('circle', at('circle'));
const wide = (words: string) => new Uint8Array(Buffer.from(words, 'utf16le'));

/** What cannot be read as a file at all. */
const unreadable: readonly (readonly [what: string, path: string, message: RegExp])[] = [
  ['that is not there', at('none.json'), /there is no such file/],
  ['whose links lead in a circle', at('circle'), /links lead in a circle/],
  ['below a file', join(sealed, 'x.json'), /a part of its path is a file/],
  ['with too long a name', at(`${'x'.repeat(300)}.json`), /its name is too long/],
  ['without an end', '/dev/zero', /too large: at most 20000000 bytes/],
];
const noDocument: readonly (readonly [what: string, path: string, message: RegExp])[] = [
  ['that is an empty folder', at('folder'), /holds no \.json or \.jsonl file/],
  ['that is empty', file('empty.json', ''), /is empty/],
  ['of white space', file('white.json', ' \n\t'), /is empty/],
  ['that is no JSON', file('none-of.json', '{"a":\n\n\nx}\u001b[2J'), /not JSON/],
  ['in UTF-16 with a mark', file('wide.json', wide('\ufeff{}')), /UTF-16, little-endian, by its first two bytes/],
  ['in UTF-16 without', file('plain-wide.json', wide(json)), /UTF-16, little-endian, by its zero bytes/],
  ['in Windows-1252', file('western.json', Uint8Array.of(0x22, 0xe9, 0x22)), /not UTF-8; it may be Windows-1252/],
  [
    'as a line in Windows-1252',
    file('western.jsonl', Uint8Array.of(0x22, 0xe9, 0x22, 0x0a)),
    /not UTF-8; it may be Windows-1252/,
  ],
];
const noText: readonly (readonly [what: string, path: string, message: RegExp])[] = [
  ['that is empty', file('empty.txt', ''), /the (text|copy) is empty/],
  ['in UTF-16 with a mark', file('wide.txt', wide('\ufeffWords.')), /UTF-16, little-endian, by its first two bytes/],
  ['in UTF-16 without', file('plain-wide.txt', wide('Words.')), /UTF-16, little-endian, by its zero bytes/],
  ['in Windows-1252', file('western.txt', Uint8Array.of(0x63, 0xe9)), /not UTF-8; it may be Windows-1252/],
];

describe.each(documents)('%s, given a document', (name, args) => {
  it.each([...unreadable, ...noDocument])('%s, refuses it', (_, path, message) => {
    expectUnread(name, run(args(path)), message);
  });
});

describe.each(texts)('%s, given a text', (_, args) => {
  it.each(unreadable)('%s, refuses it', (_, path, message) => {
    expectRefused(run(args(path)), message);
  });

  it('that is a folder, refuses it', () => {
    expectRefused(run(args(at('folder'))), /it is a folder, not a file/);
  });
});

describe.each(texts)('%s, given a text', (name, args) => {
  it.each(noText)('%s, reports what is wrong with it', (_, path, message) => {
    const ended = run(args(path));
    if (name === 'validate --text') {
      expect([ended.code, ended.stderr, ended.stdout.split('\n').length]).toEqual([1, '', 3]);
      expect(ended.stdout).toMatch(message);
    } else expectRefused(ended, message, 1);
  });
});

describe('a file that may not be read', () => {
  // Who runs this may be allowed everything: then a copy of the package is run as somebody who is not.
  const isRoot = process.getuid?.() === 0;
  const installed = at('installed');
  const secret = file('secret.json', json);
  chmodSync(secret, 0o000);
  if (isRoot) {
    for (const path of ['dist', 'data', 'schema', 'package.json'])
      cpSync(projectPath(path), join(installed, path), { recursive: true });
    chmodSync(folder, 0o755);
  }
  const surroundings = isRoot ? { uid: 65_534, cli: join(installed, 'dist/cli.js'), cwd: '/' } : {};

  it.each([
    ...documents
      .map(([name, args]) => [name, args(secret)] as const)
      .filter(([name]) => name !== 'tables' && name !== 'hydrate' && name !== 'seal'),
  ])('is refused by %s', (name, args) => expectUnread(name, run(args, surroundings), /the file may not be read/));

  it('is refused as a text', () => {
    expectRefused(run(['init', secret], surroundings), /the file may not be read/);
  });

  it('is refused as a folder of JSON Lines', () => {
    const lines = file('secret.jsonl', json);
    chmodSync(lines, 0o000);
    expectUnread('validate', run(['validate', lines], surroundings), /the file may not be read/);
  });
});

describe('a byte order mark', () => {
  it('changes nothing in a document', () => {
    const marked = file('marked.json', `\ufeff${json}`);
    expect(run(['validate', marked])).toMatchObject({ code: 0, stdout: '1 valid, 0 not valid; 0 problems\n' });
    expect(run(['hydrate', marked, text]).stdout).toBe(run(['hydrate', sealed, text]).stdout);
    const lines = file('marked.jsonl', `\ufeff${JSON.stringify(JSON.parse(json))}\r\n`);
    expect(run(['validate', lines])).toMatchObject({ code: 0, stdout: '1 valid, 0 not valid; 0 problems\n' });
  });

  it('changes nothing in a text', () => {
    const marked = file('marked.txt', Buffer.concat([Buffer.from('\ufeff'), bytes]));
    expect(run(['hydrate', sealed, marked]).stdout).toBe(run(['hydrate', sealed, text]).stdout);
    expect(run(['init', marked]).stdout).toBe(run(['init', text]).stdout);
  });
});

describe('a pipe with a name', () => {
  it.each([
    ['document', (pipe: string) => ['hydrate', pipe, text], json],
    ['text', (pipe: string) => ['hydrate', sealed, pipe], bytes],
  ] as const)('serves as a %s', (_, args, content) => {
    rmSync(at('pipe'), { force: true });
    execFileSync('mkfifo', [at('pipe')]);
    const source = file('source', content);
    const writer = spawn('bash', ['-c', 'cat "$0" > "$1"', source, at('pipe')]);
    const expected = run(['hydrate', sealed, text]).stdout;
    expect(run(args(at('pipe')))).toEqual({ code: 0, signal: null, stdout: expected, stderr: '' });
    writer.kill();
  });
});

it('reports the problems of JSON Lines by their lines, and reads on after a line that is not JSON', () => {
  const one = JSON.stringify(JSON.parse(readFileSync(sealed, 'utf8')));
  const lines = file('some.jsonl', Buffer.concat([Buffer.from(`${one}\n{\n`), Buffer.of(0xff, 0x0a), Buffer.from(one)]));
  const { code, stdout } = run(['validate', lines]);
  expect(code).toBe(2);
  expect(stdout.split('\n').map((line) => line.slice(0, lines.length + 20))).toEqual([
    `${lines}:2:2: not JSON: it e`,
    `${lines}:3: not UTF-8; it ma`,
    '2 valid, 0 not valid, 2 could not be read; 0 problems'.slice(0, lines.length + 20),
    '',
  ]);
});
