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
    expect(countSpans(b, a)).toMatchObject({ a: 4, b: 4, exact: 3 });
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
  const cells = (...list: readonly (readonly [a: string, b: string, items: number])[]) =>
    list.map(([a, b, items]) => ({ a, b, items }));

  it('is what is computed by hand', () => {
    // Of 50 items 35 are equal, 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 - 0.5) / (1 - 0.5) = 0.4.
    const table = cells(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);
    expect(kappaOf(table)).toEqual({ items: 50, equal: 35, value: 0.4, reason: null });
    // By chance 0.4 × 0.6 + 0.6 × 0.4 = 0.48.
    expect(kappaOf(cells(['yes', 'no', 4], ['no', 'yes', 6])).value).toBeCloseTo(-0.48 / 0.52, 12);
  });

  it('is null, with the reason, where there is nothing, and where all have one value', () => {
    expect(kappaOf([])).toMatchObject({ value: null, reason: 'no matched records have a value' });
    const reason = 'both annotations use one value only, the same';
    expect(kappaOf(cells(['yes', 'yes', 7]))).toMatchObject({ value: null, reason });
  });

  it('is 0 where one annotation has one value only, and 1 where all are equal', () => {
    expect(kappaOf(cells(['yes', 'yes', 5], ['yes', 'no', 2])).value).toBe(0);
    expect(kappaOf(cells(['yes', 'yes', 5], ['no', 'no', 1])).value).toBe(1);
  });

  it('has its table in the order of the vocabulary, then of the alphabet', () => {
    const confusion = new Confusion();
    const pairs = ['x-b low', 'low high', 'low low', 'low high', 'x-a x-a', 'high x-b', 'high x-a'];
    for (const [a = '', b = ''] of pairs.map((pair) => pair.split(' '))) confusion.add(a, b);
    expect(confusion.figures(['high', 'medium', 'low'])).toMatchObject({
      confusion: cells(
        ['high', 'x-a', 1],
        ['high', 'x-b', 1],
        ['low', 'high', 2],
        ['low', 'low', 1],
        ['x-a', 'x-a', 1],
        ['x-b', 'low', 1],
      ),
      items: 7,
      equal: 2 / 7,
    });
  });

  it('counts for a list each value that is used, in or out, for each record', () => {
    const confusion = new ListConfusion();
    confusion.add(['sport', 'general'], ['sport']);
    confusion.add(['sport'], ['health', 'sport']);
    confusion.add(['sport'], ['sport']);
    // 3 records × 3 values: sport is in both 3 times, general and health are once in one, and 4 times in none.
    const table = cells(['in', 'in', 3], ['in', 'out', 1], ['out', 'in', 1], ['out', 'out', 4]);
    expect(confusion.figures()).toMatchObject({ confusion: table, items: 9 });
  });

  it('takes names of values that are names of JavaScript, too', () => {
    const confusion = new Confusion();
    confusion.add('__proto__', 'constructor');
    expect(confusion.figures([])).toMatchObject({ items: 1, confusion: cells(['__proto__', 'constructor', 1]), value: 0 });
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

  it('distinguishes a nested span from one that is not', () => {
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
