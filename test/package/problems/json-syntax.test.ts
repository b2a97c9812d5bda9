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
    ['{\n  "claims": [,\n    1 ]\n}', 2, 14, '"," is where a value or "]" should be; remove this comma'],
    ['[1,, 2]', 1, 4, '"," is where a value should be; remove this comma'],
    ['{ "a": 1, }', 1, 9, '"," is before "}", where nothing follows; remove this comma'],
    ['[\n  1,\n]', 2, 4, '"," is before "]", where nothing follows; remove this comma'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, '"\\"" is where "," or "}" should be; put a comma before it'],
    ['[1 2]', 1, 4, '"2" is where "," or "]" should be; put a comma before it'],
    ["{ 'a': 1 }", 1, 3, '"\'" is where a field\'s name in "quotation marks" or "}" should be; write quotation marks as "'],
    ['{ a: 1 }', 1, 3, '"a" is where a field\'s name in "quotation marks" or "}" should be; write "a", in quotation marks'],
    ['{ "a" 1 }', 1, 7, '"1" is where ":" should be; put a colon before it'],
    ['{ "a", "b" }', 1, 6, '"," is where ":" should be; give the field a colon and a value'],
    ['{ "a": "b": 1 }', 1, 11, '":" is where "," or "}" should be; put a comma before the name of this field'],
    ['["a": 1]', 1, 5, '":" is where "," or "]" should be; write fields in { }, and not in [ ]'],
    ['{ "a": }', 1, 8, '"}" is where a value should be; add what is missing'],
    ['{ "a": [1}', 1, 10, '"}" is where "," or "]" should be; close what is open first'],
    ['[1] 2', 1, 5, '"2" is where the end should be; remove what follows the document'],
    ['[1, // one\n2]', 1, 5, '"/" is where a value should be; remove the comment, because JSON has none'],
    ['[True]', 1, 2, '"T" is where a value or "]" should be; write true'],
    ['[+1]', 1, 2, '"+" is where a value or "]" should be; write the number as in 12, -1 or 0.5'],
    ['{ "a": [1, 2', 1, 13, 'it ends here, where "," or "]" should follow; complete it, and close it by "]}"'],
    ['[“words”]', 1, 2, '"“" is where a value or "]" should be; write quotation marks as "'],
    ['["words', 1, 8, 'it ends within a string; close the string by "'],
    ['["two\nlines"]', 1, 6, '"\\n" cannot be in a string as it is; close the string before the end of the line, or write \\n'],
    ['["a\\x"]', 1, 4, '"\\\\" cannot be in a string as it is; write \\\\ for a backslash'],
    ['["\u0000"]', 1, 3, '"\\u0000" cannot be in a string as it is; escape it, or close the string before it'],
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
