import type { Block } from '../../../schema/generated/types.d.ts';

/** Consecutive blocks that are not in a copy, and the stretch of the copy where they would be, in code points. */
export interface Gap {
  /** The index of the first of the blocks, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Whether the stretch begins after the block before, and whether it ends before the block after. */
  readonly isStartKnown: boolean;
  readonly isEndKnown: boolean;
}

/** The gaps between the blocks that were found. Where their neighbours are in another order, a gap is the whole copy. */
export function gapsOf(blocks: readonly Block[], places: readonly (number | null)[], length: number): Gap[] {
  const gaps: Gap[] = [];
  const isMissing = (index: number) => index < blocks.length && (places[index] ?? null) === null;
  for (let from = 0; from < blocks.length; from++) {
    if (!isMissing(from)) continue;
    let to = from + 1;
    while (isMissing(to)) to++;
    const before = blocks[from - 1];
    const start = before ? (places[from - 1] as number) + before.end - before.start + 1 : 0;
    const end = to < blocks.length ? (places[to] as number) - 1 : length;
    const isOrdered = end >= start - 1;
    gaps.push({
      from,
      to,
      start: isOrdered ? Math.min(start, length) : 0,
      end: isOrdered ? Math.max(start, end) : length,
      isStartKnown: isOrdered && from > 0,
      isEndKnown: isOrdered && to < blocks.length,
    });
    from = to;
  }
  return gaps;
}
