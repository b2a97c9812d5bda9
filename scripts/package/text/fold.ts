import { orderMarks } from './order-marks.ts';

// Without the flag u, for with it the engine keeps every character of a run to step back to, and ten million overflow its stack.
/** U+FEFF, U+200B, U+2060, U+00AD and the bidirectional controls: signs without a shape of their own. */
const DROPPED = /[\ufeff\u200b\u2060\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
/** Unicode White_Space, once U+FEFF is dropped. */
const WHITE_SPACE = /[\s\u0085]+/g;
/** What folding may change; words of ASCII, one space apart, have none of it. */
const UNFOLDED = /[^ -~]| {2}|^ | $/;

/**
 * Folds a copy of a text to its canonical form, `fold-1`: every faithful copy folds to the same string, and folding twice
 * changes nothing. In this order: signs without a shape are dropped; the text is normalized to NFC (UAX #15); quotation
 * marks, apostrophes, hyphens, dashes and the ellipsis become ASCII; each run of Unicode White_Space becomes one space, and
 * both ends are stripped. Case and all else are kept.
 */
export function fold(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return orderMarks(text.replace(DROPPED, ''))
    .normalize('NFC')
    .replace(/[\u2018-\u201b]/gu, "'")
    .replace(/[\u201c-\u201f]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('\u2026', '...')
    .replace(WHITE_SPACE, ' ')
    .replace(/^ | $/gu, '');
}
