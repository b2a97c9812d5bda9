import type { Attribution } from '../../../../schema/generated/types.d.ts';
import { allInside, overlaps, type Span } from '../../text/spans.ts';

type Content = Pick<Attribution, 'contentSpans'>;

const contentLength = ({ contentSpans }: Content) => contentSpans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The innermost of some attributions whose content holds words: the one with the least content. */
export function innermost(words: readonly Span[], among: readonly Attribution[]): Attribution | undefined {
  let best: Attribution | undefined;
  for (const candidate of among) {
    if (candidate.contentSpans.length === 0 || !allInside(words, candidate.contentSpans)) continue;
    if (!best || contentLength(candidate) < contentLength(best)) best = candidate;
  }
  return best;
}

/** The parent of an attribution with some words: the innermost of those around them whose content is larger than its own. */
export function parentAmong(
  words: readonly Span[],
  child: Content & Pick<Attribution, 'id'>,
  around: readonly Attribution[],
): Attribution | undefined {
  const larger = around.filter((other) => other.id !== child.id && contentLength(other) > contentLength(child));
  return innermost(words, larger);
}

/** Whether an attribution gives a topic in the words of the reporter. */
export const isReportersTopic = ({ contentStatus, quotedSpans }: Pick<Attribution, 'contentStatus' | 'quotedSpans'>) =>
  contentStatus === 'topic-only' && quotedSpans.length === 0;

/** The attribution that a claim belongs to. What a topic in the words of the reporter presupposes is what the reporter claims. */
export function carrierOf(words: readonly Span[], among: readonly Attribution[]): Attribution | undefined {
  const carrying = among.filter((candidate) => !isReportersTopic(candidate));
  return innermost(words, carrying);
}

export interface Overhang extends Span {
  /** The place of the span, among the words, that runs past. */
  readonly place: number;
}

/** The first stretch by which words run past a content that holds a part of them; null where it holds all or none of them. */
export function overhang(words: readonly Span[], { contentSpans }: Content): Overhang | null {
  if (!words.some((span) => contentSpans.some((other) => overlaps(span, other)))) return null;
  const sorted = contentSpans.toSorted((a, b) => a.start - b.start);
  for (const [place, { start, end }] of words.entries()) {
    let from = start;
    for (const other of sorted) {
      if (other.end <= from || from >= end) continue;
      if (other.start > from) return { start: from, end: Math.min(end, other.start), place };
      from = other.end;
    }
    if (from < end) return { start: from, end, place };
  }
  return null;
}
