/** A stretch of a text: from `start` up to `end`, which is outside, in code points from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a span lies in another. */
export function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether each of some spans lies in one of others. */
export function allInside(inner: readonly Span[], outer: readonly Span[]): boolean {
  return inner.every((span) => outer.some((other) => inside(span, other)));
}

/** A test of whether a span lies in one of others, in the time of a binary search. */
export function insideOneOf(others: readonly Span[]): (span: Span) => boolean {
  const inOrder = others.toSorted((a, b) => a.start - b.start);
  let farthest = Number.NEGATIVE_INFINITY;
  const reach = inOrder.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => {
    const before = partitionPoint(inOrder.length, (index) => (inOrder[index] as Span).start <= start);
    return before > 0 && (reach[before - 1] as number) >= end;
  };
}

/** Whether two spans have a character in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/**
 * Spans in order, of which those that overlap are one.
 *
 * @param belong whether two that do not overlap, the first before the other, are one as well
 */
export function joined(spans: Iterable<Span>, belong: (one: Span, other: Span) => boolean = () => false): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && (span.start < last.end || belong(last, span)))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

/** The span from the first to the last of some spans, in whatever order; of none it begins at infinity. */
export function hullOf(spans: Iterable<Span>): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start, end } of spans) {
    if (start < first) first = start;
    if (end > last) last = end;
  }
  return { start: first, end: last };
}

/**
 * Binary search: how many items at the head of an ordered list pass a test that no item after them passes.
 *
 * @param length how many items there are
 * @param passes the test of the item at an index
 */
export function partitionPoint(length: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
