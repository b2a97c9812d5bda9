import { shown } from '../problems/problem.ts';
import type { CanonicalText } from './canonical-text.ts';
import { partitionPoint } from './spans.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text in lower case and without accents, with the way back: where each of its UTF-16 units is in the canonical text, in code points. */
interface Bare {
  readonly text: string;
  readonly places: Uint32Array;
  /** How many characters may still be searched: hints are not worth any amount of time. */
  left: number;
}

const EFFORT = 2_000_000_000;
const SHOWN_BEFORE = 16;
const SHOWN_AFTER = 24;
const bareTexts = new WeakMap<CanonicalText, Bare>();

/** The place of words that are the same except for case and accents: first looked for in a stretch of the text, then in all of it. */
export function alike(words: string, within: Stretch, text: CanonicalText): Stretch | null {
  const bare = bareOf(text);
  const wanted = bareWords(words).text;
  for (const [from, to] of ranges(bare, within)) {
    const at = find(bare, wanted, from, to);
    if (at !== null) return stretchOf(bare, at, wanted.length, text);
  }
  return null;
}

/** The passage that begins or ends like some words, and how it goes on, or what comes before, in both. */
export interface NearPassage extends Stretch {
  /** The words of the text where they differ, with some before and after. */
  readonly there: string;
  /** The words that were looked for, in the same place. */
  readonly here: string;
}

/** The passage of a text that begins or ends like some words; null if none shares at least half of them within the stretch, or a third anywhere. */
export function nearPassage(words: string, within: Stretch, text: CanonicalText): NearPassage | null {
  const bare = bareOf(text);
  const { text: wanted, places } = bareWords(words);
  const points = Array.from(words);
  const part = (start: number, end: number) =>
    points.slice(places[Math.max(0, start)], end < places.length ? places[end] : points.length).join('');
  for (const [place, [from, to]] of ranges(bare, within).entries()) {
    const least = Math.max(place === 0 ? 4 : 12, wanted.length / (place === 0 ? 2 : 3));
    const head = longest(wanted.length, (length) => find(bare, wanted.slice(0, length), from, to));
    const tail = longest(wanted.length, (length) => find(bare, wanted.slice(wanted.length - length), from, to));
    if (Math.max(head.length, tail.length) < least) continue;
    if (head.length >= tail.length) {
      const at = head.at + head.length;
      return {
        ...stretchOf(bare, head.at, head.length, text),
        there: bareSlice(bare, text, at - SHOWN_BEFORE, Math.min(at + SHOWN_AFTER, to), head.at),
        here: part(head.length - SHOWN_BEFORE, head.length + SHOWN_AFTER),
      };
    }
    const rest = wanted.length - tail.length;
    return {
      ...stretchOf(bare, tail.at, tail.length, text),
      there: bareSlice(bare, text, tail.at - SHOWN_AFTER, tail.at + SHOWN_BEFORE, from),
      here: part(rest - SHOWN_AFTER, rest + SHOWN_BEFORE),
    };
  }
  return null;
}

/** Says in a message where words differ. */
export const difference = ({ there, here }: NearPassage) => `${shown(there)} where this has ${shown(here)}`;

/** The greatest length for which something is found, and where; what is found for one length is found for every smaller one. */
function longest(most: number, findAt: (length: number) => number | null): { length: number; at: number } {
  let best = { length: 0, at: 0 };
  partitionPoint(most, (index) => {
    const at = findAt(index + 1);
    if (at !== null) best = { length: index + 1, at };
    return at !== null;
  });
  return best;
}

function find(bare: Bare, words: string, from: number, to: number): number | null {
  if (words === '' || bare.left <= 0) return null;
  const range = from === 0 && to === bare.text.length ? bare.text : bare.text.slice(from, to);
  bare.left -= range.length;
  const at = range.indexOf(words);
  return at < 0 ? null : from + at;
}

function ranges(bare: Bare, { start, end }: Stretch): readonly (readonly [number, number])[] {
  return [[unitAt(bare, start), unitAt(bare, end)] as const, [0, bare.text.length] as const];
}

function stretchOf(bare: Bare, at: number, length: number, text: CanonicalText): Stretch {
  const end = at + length < bare.text.length ? (bare.places[at + length] as number) : text.length;
  return { start: bare.places[at] as number, end };
}

function bareSlice(bare: Bare, text: CanonicalText, from: number, to: number, least: number): string {
  const start = Math.max(from, least, 0);
  return start >= to ? '' : text.slice(bare.places[start] as number, stretchOf(bare, start, to - start, text).end);
}

/** The first unit of the bare text that comes from a code point or one after it. */
function unitAt({ places }: Bare, offset: number): number {
  return partitionPoint(places.length, (index) => (places[index] as number) < offset);
}

function bareOf(text: CanonicalText): Bare {
  const known = bareTexts.get(text);
  if (known) return known;
  const bare = { ...bareWords(text.text), left: EFFORT };
  bareTexts.set(text, bare);
  return bare;
}

/** Folds character by character, so that a part of some words folds to a part of what they fold to. */
function bareWords(words: string): { readonly text: string; readonly places: Uint32Array } {
  const pieces: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of words) {
    const piece = character
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) places.push(place);
    place++;
  }
  return { text: pieces.join(''), places: Uint32Array.from(places) };
}
