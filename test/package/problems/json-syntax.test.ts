import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxFault } from '../../../scripts/package/problems/json-syntax.ts';
import { runs } from '../../support/effort.ts';

const isJson = (source: string) => {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
};

describe('what is no JSON', () => {
  it.each([
    ['{\n  "claims": [,\n    1 ]\n}', 2, 14, '"," is where a value or "]" should be'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, '"\\"" is where "," or "}" should be'],
    ['{ "a": 1, }', 1, 11, '"}" is where a field\'s name in "quotation marks" should be'],
    ["{ 'a': 1 }", 1, 3, '"\'" is where a field\'s name in "quotation marks" or "}" should be'],
    ['{ "a" 1 }', 1, 7, '"1" is where ":" should be'],
    ['[1] 2', 1, 5, '"2" is where the end should be'],
    ['[1, 2', 1, 6, 'it ends here, where "," or "]" should follow'],
    ['[“words”]', 1, 2, '"“" is where a value or "]" should be'],
    ['["words', 1, 8, 'it ends within a string; a quotation mark is missing'],
    ['["two\nlines"]', 1, 6, '"\\n" cannot be in a string as it is; escape it, or close the string before it'],
    ['["a\\x"]', 1, 4, '"\\\\" cannot be in a string as it is; escape it, or close the string before it'],
  ])('is reported with its place: %j', (source, line, column, message) => {
    expect(syntaxFault(source)).toEqual({ line, column, message });
  });

  it('is what JSON.parse refuses, and nothing else', () => {
    const piece = fc.constantFrom(
      ...'[]{},:"\\ 0.1-+eE\n\u00a0',
      'true',
      'nul',
      '"a"',
      '"\\u00e9"',
      '12',
      '-',
      '[]',
      '{}',
      '"a":1',
      '\\n',
    );
    const broken = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const cut = fc.tuple(fc.json(), fc.nat(), fc.nat(2)).map(([json, at, size]) => {
      const start = at % (json.length + 1);
      return json.slice(0, start) + json.slice(start + size);
    });
    fc.assert(
      fc.property(fc.oneof(broken, cut), (source) => {
        expect(syntaxFault(source) === null).toBe(isJson(source));
      }),
      runs(5000),
    );
  });

  it('is found however deep it is', () => {
    expect(syntaxFault('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 });
    expect(syntaxFault(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeNull();
  });
});
