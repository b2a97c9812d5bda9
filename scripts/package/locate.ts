import type { CanonicalText } from './canonical-text.ts';
import { fold } from './fold.ts';
import { shown } from './problem.ts';

/** A stretch of a canonical text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MOST_LISTED = 5;
const CONTEXT = 12;

/** Where words stand, or why that cannot be told. */
export type Located = Stretch | { readonly error: string };

/**
 * Finds words in a stretch of a text. Words are folded first, so that they may be pasted from any copy.
 *
 * @param words the words, and which of their occurrences counting from 1 where there are several (they may overlap)
 * @param preferred an offset: of several occurrences without a number, the one that begins there is meant
 */
export function locate(
  { text: words, nth }: { readonly text: string; readonly nth?: number },
  within: Stretch,
  text: CanonicalText,
  what: string,
  preferred?: number,
): Located {
  const folded = fold(words);
  if (folded === '') return { error: `${shown(words)} is nothing but white space and invisible signs` };
  const places = occurrences(folded, within, text);
  if (places.length === 0) return { error: `${shown(words)} does not stand in ${what}${elsewhere(folded, text)}` };
  const length = text.toCodePoints(folded.length + text.toUtf16(places[0] as number)) - (places[0] as number);
  const at = (start: number) => ({ start, end: start + length });
  if (nth !== undefined) {
    const chosen = places[nth - 1];
    return chosen === undefined
      ? { error: `${shown(words)} stands in ${what} ${times(places.length)}; there is no number ${nth}` }
      : at(chosen);
  }
  if (places.length === 1) return at(places[0] as number);
  if (preferred !== undefined && places.includes(preferred)) return at(preferred);
  const listed = places
    .slice(0, MOST_LISTED)
    .map((start, index) => `nth ${index + 1} at ${start} (${shown(contextOf(start, length, text))})`);
  const more = places.length > MOST_LISTED ? `, and ${places.length - MOST_LISTED} more` : '';
  return { error: `${shown(words)} stands in ${what} ${times(places.length)}; say which by nth: ${listed.join(', ')}${more}` };
}

function occurrences(words: string, within: Stretch, text: CanonicalText): number[] {
  const places: number[] = [];
  const end = text.toUtf16(within.end);
  for (
    let at = text.text.indexOf(words, text.toUtf16(within.start));
    at >= 0 && at + words.length <= end;
    at = text.text.indexOf(words, at + 1)
  ) {
    places.push(text.toCodePoints(at));
  }
  return places;
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function contextOf(start: number, length: number, text: CanonicalText): string {
  return text.slice(Math.max(0, start - CONTEXT), start + Math.min(length, 3 * CONTEXT) + CONTEXT);
}

/** Says what near the words is in the text: they may stand in another place, or differ in one letter. */
function elsewhere(words: string, text: CanonicalText): string {
  const at = text.text.indexOf(words);
  if (at >= 0) return `; it does at ${text.toCodePoints(at)}`;
  const caseless = text.text.toLowerCase().indexOf(words.toLowerCase());
  if (caseless >= 0)
    return `; at ${text.toCodePoints(caseless)} it is written ${shown(text.text.slice(caseless, caseless + words.length))}`;
  let length = words.length;
  while (length > 3) {
    length = length >> 1;
    const part = text.text.indexOf(words.slice(0, length));
    if (part >= 0) return `; the nearest is ${shown(text.text.slice(part, part + words.length))} at ${text.toCodePoints(part)}`;
  }
  return '';
}
