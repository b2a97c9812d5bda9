import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allInside, insideOneOf, joined, overlaps } from '../../../scripts/package/text/spans.ts';

const span = fc.tuple(fc.integer({ min: -1, max: 12 }), fc.nat(5)).map(([start, length]) => ({ start, end: start + length }));

describe('whether a span lies in one of others', () => {
  it('is the same by an index as by a look at each', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (others, one) => {
        expect(insideOneOf(others)(one)).toBe(allInside([one], others));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('spans that are joined', () => {
  const filled = span.filter(({ start, end }) => end > start);
  const charactersOf = (spans: readonly { start: number; end: number }[]) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));

  it('are in order, do not overlap, and have the same characters', () => {
    fc.assert(
      fc.property(fc.array(filled, { maxLength: 6 }), (spans) => {
        const found = joined(spans);
        expect(charactersOf(found)).toEqual(new Set([...charactersOf(spans)].sort((a, b) => a - b)));
        for (const [index, one] of found.entries())
          for (const other of found.slice(index + 1)) expect(one.end <= other.start).toBe(true);
        expect(spans.every((one) => found.filter((other) => overlaps(one, other)).length === 1)).toBe(true);
      }),
    );
  });

  it('are one where they touch only if that is asked for', () => {
    const spans = [
      { start: 4, end: 6 },
      { start: 1, end: 4 },
    ];
    expect(joined(spans)).toEqual(spans.toReversed());
    expect(joined(spans, (one, other) => one.end === other.start)).toEqual([{ start: 1, end: 6 }]);
  });
});
