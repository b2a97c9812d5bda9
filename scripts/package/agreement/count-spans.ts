import { joined, partitionPoint, type Span } from '../text/spans.ts';

/** How many spans of each of two lists have a counterpart in the other. */
export interface Counted {
  readonly a: number;
  readonly b: number;
  /** How many pairs have equal offsets, each span in one pair at most. */
  readonly exact: number;
  /** How many of A have a character in common with one of B. */
  readonly overlappingA: number;
  readonly overlappingB: number;
}

/** Compares two lists of spans, in whatever order, in the time that it takes to sort them. */
export function countSpans(a: readonly Span[], b: readonly Span[]): Counted {
  return { a: a.length, b: b.length, exact: equalIn(a, b), overlappingA: overlappingIn(a, b), overlappingB: overlappingIn(b, a) };
}

function equalIn(a: readonly Span[], b: readonly Span[]): number {
  const left = new Map<string, number>();
  for (const { start, end } of a) left.set(`${start} ${end}`, (left.get(`${start} ${end}`) ?? 0) + 1);
  let equal = 0;
  for (const { start, end } of b) {
    const count = left.get(`${start} ${end}`) ?? 0;
    if (count === 0) continue;
    left.set(`${start} ${end}`, count - 1);
    equal++;
  }
  return equal;
}

/** How many spans of one list overlap any of another. */
function overlappingIn(spans: readonly Span[], others: readonly Span[]): number {
  const stretches = joined(others);
  return spans.filter(({ start, end }) => {
    const before = partitionPoint(stretches.length, (index) => (stretches[index] as Span).start < end);
    return (stretches[before - 1]?.end ?? 0) > start;
  }).length;
}
