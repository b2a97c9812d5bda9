import { describe, expect, it } from 'vitest';
import { annotatedAs } from '../../../support/articles.ts';
import { run, shell } from './run.ts';

const { json } = annotatedAs('example');
const line = JSON.stringify(JSON.parse(json));

describe('standard input', () => {
  it.each([
    ['a document of many lines', json, 0, '1 valid, 0 not valid; 0 problems\n'],
    ['a document on one line', line, 0, '1 valid, 0 not valid; 0 problems\n'],
    ['documents, one a line', `${line}\n${line}\n\n${line}\n`, 0, '3 valid, 0 not valid; 0 problems\n'],
    [
      'documents, of which one ends too early',
      `${line}\n${line.slice(0, 100)}\n`,
      2,
      /^-:2:101: not JSON: .*\n1 valid, 0 not valid, 1 could not/,
    ],
    ['no JSON at all', '{\n"a"\n}', 2, /^-:3:1: not JSON: /],
    ['nothing', '', 2, /^-: the file is empty \[read\]\n/],
  ])('may be %s', (_, input, code, expected) => {
    const ended = run(['validate', '-'], { input });
    expect([ended.code, ended.stderr]).toEqual([code, '']);
    if (typeof expected === 'string') expect(ended.stdout).toBe(expected);
    else expect(ended.stdout).toMatch(expected);
  });

  it('of very many documents is read line by line', () => {
    const ended = shell(`for i in $(seq 2000); do echo '[]'; done | "$@"`, ['validate', '-']);
    expect([ended.code, ended.stdout.split('\n').at(-2)]).toEqual([1, '0 valid, 2000 not valid; 2000 problems']);
  });
});
