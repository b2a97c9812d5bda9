import { CanonicalText } from './canonical-text.ts';
import { foldWithOrigins } from './fold-map.ts';
import { partitionPoint, type Span } from './spans.ts';

/**
 * Makes a function that turns offsets in a text as it was before folding into offsets in the canonical text, both in code points.
 *
 * @param raw the text as it was given, decoded, without a byte order mark
 * @returns a function that gives the canonical span of a raw one, or null if it lies outside the text or holds nothing that is left after folding
 */
export function rawToCanonical(raw: string): (span: Span) => Span | null {
  const before = new CanonicalText(raw);
  const { text, origin } = foldWithOrigins(raw);
  const beginsAt = (unit: number) => origin(unit, unit + 1).start;
  const endsAt = (unit: number) => origin(unit, unit + 1).end;
  const units = text.text.length;
  return ({ start, end }) => {
    if (start >= end || end > before.length) return null;
    const [from, to] = [before.toUtf16(start), before.toUtf16(end)];
    const first = partitionPoint(units, (unit) => endsAt(unit) <= from);
    const last = partitionPoint(units, (unit) => beginsAt(unit) < to);
    return first < last ? { start: text.toCodePoints(first), end: text.toCodePoints(last) } : null;
  };
}
