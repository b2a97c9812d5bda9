import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../scripts/build/project.ts';
import { ALL_FORMS } from './good-documents.ts';
import type { JsonObject } from './json.ts';
import { parsePattern, printPattern } from './pattern.ts';
import { editedPatterns } from './pattern-edits.ts';
import { wordsBetween, wordsOf } from './pattern-words.ts';
import { subschemas } from './subschemas.ts';

const schemas = ALL_FORMS.map((form) => readSchema(form) as JsonObject);
const nodes = schemas.flatMap((schema) => [...subschemas(schema).values()]);
const patterns = [...new Set(nodes.flatMap(({ pattern }) => (pattern === undefined ? [] : [String(pattern)])))];

describe.each(patterns)('the pattern %s', (pattern) => {
  it('is put together as it was', () => {
    expect(printPattern(parsePattern(pattern))).toBe(pattern);
  });

  it('has words that match it', () => {
    expect(wordsOf(pattern)).not.toEqual([]);
    for (const word of wordsOf(pattern)) expect(word).toMatch(new RegExp(pattern, 'u'));
  });

  it('has edits that are patterns, none of them itself', () => {
    expect(editedPatterns(pattern)).not.toContain(pattern);
    for (const edited of editedPatterns(pattern)) expect(() => new RegExp(edited, 'u')).not.toThrow();
  });
});

it('what the patterns here do not use is refused', () => {
  for (const pattern of ['^(?=a)', '^(a', '^a|b$']) expect(() => parsePattern(pattern)).toThrow(pattern);
});

it('each anchor, class, bound and option is edited in turn', () => {
  expect(editedPatterns('^b[1-9][0-9]*$')).toEqual([
    'b[1-9][0-9]*$',
    '^[\\s\\S][1-9][0-9]*$',
    '^b?[1-9][0-9]*$',
    '^b[\\s\\S][0-9]*$',
    '^b[01-9][0-9]*$',
    '^b[:1-9][0-9]*$',
    '^b[1-9]?[0-9]*$',
    '^b[1-9][\\s\\S]*$',
    '^b[1-9][\\/0-9]*$',
    '^b[1-9][:0-9]*$',
    '^b[1-9]$',
    '^b[1-9][0-9]*',
  ]);
  expect(editedPatterns('^[0-9]{2,3}$')).toEqual(expect.arrayContaining(['^[0-9]{1,3}$', '^[0-9]{2,4}$']));
  expect(editedPatterns('^([^\\s/]|b+)$')).toEqual(
    expect.arrayContaining(['^([^/]|b+)$', '^([^\\s]|b+)$', '^([\\s\\S]|b+)$', '^([^\\s/]|b*)$', '^(b+)$', '^([^\\s/])$']),
  );
});

it('there are words for each edit that changes what matches, and for no other', () => {
  for (const pattern of ['^b[1-9][0-9]*$', '^x-[a-z0-9](-?[a-z0-9])*$', '^(a|b{2})$']) {
    const words = [...wordsOf(pattern), ...wordsBetween(pattern)];
    for (const edited of editedPatterns(pattern)) {
      const differing = words.filter((word) => new RegExp(edited, 'u').test(word) !== new RegExp(pattern, 'u').test(word));
      expect(differing, edited).not.toEqual([]);
    }
  }
});
