import { shown } from '../problems/problem.ts';
import type { CanonicalText } from './canonical-text.ts';
import { fold } from './fold.ts';
import { alike, difference, nearPassage } from './near-words.ts';

/** A stretch of a canonical text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MOST_LISTED = 5;
const CONTEXT = 12;

/** The place of words, or why it cannot be given. */
export type Located = Stretch | { readonly error: string };

/** Names the sentence or block that holds a stretch of a text; null where none is known. */
export type Naming = (stretch: Stretch) => string | null;

/**
 * Finds words in a stretch of a text. Words are folded first, so that they may be pasted from any copy. Where they occur as whole words, those
 * places alone are meant unless a number says otherwise.
 *
 * @param words the words, and which of their occurrences where there are several: counting from 1 where they are whole words (they may overlap),
 *   and on from there where they are within longer ones
 * @param what the stretch, as a message calls it
 * @param preferred of several occurrences without a number, the one that is meant: that at an offset, or that which a function picks
 * @param naming names the places in messages; without it, messages say that they are in the text
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
  if (folded === '')
    return { error: `${shown(words)} should have a visible character, because it is looked for in the text; write the words` };
  if (nth === undefined && typeof preferred === 'number') {
    const end = text.toUtf16(preferred) + folded.length;
    if (preferred >= within.start && end <= text.toUtf16(within.end) && text.text.startsWith(folded, text.toUtf16(preferred)))
      return { start: preferred, end: text.toCodePoints(end) };
  }
  const found = occurrences(folded, within, text);
  if (found === null)
    return { error: `${shown(words)} was not found in the time that one draft may take; name its sentence, or shorten the text` };
  const { places, whole } = found;
  if (places.length === 0)
    return { error: `${shown(words)} was not found in ${what}; ${elsewhere(folded, within, text, naming)}` };
  const length = text.toCodePoints(folded.length + text.toUtf16(places[0] as number)) - (places[0] as number);
  const at = (start: number) => ({ start, end: start + length });
  if (nth !== undefined) {
    const chosen = places[nth - 1];
    if (chosen !== undefined) return at(chosen);
    const inner = places.length - whole;
    const parts = whole > 0 && inner > 0 ? `, ${inner} of them within a longer word` : '';
    const should = `nth should be at most ${places.length}, not ${nth}`;
    return { error: `${should}, because ${shown(words)} occurs in ${what} ${times(places.length)}${parts}; correct it` };
  }
  const meant = typeof preferred === 'function' ? preferred(places) : preferred;
  if (meant !== undefined && places.includes(meant)) return at(meant);
  const count = whole || places.length;
  if (count === 1) return at(places[0] as number);
  const listed = places
    .slice(0, Math.min(count, MOST_LISTED))
    .map((start, index) => `${index + 1} in ${shown(contextOf(start, length, text))} (${start} to ${start + length})`);
  const more = count > MOST_LISTED ? `, and ${count - MOST_LISTED} more` : '';
  const why = `because it occurs in ${what} ${times(count)}`;
  return { error: `${shown(words)} should have an nth, ${why}; choose ${listed.join(', ')}${more}` };
}

/** Where words are in a stretch of a text. */
interface Occurrences {
  /** Their offsets in code points, as `nth` counts them: first where they are whole words, then where they are within longer ones. */
  readonly places: readonly number[];
  /** At how many of them they are whole words. */
  readonly whole: number;
}

/** Scripts that write no spaces between words, or join to a word what says its case: there a letter before or after does not make a longer word. */
const UNSPACED = ['Han', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Yi'];
const LETTER = `(?![${UNSPACED.map((script) => `\\p{scx=${script}}`).join('')}])[\\p{L}\\p{M}\\p{N}]`;
const BEGINS = new RegExp(`^${LETTER}`, 'u');
const ENDS = new RegExp(`${LETTER}$`, 'u');

/** How many characters of one text may be searched for words, and a place that is found counts as so many of them: no text takes any amount of time. */
const EFFORT = 400_000_000;
const EFFORT_OF_PLACE = 16;
const spent = new WeakMap<CanonicalText, number>();

/** Every place at which folded words are in a stretch of a text; those that overlap count too. Null once too much of the text has been searched. */
function occurrences(words: string, within: Stretch, text: CanonicalText): Occurrences | null {
  const whole: number[] = [];
  const inner: number[] = [];
  const start = text.toUtf16(within.start);
  const end = text.toUtf16(within.end);
  const begins = BEGINS.test(words);
  const ends = ENDS.test(words);
  let left = EFFORT - (spent.get(text) ?? 0) - (end - start);
  const range = start === 0 && end === text.text.length ? text.text : text.text.slice(start, end);
  for (let at = left < 0 ? -1 : range.indexOf(words); at >= 0 && left >= 0; at = range.indexOf(words, at + 1)) {
    const [from, to] = [start + at, start + at + words.length];
    const joined =
      (begins && ENDS.test(text.text.slice(Math.max(0, from - 2), from))) || (ends && BEGINS.test(text.text.slice(to, to + 2)));
    (joined ? inner : whole).push(text.toCodePoints(from));
    left -= EFFORT_OF_PLACE;
  }
  spent.set(text, EFFORT - left);
  return left < 0 ? null : { places: [...whole, ...inner], whole: whole.length };
}

/** Words at an offset as a draft names them: with the number of their occurrence if they occur more than once. */
export function named(
  words: string,
  start: number,
  within: Stretch,
  text: CanonicalText,
): { readonly text: string; readonly nth?: number } {
  const found = occurrences(words, within, text);
  // In a text that is too long for it the number is left out: what follows in order is found without.
  if (found === null) return { text: words };
  const { places, whole } = found;
  const place = places.indexOf(start);
  return place === 0 && (whole || places.length) === 1 ? { text: words } : { text: words, nth: place + 1 };
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function contextOf(start: number, length: number, text: CanonicalText): string {
  return text.slice(Math.max(0, start - CONTEXT), start + Math.min(length, 3 * CONTEXT) + CONTEXT);
}

/** How to mend words that are not there: where they are instead, in what other spelling, or where the text comes nearest and differs. */
function elsewhere(words: string, within: Stretch, text: CanonicalText, naming: Naming): string {
  const exact = text.text.indexOf(words);
  if (exact >= 0) {
    const start = text.toCodePoints(exact);
    const name = naming({ start, end: text.toCodePoints(exact + words.length) });
    return name === null ? 'correct the place: this occurs elsewhere in the text' : `name ${name}, where this occurs`;
  }
  const nameOf = (stretch: Stretch) => {
    const name = naming(stretch);
    return name === null ? 'the text' : name;
  };
  const spelt = alike(words, within, text);
  if (spelt) return `write ${shown(text.slice(spelt.start, spelt.end))}, as in ${nameOf(spelt)}`;
  const near = nearPassage(words, within, text);
  return near ? `copy the words: the nearest, in ${nameOf(near)}, has ${difference(near)}` : 'copy the words from the text';
}
