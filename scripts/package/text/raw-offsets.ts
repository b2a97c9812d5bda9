import { CanonicalText } from './canonical-text.ts';
import { foldWithOrigins } from './fold-map.ts';
import { partitionPoint, type Span } from './spans.ts';

/** A text as it was before folding and after it, and the ways from the offsets of one to those of the other, all in code points. */
export interface RawOffsets {
  /** The canonical text. */
  readonly text: CanonicalText;
  /** The length of the raw text. */
  readonly length: number;
  /** The canonical span of a raw one; null if it lies outside the text or holds nothing that is left after folding. */
  toCanonical(span: Span): Span | null;
  /** The raw span of a canonical one: all that went into its characters. */
  toRaw(span: Span): Span;
  /** The characters of the raw text that went into a canonical span. */
  rawWords(span: Span): string;
}

/**
 * Folds a text, and keeps where its characters came from.
 *
 * @param raw the text as it was given, decoded, without a byte order mark
 */
export function rawOffsets(raw: string): RawOffsets {
  const before = new CanonicalText(raw);
  const { text, origin } = foldWithOrigins(raw);
  const beginsAt = (unit: number) => origin(unit, unit + 1).start;
  const endsAt = (unit: number) => origin(unit, unit + 1).end;
  const units = text.text.length;
  const originOf = ({ start, end }: Span) => origin(text.toUtf16(start), text.toUtf16(end));
  return {
    text,
    length: before.length,
    toCanonical: ({ start, end }) => {
      if (start >= end || end > before.length) return null;
      const [from, to] = [before.toUtf16(start), before.toUtf16(end)];
      const first = partitionPoint(units, (unit) => endsAt(unit) <= from);
      const last = partitionPoint(units, (unit) => beginsAt(unit) < to);
      return first < last ? { start: text.toCodePoints(first), end: text.toCodePoints(last) } : null;
    },
    toRaw: (span) => {
      const { start, end } = originOf(span);
      return { start: before.toCodePoints(start), end: before.toCodePoints(end) };
    },
    rawWords: (span) => {
      const { start, end } = originOf(span);
      return raw.slice(start, end);
    },
  };
}
