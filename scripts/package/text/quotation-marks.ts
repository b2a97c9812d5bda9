import type { Span } from './spans.ts';

const MARK = /^\p{Quotation_Mark}$/u;
const SPACE = /\s/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * How words are in quotation marks: in one pair of them, or after a dash and a space; in several, if a mark closes what the first opens and another
 * opens later; or in none. A mark that opens a new paragraph of the same quotation closes nothing, nor does one of a quotation within.
 *
 * @param words folded words, in which a pair of marks may be one sign twice
 */
export function quotationMarks(words: string): 'one pair' | 'several' | 'none' {
  if (words.startsWith('- ')) return 'one pair';
  const points = Array.from(words);
  const [opening = ''] = points;
  const closing = points.at(-1) ?? '';
  if (points.length < 2 || !MARK.test(opening) || !MARK.test(closing)) return 'none';
  let depth = 1;
  let isClosed = false;
  for (let at = 1; at < points.length - 1; at++) {
    const mark = points[at];
    if (mark !== opening && mark !== closing) continue;
    const opens = opening === closing ? opensAt(points, at, depth) : mark === opening;
    if (opens === null) continue;
    if (opens && isClosed) return 'several';
    depth += opens ? 1 : -1;
    if (depth <= 0) isClosed = true;
  }
  return 'one pair';
}

/** Whether a mark that looks the same on both sides opens; null for an apostrophe. */
function opensAt(points: readonly string[], at: number, depth: number): boolean | null {
  const before = points[at - 1] as string;
  const after = points[at + 1] as string;
  // What follows a word may be an apostrophe.
  if (points[at] === "'" && WORD.test(before)) return null;
  if (SPACE.test(after)) return SPACE.test(before) ? null : false;
  if (SPACE.test(before)) return true;
  if (PUNCTUATION.test(after) && !MARK.test(after)) return false;
  return depth <= 0;
}

/** Signs that open a quotation, with those that close it. Single ones may be apostrophes, and occur within others. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
]);

/** A passage in quotation marks, with them; in code points. */
export interface Quoted extends Span {
  /** How many words it has, those between spaces. */
  readonly words: number;
}

/**
 * What is in double quotation marks in a paragraph; where no mark closes it, up to the end.
 *
 * @param words folded words
 */
export function inQuotationMarks(words: string): Quoted[] {
  const found: Quoted[] = [];
  let start = -1;
  let closing = '';
  let at = 0;
  let count = 0;
  for (const sign of words) {
    if (start < 0) {
      closing = PAIRS.get(sign) ?? '';
      if (closing !== '') start = at;
      count = 1;
    } else if (sign === closing) {
      found.push({ start, end: at + 1, words: count });
      start = -1;
    } else if (sign === ' ') count++;
    at++;
  }
  if (start >= 0) found.push({ start, end: at, words: count });
  return found;
}
