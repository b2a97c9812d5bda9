import { shown } from '../problems/problem.ts';
import { fold } from '../text/fold.ts';
import { quotationMarks } from '../text/quotation-marks.ts';
import type { RawOffsets } from '../text/raw-offsets.ts';
import { joined, type Span } from '../text/spans.ts';
import type { Faults } from './faults.ts';
import type { TextBound } from './standoff.ts';

/** A text as annotations count it. */
export interface AnnotatedText extends RawOffsets {
  /** Whether the file begins with a byte order mark, which is a code point of it. */
  readonly hasMark: boolean;
}

/**
 * The places of text-bound annotations in the canonical text: in order, without white space at their ends, and in one where brat had to cut
 * them at the end of a line. What lies outside the text, and what has other words than the line gives, is reported.
 *
 * @returns the spans of each annotation by its id; of one that is reported, none
 */
export function placeTexts(
  texts: ReadonlyMap<string, TextBound>,
  text: AnnotatedText,
  faults: Faults,
): ReadonlyMap<string, readonly Span[]> {
  const shift = text.hasMark ? shiftOf(texts, text) : 0;
  return new Map(
    Array.from(texts, ([id, bound]) => {
      const places = placesOf(bound, text, shift);
      const error = errorOf(bound, places, text, shift);
      if (error !== null) faults.report(bound.line, error);
      return [id, error === null ? tidied(places as Span[], text) : []];
    }),
  );
}

/** By how much offsets are too large: not every tool counts a byte order mark. */
function shiftOf(texts: ReadonlyMap<string, TextBound>, text: AnnotatedText): 0 | 1 {
  for (const bound of texts.values()) {
    if (hasWords(bound, placesOf(bound, text, 1), text)) return 1;
    if (hasWords(bound, placesOf(bound, text, 0), text)) return 0;
  }
  return 1;
}

const placesOf = ({ pieces }: TextBound, { toCanonical }: AnnotatedText, shift: number) =>
  pieces.map(({ start, end }) => toCanonical({ start: start - shift, end: end - shift }));

/** Whether some places hold the words of an annotation. Their length is compared first, so that no more is read than the line has. */
function hasWords({ words }: TextBound, places: readonly (Span | null)[], { text }: AnnotatedText): boolean {
  const folded = fold(words);
  let length = places.length - 1;
  for (const place of places) length += place ? text.toUtf16(place.end) - text.toUtf16(place.start) : 0;
  // A piece may end in white space, of which folding leaves one space or none.
  if (length > folded.length + 2 * places.length) return false;
  return fold(places.map((place) => (place ? text.slice(place.start, place.end) : '')).join(' ')) === folded;
}

const LONGEST_SHOWN = 200;

function errorOf(bound: TextBound, places: readonly (Span | null)[], text: AnnotatedText, shift: number): string | null {
  const { id, pieces, words } = bound;
  const length = text.length + shift;
  const outside = pieces.find(({ start, end }) => end > length || start < shift);
  if (outside)
    return `${outside.start} to ${outside.end} should be in the text, because ${id} is, and the text has ${length} characters; correct the offsets`;
  const empty = pieces.find((_, index) => places[index] === null);
  if (empty)
    return `${empty.start} to ${empty.end} should include a character that is seen, because ${id} is no white space; correct the offsets`;
  if (hasWords(bound, places, text)) return null;
  const there = places.flatMap((place) =>
    place ? text.text.slice(place.start, Math.min(place.end, place.start + LONGEST_SHOWN)) : [],
  );
  const why = `they lead to ${shown(there.join(' '))}`;
  const cure = 'count the code points of the text file, each carriage return among them';
  return `the offsets of ${id} should lead to its words ${shown(words)}, because a line gives both, but ${why}; ${cure}`;
}

/** Spans in order, without white space at their ends; those that overlap are one, and so are those that only a line end parts. */
const tidied = (places: readonly Span[], text: AnnotatedText): Span[] =>
  joined(
    places.map((place) => trimmed(place, text)),
    (one, other) => isCutByLine(one, other, text),
  );

function trimmed({ start, end }: Span, { text }: AnnotatedText): Span {
  const from = text.slice(start, start + 1) === ' ' ? start + 1 : start;
  const to = text.slice(end - 1, end) === ' ' ? end - 1 : end;
  return from < to ? { start: from, end: to } : { start, end };
}

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;

/** Whether only a line end parts two spans, and they are no quotations of their own. */
function isCutByLine(one: Span, other: Span, { text, rawWords }: AnnotatedText): boolean {
  const between = { start: one.end, end: other.start };
  if (other.start !== one.end + 1 || text.slice(one.end, other.start) !== ' ' || !LINE_END.test(rawWords(between))) return false;
  return quotationMarks(text.slice(one.start, other.end)) !== 'several';
}
