import { grouped } from '../document/grouped.ts';
import type { Span } from '../text/spans.ts';
import { OverlapIndex } from './overlap-index.ts';

/** Which items of one list go with which of another, each with one at most, by their places. */
export interface Matching {
  /** For each item of A that of B; undefined for one without a counterpart. */
  readonly inB: ReadonlyMap<number, number>;
  /** The reverse. */
  readonly inA: ReadonlyMap<number, number>;
}

/** How well two items go together: by the first number, and if that is equal by the second. Null if they do not at all. */
export type Likeness = readonly [first: number, second: number] | null;

/**
 * Matches items, the most alike first. Which list is A makes no difference.
 *
 * @param candidates which items of B each item of A may go with; a pair can occur more than once
 */
export function match(
  candidates: ReadonlyMap<number, ReadonlySet<number>>,
  likeness: (a: number, b: number) => Likeness,
): Matching {
  const pairs: { readonly a: number; readonly b: number; readonly like: readonly [number, number] }[] = [];
  for (const [a, others] of candidates) {
    for (const b of others) {
      const like = likeness(a, b);
      if (like) pairs.push({ a, b, like });
    }
  }
  pairs.sort(
    (one, other) =>
      other.like[0] - one.like[0] ||
      other.like[1] - one.like[1] ||
      // Of pairs that are equally alike those of the first items. Which list is A makes no difference to any two pairs that share an item.
      one.a - other.a ||
      one.b - other.b,
  );
  const [inB, inA] = [new Map<number, number>(), new Map<number, number>()];
  for (const { a, b } of pairs) {
    if (inB.has(a) || inA.has(b)) continue;
    inB.set(a, b);
    inA.set(b, a);
  }
  return { inB, inA };
}

/** The pairs of items that may go together, because the stretches of text that they are in overlap: for each item those next to it. */
export function overlapping(a: readonly Span[], b: readonly Span[]): Map<number, Set<number>> {
  const [inA, inB] = [new OverlapIndex(a), new OverlapIndex(b)];
  const candidates = new Map(a.map((span, place) => [place, new Set(inB.near(span, place))]));
  for (const [place, span] of b.entries()) for (const other of inA.near(span, place)) candidates.get(other)?.add(place);
  return candidates;
}

/** The pairs of items that may go together because they have a key in common: for each item those next to it among those with its key. */
export function withEqualKeys(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
  add: (a: number, b: number) => void,
): void {
  const [inA, inB] = [placesByKey(a), placesByKey(b)];
  for (const [key, places] of inA) {
    const others = inB.get(key) ?? [];
    for (const [rank, place] of places.entries())
      for (const other of others.slice(Math.max(0, rank - MOST_ALIKE), rank + MOST_ALIKE + 1)) add(place, other);
  }
}
const MOST_ALIKE = 16;

const placesByKey = (items: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> =>
  grouped([...items.keys()], (place) => [...new Set(items[place])]);
