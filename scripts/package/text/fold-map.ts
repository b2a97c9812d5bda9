import { CanonicalText } from './canonical-text.ts';
import { fold } from './fold.ts';
import { partitionPoint } from './spans.ts';

/** A canonical text with the way back to the copy that it was folded from. */
export interface FoldedCopy {
  readonly text: CanonicalText;
  /**
   * Where a stretch of the canonical text is in the copy, both in UTF-16 units: from the first unit that went into it to the end of the last.
   */
  origin(start: number, end: number): { readonly start: number; readonly end: number };
}

/** ASCII words one space apart, which fold to themselves; the last character is left to what may join it. Of bounded length, for the engine's sake. */
const PLAIN = '[!-~](?:[!-~]| (?=[!-~])){0,4000}(?![\\u0080-\\uffff])';
/** Those, or an ASCII character and all that may join it: marks that compose with it, and signs that are dropped. Without the flag u, as in folding. */
const SEGMENT = new RegExp(`(${PLAIN})|[^\\u0080-\\uffff][\\u0080-\\uffff]*|[\\u0080-\\uffff]+`, 'gs');
/** Where a cluster begins: at what is no mark, joining jamo or dropped sign, which belong to the character before. */
const BEGINNING = /[^\p{M}\u1160-\u11ff\ufeff\u200b\u2060\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gsu;

/**
 * Folds a copy piece by piece, keeping where each piece came from. Normalization never reaches across the beginning of an ASCII character, so the pieces
 * fold by themselves to what the whole folds to; within other scripts they are as small as that allows.
 */
export function foldWithOrigins(copy: string): FoldedCopy {
  const runs = new Runs();
  let space = null as { readonly start: number; readonly end: number } | null;
  const push = (words: string, start: number, end: number, plain: boolean) => {
    if (space && runs.length > 0) runs.push(' ', space.start, space.end, false);
    space = null;
    runs.push(words, start, end, plain);
  };
  const known = new Map<string, readonly Piece[]>();
  for (const { 0: segment, 1: plain, index } of copy.matchAll(SEGMENT)) {
    if (plain !== undefined) {
      push(segment, index, index + segment.length, true);
      continue;
    }
    const pieces = known.get(segment) ?? piecesOf(segment);
    if (segment.length <= LONGEST_KEPT && known.size < MOST_KEPT) known.set(segment, pieces);
    for (const { words, start, end } of pieces) {
      if (words === ' ') space = { start: space?.start ?? index + start, end: index + end };
      else push(words, index + start, index + end, false);
    }
  }
  return {
    text: new CanonicalText(runs.words),
    origin: (start, end) => {
      const from = runs.startOf(start) ?? copy.length;
      return { start: from, end: end > start ? (runs.endOf(end - 1) ?? copy.length) : from };
    },
  };
}

/** What a stretch of a copy folds to: a space, or words without any. */
interface Piece {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The same few marks and signs come again and again; what they fold to is kept, up to so many of so many units. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 8;

/** Folds a stretch in the smallest pieces that together fold to the same. */
function piecesOf(segment: string): Piece[] {
  const whole = foldInner(segment);
  const clusters = clustersOf(segment);
  const fine = clusters.map(({ words }) => words).join('') === whole;
  const pieces = fine ? clusters : [{ words: whole, start: 0, end: segment.length }];
  return pieces.flatMap((piece) =>
    piece.words.length === 1
      ? piece
      : piece.words
          .split(/( )/)
          .filter((words) => words !== '')
          .map((words) => ({ ...piece, words })),
  );
}

/** The clusters of a stretch, each folded by itself. */
function clustersOf(segment: string): Piece[] {
  const clusters: Piece[] = [];
  const known = new Map<string, string>();
  let start = 0;
  const push = (end: number) => {
    const cluster = segment.slice(start, end);
    const words = known.get(cluster) ?? foldInner(cluster);
    if (cluster.length <= LONGEST_KEPT && known.size < MOST_KEPT) known.set(cluster, words);
    clusters.push({ words, start, end });
    start = end;
  };
  for (const { index } of segment.matchAll(BEGINNING)) if (index > 0) push(index);
  push(segment.length);
  return clusters;
}

/** Stretches of the canonical text and where they came from, all in UTF-16 units. Each unit of a plain one comes from one unit of the copy, and each unit of another from all of it. */
class Runs {
  readonly #words: string[] = [];
  readonly #texts: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #plain: boolean[] = [];
  length = 0;

  push(words: string, start: number, end: number, plain: boolean): void {
    this.#words.push(words);
    this.#texts.push(this.length);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#plain.push(plain);
    this.length += words.length;
  }

  get words(): string {
    return this.#words.join('');
  }

  /** Where the unit at an offset begins in the copy. */
  startOf(offset: number): number | undefined {
    const run = this.#runAt(offset);
    if (run === undefined) return undefined;
    return (this.#starts[run] as number) + (this.#plain[run] ? offset - (this.#texts[run] as number) : 0);
  }

  /** Where the unit at an offset ends in the copy. */
  endOf(offset: number): number | undefined {
    const run = this.#runAt(offset);
    if (run === undefined) return undefined;
    return this.#plain[run] ? (this.#starts[run] as number) + offset - (this.#texts[run] as number) + 1 : this.#ends[run];
  }

  #runAt(offset: number): number | undefined {
    if (offset >= this.length) return undefined;
    const texts = this.#texts;
    return Math.max(0, partitionPoint(texts.length, (index) => (texts[index] as number) <= offset) - 1);
  }
}

/** Folds a piece, keeping white space at its ends, which the whole may need. */
function foldInner(piece: string): string {
  return fold(`|${piece}|`).slice(1, -1);
}
