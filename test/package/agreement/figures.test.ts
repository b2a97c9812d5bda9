import { describe, expect, it } from 'vitest';
import { CharacterAlpha } from '../../../scripts/package/agreement/alpha.ts';
import { Confusion, ListConfusion } from '../../../scripts/package/agreement/confusion.ts';
import { countSpans } from '../../../scripts/package/agreement/count-spans.ts';
import { kappaOf, scoreOf } from '../../../scripts/package/agreement/figures.ts';

const spans = (...offsets: readonly (readonly [number, number])[]) => offsets.map(([start, end]) => ({ start, end }));

describe('precision, recall and F1', () => {
  it('take A as the reference', () => {
    expect(scoreOf(4, 5, 2)).toEqual({ matchedA: 2, matchedB: 2, precision: 2 / 5, recall: 2 / 4, f1: 4 / 9 });
    expect(scoreOf(4, 5, 2, 3)).toMatchObject({ matchedA: 2, matchedB: 3, precision: 3 / 5, recall: 1 / 2 });
  });

  it('are null where there is nothing to divide by', () => {
    expect(scoreOf(0, 0, 0)).toMatchObject({ precision: null, recall: null, f1: null });
    expect(scoreOf(3, 0, 0)).toMatchObject({ precision: null, recall: 0, f1: 0 });
    expect(scoreOf(0, 3, 0)).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(scoreOf(2, 3, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('the count of spans', () => {
  it('has as exact those with equal offsets, each for one', () => {
    const a = spans([0, 4], [0, 4], [0, 4], [6, 9]);
    const b = spans([6, 9], [0, 4], [0, 4], [0, 5]);
    expect(countSpans(a, b)).toMatchObject({ a: 4, b: 4, exact: 3 });
    expect(countSpans(spans([0, 4]), spans([0, 5], [1, 4]))).toMatchObject({ exact: 0 });
  });

  it('has as overlapping those with a character in common, also with a span that begins far before', () => {
    const a = spans([0, 100], [10, 12], [200, 210], [300, 301]);
    const b = spans([20, 30], [90, 95], [100, 200], [209, 300]);
    // 20-30 and 90-95 are in 0-100, and 209-300 begins in 200-210; what only touches has nothing in common.
    expect(countSpans(a, b)).toEqual({ a: 4, b: 4, exact: 0, overlappingA: 2, overlappingB: 3 });
    expect(countSpans(b, a)).toEqual({ a: 4, b: 4, exact: 0, overlappingA: 3, overlappingB: 2 });
  });
});

describe("Cohen's kappa", () => {
  it('is what is computed by hand', () => {
    // Of 50 items 35 are equal, 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 - 0.5) / (1 - 0.5) = 0.4.
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(kappaOf(table)).toEqual({ value: 0.4, reason: null });
    expect(kappaOf([[0, 4], [6, 0]]).value).toBeCloseTo((0 - 0.48) / (1 - 0.48), 12); // biome-ignore format: a table
  });

  it('is null, with the reason, where there is nothing, and where all have one value', () => {
    expect(kappaOf([])).toEqual({ value: null, reason: 'no matched records have a value' });
    expect(kappaOf([[7]])).toEqual({ value: null, reason: 'both annotations use one value only, the same' });
    expect(kappaOf([[7, 0], [0, 0]]).value).toBeNull(); // biome-ignore format: a table
  });

  it('is 0 where one annotation has one value only, and 1 where all are equal', () => {
    expect(kappaOf([[5, 2], [0, 0]]).value).toBe(0); // biome-ignore format: a table
    expect(kappaOf([[5, 0], [0, 1]]).value).toBe(1); // biome-ignore format: a table
  });

  it('has its table in the order of the vocabulary, A down and B across', () => {
    const confusion = new Confusion();
    for (const [a, b] of [['low', 'high'], ['low', 'high'], ['x-b', 'low'], ['x-a', 'x-a']] as const) confusion.add(a, b); // biome-ignore format: pairs
    expect(confusion.figures(['high', 'medium', 'low'])).toMatchObject({
      values: ['high', 'low', 'x-a', 'x-b'],
      table: [
        [0, 0, 0, 0],
        [2, 0, 0, 0],
        [0, 0, 1, 0],
        [0, 1, 0, 0],
      ],
      items: 4,
      equal: 1 / 4,
    });
  });

  it('counts for a list each value that is used, in or out, for each record', () => {
    const confusion = new ListConfusion();
    confusion.add(['sport', 'general'], ['sport']);
    confusion.add(['sport'], ['health', 'sport']);
    confusion.add(['sport'], ['sport']);
    // 3 records × 3 values: sport is in both 3 times, general and health are once in one, and 4 times in none.
    expect(confusion.figures()).toMatchObject({ values: ['in', 'out'], table: [[3, 1], [1, 4]], items: 9 }); // biome-ignore format: a table
  });
});

describe("Krippendorff's alpha over characters", () => {
  const alphaOf = (length: number, ...annotations: readonly (readonly (readonly [number, number])[])[]) => {
    const alpha = new CharacterAlpha();
    alpha.add(
      length,
      annotations.map((list) => spans(...list)),
    );
    return alpha.figures();
  };

  it('is what is computed by hand', () => {
    // Of 10 characters A has 0-4 inside, B 2-4: 2 differ. Of 20 values 14 are 0 and 6 are 1: 1 - 19 × 4 / (2 × 14 × 6).
    expect(alphaOf(10, [[0, 4]], [[2, 4]])).toEqual({ items: 10, value: 1 - (19 * 4) / 168, reason: null });
  });

  it('tells a nested span from one that is not', () => {
    // All of 0-4 is inside for both; A has 0-2 once more. 12 values are 0, 6 are 1, 2 are 2.
    const expected = 1 - (19 * 4) / (12 * 8 + 6 * 14 + 2 * 18);
    expect(alphaOf(10, [[0, 4], [0, 2]], [[0, 4]]).value).toBeCloseTo(expected, 12); // biome-ignore format: spans
  });

  it('takes any number of annotations', () => {
    // Krippendorff's formula by hand: 4 characters, values 1 1 0 / 0 0 0 / 1 1 1 / 0 0 0.
    // Coincidences that differ: 2 × 2 / 2 × 2 = 4 in all / 2 = 2 ordered pairs of weight ½ each way: 1 + 1 = 2. n0 = 7, n1 = 5, n = 12.
    expect(alphaOf(4, [[0, 1], [2, 3]], [[0, 1], [2, 3]], [[2, 3]]).value).toBeCloseTo(1 - (11 * 2) / 70, 12); // biome-ignore format: spans
  });

  it('adds up over texts', () => {
    const alpha = new CharacterAlpha();
    alpha.add(6, [spans([0, 4]), spans([2, 4])]);
    alpha.add(4, [spans(), spans()]);
    expect(alpha.figures()).toEqual(alphaOf(10, [[0, 4]], [[2, 4]]));
  });

  it('is 1 where annotations are equal, and null, with the reason, where every character has one value', () => {
    expect(alphaOf(9, [[0, 4]], [[0, 4]]).value).toBe(1);
    const reason = 'every character has the same value in all annotations: nothing is marked, or everything';
    expect(alphaOf(9, [], [])).toEqual({ items: 9, value: null, reason });
    expect(alphaOf(9, [[0, 9]], [[0, 9]])).toEqual({ items: 9, value: null, reason });
    expect(new CharacterAlpha().figures()).toEqual({ items: 0, value: null, reason: 'no text was compared' });
  });

  it('does not depend on the length of the text, which a document may overstate', () => {
    expect(alphaOf(2 ** 31 - 1, [[0, 2]], [[1, 2]]).value).toBeGreaterThan(0.6);
  });
});
