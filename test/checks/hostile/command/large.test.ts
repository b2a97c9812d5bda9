import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedAs } from '../../../support/articles.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { expectRefused, run, shell } from './run.ts';

const folder = ownFolder();
const at = (name: string) => join(folder, name);
const { folder: example, json } = annotatedAs('example');
const place = (name: string) => join(example, name);

/** What a document, a line or a text may have at most, in bytes. */
const LARGEST = 20_000_000;
const HUGE = 200_000_000;
/** Less than Node takes for itself on a machine of 2 GB. */
const HEAP = 1024;

/** Writes a piece again and again, between a beginning and an end, up to so many bytes. */
function repeated(name: string, piece: string, size: number, begin = '', end = ''): string {
  const file = openSync(at(name), 'w');
  const part = Buffer.from(piece.repeat(Math.max(1, Math.floor(400_000 / piece.length))));
  writeSync(file, begin);
  for (let left = size - begin.length - end.length; left >= part.length; left -= part.length) writeSync(file, part);
  writeSync(file, end);
  closeSync(file);
  return at(name);
}

describe('a file of 200 MB', () => {
  const tooLarge = /is too large: \d+ bytes, and at most 20000000 are read/;

  it('is refused as a document', () => {
    const file = repeated('huge.json', '{},', HUGE, '[', '{}]');
    for (const args of [
      ['seal', file],
      ['hydrate', file, place('text.txt')],
    ])
      expectRefused(run(args, { heap: HEAP }), tooLarge);
    expect(run(['validate', file], { heap: HEAP })).toMatchObject({
      code: 2,
      stderr: '',
      stdout: expect.stringMatching(tooLarge),
    });
    for (const args of [
      ['show', file],
      ['tables', '--out', at('out'), file],
    ])
      expect(run(args, { heap: HEAP })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(tooLarge) });
    expect(shell('cat "$0" | "$@"'.replace('"$0"', `'${file}'`), ['show', '-'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^-: .*too large: at most 20000000 bytes are read\n$/),
    });
    rmSync(file);
  });

  it.each(['text', 'html'])('is refused as a copy, of %s', (kind) => {
    const file = repeated(`huge.${kind}`, kind === 'html' ? '<p>Words.</p>' : 'Words. ', HUGE);
    for (const args of [
      ['init', file],
      ['hydrate', place('article.json'), file],
      ['seal', place('draft.json'), file],
    ])
      expectRefused(run(args, { heap: HEAP }), tooLarge);
    rmSync(file);
  });

  it('is refused as one line of JSON Lines, and the line after it is read', () => {
    const line = JSON.stringify(JSON.parse(json));
    const file = repeated('huge.jsonl', '[],', HUGE, '[', `[]]\n${line}\n`);
    const { code, stdout } = run(['validate', file], { heap: HEAP });
    expect([code, stdout.split('\n')]).toEqual([
      2,
      [
        `${file}:1: the line is too long: at most 20000000 bytes are read [read]`,
        '1 valid, 0 not valid, 1 could not be read; 0 problems',
        '',
      ],
    ]);
    rmSync(file);
  });

  it('of many documents is read line by line', () => {
    const line = `${JSON.stringify(JSON.parse(json))}\n`;
    const file = repeated('many.jsonl', line, HUGE);
    const documents = readFileSync(file, 'utf8').split('\n').length - 1;
    expect(run(['validate', file], { heap: 256 })).toMatchObject({
      code: 0,
      stdout: `${documents} valid, 0 not valid; 0 problems\n`,
    });
    rmSync(file);
  });
});

describe('a file as large as is read', () => {
  it.each([
    ['depth', '[', '', ''],
    ['records without anything', '{},', '{"$schema":"article.schema.json","blocks":[', '{}]}'],
    ['a string', 'a', '"', '"'],
    ['lone surrogates', '\\ud800', '{"id":"', '"}'],
  ])('is judged to its end: %s', (what, piece, begin, end) => {
    const { code, stdout, stderr } = run(['validate', repeated('large.json', piece, LARGEST, begin, end)], { heap: HEAP });
    expect([code, stderr]).toEqual([what === 'depth' ? 2 : 1, '']);
    expect(stdout).toMatch(/ not valid.*; \d+ problems?\n$/);
  });

  it.each([
    ['lines', 'a\n'],
    ['signs that become others', '’ … '],
  ])('is no copy of an article, of %s', (_, piece) => {
    const size = (LARGEST * piece.length) / Buffer.byteLength(piece);
    expectRefused(
      run(['hydrate', place('article.json'), repeated('large.txt', piece, size)], { heap: HEAP }),
      /this is no copy of/,
      1,
    );
  });

  it.each([
    ['elements', '<p>a</p>'],
    ['angles', '<'],
  ])('is no page of an article, of %s', (_, piece) => {
    const file = repeated('large.html', piece, LARGEST, '<html>');
    expectRefused(run(['hydrate', place('article.json'), file], { heap: HEAP }), /this is no copy of|page without words/, 1);
  });

  it('is no text to begin with', () => {
    expectRefused(run(['init', repeated('large.txt', 'Words. ', LARGEST)], { heap: HEAP }), /no text of one article/, 1);
  });
});

describe('a corpus of which several threads take a part', () => {
  it('takes the memory of one large document at a time', () => {
    const file = repeated('heavy.jsonl', '{},', 12_000_000, '{"$schema":"article.schema.json","blocks":[', '{}]}\n');
    const line = readFileSync(file);
    writeFileSync(file, Buffer.concat([line, line, line]));
    const { code, stdout, stderr } = run(['validate', file], { heap: 700 });
    expect([code, stderr, stdout.split('\n').at(-2)]).toEqual([1, '', '0 valid, 3 not valid; 3003 problems']);
    rmSync(file);
  });

  it('ends quietly when nobody wants to read more, with the exit code of what was found before', () => {
    const wrong = `${JSON.stringify({ ...JSON.parse(json), version: '1' })}\n`;
    const file = repeated('wrong.jsonl', wrong, 60_000_000);
    const { code, stdout, stderr } = shell(`set -o pipefail; "$@" | head -n 500`, ['validate', file]);
    expect([code, stdout.split('\n').length, stderr]).toEqual([1, 501, '']);
    rmSync(file);
  });
});

describe('a text of 400,000 characters', () => {
  it.each([
    ['one word', 'a'],
    ['abbreviations', 'Mr. '],
    ['initials', 'U.S. '],
    ['numbers', '1. '],
    ['the same line', 'Words, words and words.\n'],
  ])('of %s is begun with', (_, piece) => {
    const file = at('long.txt');
    writeFileSync(file, piece.repeat(Math.floor(400_000 / piece.length)));
    const { code, stderr } = run(['init', file, '-o', at('draft.json'), '--force'], { heap: HEAP });
    expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
