import { describe, expect, test } from 'vitest';
import { contract } from '../../../schema/generated/sealed-contract.ts';
import { readProjectFile } from '../../support/project.ts';
import { DAMAGES, damaged } from './damages.ts';
import { judgementOf, judgementWords } from './judge.ts';
import { shape } from './shape-entry.ts';
import type { Verdict } from './subject.ts';
import { refsApart } from './translate.ts';

const good = JSON.parse(readProjectFile('data/article.json'));
const right: Verdict = { valid: true, places: [] };
const wrong = (...places: string[]): Verdict => ({ valid: false, places });
const singles = DAMAGES.map(({ place }) => wrong(place));
const several = wrong(...DAMAGES.map(({ place }) => place));

describe('the damages', () => {
  test.each(DAMAGES)('$what is told in its place, and nowhere else', ({ place, ...damage }) => {
    const pointers = shape(damaged(good, [{ place, ...damage }])).map(({ pointer }) => pointer);
    expect(pointers).not.toEqual([]);
    expect(pointers.filter((pointer) => !(pointer === place || pointer.startsWith(`${place}/`)))).toEqual([]);
  });

  test('leave the good document as it is', () => {
    expect(contract.root).toBe('Article');
    expect(shape(good)).toEqual([]);
  });
});

describe('a validator', () => {
  test('that tells everything gives all errors', () => {
    expect(judgementWords(judgementOf([right, several, ...singles]))).toBe('gives all errors');
  });

  test('that tells one of several faults gives the first error only', () => {
    expect(judgementWords(judgementOf([right, wrong('/claims/2'), ...singles]))).toBe('gives the first error only');
  });

  test('that points at the whole document has not told where', () => {
    expect(judgementOf([right, wrong(''), ...singles]).givesAllErrors).toBe(false);
  });

  test('that accepts a damaged document is noted, with the damage', () => {
    const blind = [right, ...singles.slice(1)];
    expect(judgementWords(judgementOf([right, several, ...blind]))).toBe(
      `gives all errors; accepts what is wrong: ${DAMAGES[0]?.what}`,
    );
  });

  test('that rejects a good document is noted', () => {
    expect(judgementOf([wrong(''), several, ...singles]).acceptsGood).toBe(false);
  });
});

describe('a schema for validators that look at nothing beside a $ref', () => {
  test('has what stands there in an allOf', () => {
    const schema = { properties: { id: { $ref: '#/$defs/Line', pattern: '^a' } } };
    expect(refsApart(schema)).toEqual({ properties: { id: { allOf: [{ $ref: '#/$defs/Line' }, { pattern: '^a' }] } } });
  });

  test('keeps a $ref that stands alone, or beside words for people', () => {
    const schema = { properties: { id: { $ref: '#/$defs/Line', description: 'A line' } } };
    expect(refsApart(schema)).toEqual(schema);
  });

  test('lacks what the validator does not know', () => {
    expect(refsApart({ not: {}, type: 'string' }, (keyword) => keyword === 'not')).toEqual({ type: 'string' });
  });
});
