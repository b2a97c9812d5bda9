import { ArticleError, problem, shown } from '../problems/problem.ts';
import { CanonicalText } from './canonical-text.ts';

/** A stretch of a text, half-open: from the character at `start` up to, and without, the one at `end`. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

const RULE = 'offsets';

/** The text that was asked for last: spans come in rows, and the table of a text is made once for all of them. */
let last: { readonly source: string; readonly text: CanonicalText } | null = null;

/**
 * Turns offsets in Unicode code points, as every document of this package and Python, spaCy and the W3C Web Annotation Data Model count, into offsets in
 * UTF-16 code units, as JavaScript, Java, C# and the DOM count. Both count from 0.
 *
 * @param span offsets in code points
 * @param text the text that they count in: the canonical text for the offsets of a document
 * @returns offsets in UTF-16 units, for which `text.slice(start, end)` is the words
 * @throws {ArticleError} if an offset is no integer, or lies outside the text, or the span ends before it begins
 */
export function toUtf16(span: Offsets, text: string): Offsets {
  const { start, end } = given(span, text);
  const table = tableOf(text);
  check({ start, end }, table.length, 'code points');
  return { start: table.toUtf16(start), end: table.toUtf16(end) };
}

/**
 * Turns offsets in UTF-16 code units, as JavaScript, Java, C# and the DOM count, into offsets in Unicode code points, as every document of this package
 * and Python, spaCy and the W3C Web Annotation Data Model count. Both count from 0.
 *
 * @param span offsets in UTF-16 units
 * @param text the text that they count in
 * @returns offsets in code points, for which in Python `text[start:end]` is the words
 * @throws {ArticleError} if an offset is no integer, lies outside the text or within a surrogate pair, or the span ends before it begins
 */
export function toCodePoints(span: Offsets, text: string): Offsets {
  const { start, end } = given(span, text);
  const table = tableOf(text);
  check({ start, end }, text.length, 'UTF-16 units');
  const points = { start: table.toCodePoints(start), end: table.toCodePoints(end) };
  for (const side of ['start', 'end'] as const) {
    const utf16 = side === 'start' ? start : end;
    if (table.toUtf16(points[side]) !== utf16)
      throw new ArticleError([
        problem(
          RULE,
          `/${side}`,
          `${utf16} should be ${utf16 - 1} or ${utf16 + 1}, because it is between the two UTF-16 units of a character; move it`,
        ),
      ]);
  }
  return points;
}

/** The span, if it is one and the text is a text. */
function given(span: Offsets, text: string): Offsets {
  if (typeof text !== 'string')
    throw new ArticleError([problem(RULE, '', `${shown(text)} should be a string, because it is the text; give the text`)]);
  if (typeof span !== 'object' || span === null)
    throw new ArticleError([
      problem(RULE, '', `${shown(span)} should be an object with start and end, because it is the span; give both`),
    ]);
  return span;
}

function tableOf(source: string): CanonicalText {
  if (last?.source !== source) last = { source, text: new CanonicalText(source) };
  return last.text;
}

function check({ start, end }: Offsets, length: number, unit: string): void {
  for (const [side, offset] of Object.entries({ start, end })) {
    if (Number.isInteger(offset) && offset >= 0 && offset <= length) continue;
    const message = `${shown(offset)} should be an integer from 0 to ${length}, because the text has ${length} ${unit}; correct it`;
    throw new ArticleError([problem(RULE, `/${side}`, message)]);
  }
  if (start > end)
    throw new ArticleError([
      problem(RULE, '/end', `${end} should be at least ${start}, because the span begins there; correct one of the two`),
    ]);
}
