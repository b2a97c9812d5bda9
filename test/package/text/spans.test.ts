import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allInside, insideOneOf } from '../../../scripts/package/text/spans.ts';

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
