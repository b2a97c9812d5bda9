import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { agreeOnValid } from '../../../scripts/package/agreement/agree.ts';
import { inCommon, sharedItems, sharedWords, Words } from '../../../scripts/package/agreement/likeness.ts';
import { match, overlapping, withEqualKeys } from '../../../scripts/package/agreement/match.ts';
import { overlaps, type Span } from '../../../scripts/package/text/spans.ts';
import { change } from '../../support/change.ts';
import { runs, size } from '../../support/effort.ts';
import { small } from '../../support/small.ts';

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: start + length }));
const lists = fc.tuple(fc.array(span, { maxLength: 16 }), fc.array(span, { maxLength: 16 }));
/** Spans in order that do not overlap. */
const words = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 })), { maxLength: 9 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});
const pairsOf = (candidates: ReadonlyMap<number, ReadonlySet<number>>) =>
  [...candidates].flatMap(([a, others]) => [...others].map((b) => `${a} ${b}`)).sort();

describe('what may go together', () => {
  it('is, of spans, what overlaps', () => {
    const every = (a: readonly Span[], b: readonly Span[]) =>
      a.flatMap((one, i) => b.flatMap((other, j) => (overlaps(one, other) ? [`${i} ${j}`] : [])));
    fc.assert(
      fc.property(lists, ([a, b]) => {
        expect(pairsOf(overlapping(a, b))).toEqual(every(a, b).sort());
      }),
      runs(4000),
    );
  });

  it('is found for a long span although thousands of short ones are between', () => {
    const short = Array.from({ length: 5000 }, (_, place) => ({ start: 10 + 2 * place, end: 11 + 2 * place }));
    const long = { start: 0, end: 20_000 };
    const candidates = overlapping([...short, { start: 15_000, end: 15_001 }], [long, { start: 19_990, end: 19_999 }]);
    expect(pairsOf(candidates)).toContain('5000 0');
  });

  it('is, of keys, what has one in common', () => {
    const found: string[] = [];
    withEqualKeys([['a', 'b'], ['c', 'c'], []], [['c'], ['b', 'a']], (a, b) => found.push(`${a} ${b}`)); // biome-ignore format: keys
    expect(found).toEqual(['0 1', '0 1', '1 0']);
  });
});

describe('a matching', () => {
  const like = (a: readonly Span[], b: readonly Span[]) => (i: number, j: number) => {
    const part = sharedWords(new Words([a[i] as Span]), new Words([b[j] as Span]));
    return part === null || part === 0 ? null : ([part, 0] as const);
  };

  it('is the same, with the sides changed, if the lists are', () => {
    fc.assert(
      fc.property(lists, ([a, b]) => {
        const there = match(overlapping(a, b), like(a, b));
        const back = match(overlapping(b, a), like(b, a));
        expect(new Map([...back.inA].sort())).toEqual(new Map([...there.inB].sort()));
        expect(new Map([...there.inA].sort())).toEqual(new Map([...there.inB].map(([i, j]) => [j, i] as const).sort()));
      }),
      runs(4000),
    );
  });

  it('of a list with itself gives each item itself', () => {
    fc.assert(
      fc.property(lists, ([a]) => {
        const { inB } = match(overlapping(a, a), like(a, a));
        expect([...inB].filter(([one, other]) => one !== other)).toEqual([]);
        expect(inB.size).toBe(a.length);
      }),
      runs(4000),
    );
  });

  it('takes the most alike first, then what the second number prefers', () => {
    const candidates = new Map([0, 1, 2].map((place) => [place, new Set([0, 1])]));
    const scores = ['0.5 1', '0.6 0', '0.5 2', '0.5 0', '0.5 2', '0.1 9'].map((pair) => pair.split(' ').map(Number));
    const { inB } = match(candidates, (i, j) => scores[2 * i + j] as [number, number]);
    expect([...inB]).toEqual([[0, 1], [1, 0]]); // biome-ignore format: pairs
  });
});

describe('likeness', () => {
  it('of words is twice what both have, by what each has', () => {
    const a = new Words([{ start: 0, end: 4 }, { start: 6, end: 10 }]); // biome-ignore format: spans
    expect(sharedWords(a, new Words([{ start: 2, end: 8 }]))).toBe((2 * 4) / 14);
    expect(sharedWords(a, new Words([]))).toBe(0);
    expect(sharedWords(new Words([]), new Words([]))).toBeNull();
  });

  it('of words is that of their characters', () => {
    const characters = (spans: readonly Span[]) =>
      new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, place) => String(start + place))));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(new Words(a).sharedWith(new Words(b))).toBe(inCommon(characters(a), characters(b)));
        expect(sharedWords(new Words(a), new Words(b))).toBe(sharedItems(characters(a), characters(b)));
      }),
      runs(4000),
    );
  });
});

describe('ten thousand spans on each side', () => {
  const MANY = size(10_000);
  const LENGTH = 3 * MANY;
  const made = (spanOf: (place: number) => readonly [number, number]) =>
    Array.from({ length: MANY }, (_, place) => spanOf(place)).map(([start, end]) => ({ start, end }));
  const shapes = {
    'in the same words': made(() => [0, 9]),
    'each within the one before': made((place) => [place, LENGTH - place]),
    'all within the first': made((place) => (place === 0 ? [0, LENGTH] : [place, place + 1])),
    'each over the next ones': made((place) => [place, place + MANY]),
    'apart from one another': made((place) => [2 * place, 2 * place + 1]),
  };
  /** For each item those next to it: 16 on either side, looked for from both lists. */
  const MOST = MANY * 2 * 32;
  const { sharedWith } = Words.prototype;
  afterEach(() => {
    Words.prototype.sharedWith = sharedWith;
  });
  /** Counts how often words are compared. */
  function countCalls() {
    const calls = { count: 0 };
    Words.prototype.sharedWith = function (other) {
      calls.count++;
      return sharedWith.call(this, other);
    };
    return calls;
  }

  it.each(Object.entries(shapes))('%s are matched without comparing each with each', (_, spans) => {
    const count = { reads: 0, pairs: 0 };
    const counted = spans.map(({ start, end }) => ({
      get start() {
        count.reads++;
        return start;
      },
      get end() {
        count.reads++;
        return end;
      },
    }));
    const candidates = overlapping(counted, counted);
    const { inB } = match(candidates, (i, j) => {
      count.pairs++;
      return i === j ? [1, 0] : [0.5, 0];
    });
    expect(inB.size).toBe(MANY);
    expect(count.pairs).toBeLessThanOrEqual(MOST);
    // Sorting, and looking for each in the other list.
    expect(count.reads).toBeLessThan(40 * MANY * Math.log2(MANY));
  });

  it.each(Object.entries(shapes))('%s are compared as mentions, attributions and claims', (_, spans) => {
    const [mention, attribution, claim] = [small().mentions[0], small().attributions[0], small().claims[0]];
    const document = small();
    change(document, '/sourceText/codePoints', 2 * LENGTH);
    change(
      document,
      '/mentions',
      spans.map((span, place) => ({ ...mention, ...span, id: `m${place + 1}` })),
    );
    const contents = spans.map((span, place) => ({
      ...attribution,
      contentSpans: [span],
      id: `a${place + 1}`,
      restatesId: null,
    }));
    change(document, '/attributions', contents);
    const claims = spans.map((span, place) => ({ ...claim, spans: [span], id: `c${place + 1}`, attributionId: `a${place + 1}` }));
    change(document, '/claims', claims);
    change(document, '/codings', []);
    const compared = countCalls();
    const { pairs } = agreeOnValid([[document], [structuredClone(document) as Article]]);
    expect(pairs[0]?.differences).toEqual([]);
    // Those of mentions and claims have one list of spans; of attributions five are compared.
    expect(compared.count).toBeLessThanOrEqual(7 * MOST);
  });
});
