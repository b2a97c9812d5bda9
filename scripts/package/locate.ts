import type { CanonicalText } from './canonical-text.ts';
import { fold } from './fold.ts';
import { alike, difference, nearPassage } from './near-words.ts';
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

/** Names the sentence or block that holds a stretch of a text; null where none is known. */
export type Naming = (stretch: Stretch) => string | null;

/**
 * Finds words in a stretch of a text. Words are folded first, so that they may be pasted from any copy.
 *
 * @param words the words, and which of their occurrences counting from 1 where there are several (they may overlap)
 * @param what the stretch, as a message calls it
 * @param preferred of several occurrences without a number, the one that is meant: that at an offset, or that which a function picks
 * @param naming names the places of which a message tells; without it they are told by their offsets
 */
export function locate(
  { text: words, nth }: { readonly text: string; readonly nth?: number },
  within: Stretch,
  text: CanonicalText,
  what: string,
  preferred?: number | ((places: readonly number[]) => number | undefined),
  naming: Naming = () => null,
): Located {
  const folded = fold(words);
  if (folded === '') return { error: `${shown(words)} is nothing but white space and invisible signs` };
  if (nth === undefined && typeof preferred === 'number') {
    const end = text.toUtf16(preferred) + folded.length;
    if (preferred >= within.start && end <= text.toUtf16(within.end) && text.text.startsWith(folded, text.toUtf16(preferred)))
      return { start: preferred, end: text.toCodePoints(end) };
  }
  const places = occurrences(folded, within, text);
  if (places === null)
    return { error: `${shown(words)} was not looked for: so many words, so often, in so long a text take too long` };
  if (places.length === 0)
    return { error: `${shown(words)} does not stand in ${what}${elsewhere(folded, within, text, naming)}` };
  const length = text.toCodePoints(folded.length + text.toUtf16(places[0] as number)) - (places[0] as number);
  const at = (start: number) => ({ start, end: start + length });
  if (nth !== undefined) {
    const chosen = places[nth - 1];
    return chosen === undefined
      ? { error: `${shown(words)} stands in ${what} ${times(places.length)}; there is no number ${nth}` }
      : at(chosen);
  }
  if (places.length === 1) return at(places[0] as number);
  const meant = typeof preferred === 'function' ? preferred(places) : preferred;
  if (meant !== undefined && places.includes(meant)) return at(meant);
  const listed = places
    .slice(0, MOST_LISTED)
    .map((start, index) => `nth ${index + 1} at ${start} (${shown(contextOf(start, length, text))})`);
  const more = places.length > MOST_LISTED ? `, and ${places.length - MOST_LISTED} more` : '';
  return { error: `${shown(words)} stands in ${what} ${times(places.length)}; say which by nth: ${listed.join(', ')}${more}` };
}

/** How many characters of one text may be searched for words, and a place that is found counts as so many of them: no text takes any amount of time. */
const EFFORT = 400_000_000;
const EFFORT_OF_PLACE = 16;
const spent = new WeakMap<CanonicalText, number>();

/**
 * Every place at which folded words stand in a stretch of a text, in code points; those that overlap count too. Null once too much of the text has been
 * searched.
 */
export function occurrences(words: string, within: Stretch, text: CanonicalText): number[] | null {
  const places: number[] = [];
  const start = text.toUtf16(within.start);
  const end = text.toUtf16(within.end);
  let left = EFFORT - (spent.get(text) ?? 0) - (end - start);
  const range = start === 0 && end === text.text.length ? text.text : text.text.slice(start, end);
  for (let at = left < 0 ? -1 : range.indexOf(words); at >= 0 && left >= 0; at = range.indexOf(words, at + 1)) {
    places.push(text.toCodePoints(start + at));
    left -= EFFORT_OF_PLACE;
  }
  spent.set(text, EFFORT - left);
  return left < 0 ? null : places;
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function contextOf(start: number, length: number, text: CanonicalText): string {
  return text.slice(Math.max(0, start - CONTEXT), start + Math.min(length, 3 * CONTEXT) + CONTEXT);
}

/** Says where the words stand instead, in what other spelling, or where the text comes nearest and differs. */
function elsewhere(words: string, within: Stretch, text: CanonicalText, naming: Naming): string {
  const exact = text.text.indexOf(words);
  if (exact >= 0) {
    const start = text.toCodePoints(exact);
    const name = naming({ start, end: text.toCodePoints(exact + words.length) });
    return name === null ? `; it does at ${start}` : `; it stands in ${name}`;
  }
  const nameOf = (stretch: Stretch) => {
    const name = naming(stretch);
    return name === null ? `at ${stretch.start}` : `in ${name}`;
  };
  const spelt = alike(words, within, text);
  if (spelt) return `; ${nameOf(spelt)} it is written ${shown(text.slice(spelt.start, spelt.end))}`;
  const near = nearPassage(words, within, text);
  return near ? `; the nearest, ${nameOf(near)}, has ${difference(near)}` : '';
}
