import type { Article, Block, Sentence } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import type { FoundBlocks } from './find-blocks.ts';

/** Consecutive blocks that do not stand in a copy, and the stretch of the copy where they would be, in code points. */
export interface Gap {
  /** The index of the first of the blocks, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Whether the stretch begins after the block before, and whether it ends before the block after. */
  readonly isStartKnown: boolean;
  readonly isEndKnown: boolean;
}

/** How long a sentence is at least to be looked for further off: "Yes." may stand anywhere. */
const LEAST_DISTINCT = 24;
/** How long a block is at least for its first words to tell where it begins. */
const LEAST_HEAD = 16;
/** How many characters of a gap a sentence is looked for in, word by word. */
const LONGEST_WALK = 512;
/** What a digest costs beside the characters that it is made from. */
const COST = 200;

/** The gaps between the blocks that were found. Where their neighbours stand in another order, a gap is the whole copy. */
export function gapsOf(blocks: readonly Block[], places: readonly (number | null)[], length: number): Gap[] {
  const gaps: Gap[] = [];
  const isMissing = (index: number) => index < blocks.length && (places[index] ?? null) === null;
  for (let from = 0; from < blocks.length; from++) {
    if (!isMissing(from)) continue;
    let to = from + 1;
    while (isMissing(to)) to++;
    const before = blocks[from - 1];
    const start = before ? (places[from - 1] as number) + before.end - before.start + 1 : 0;
    const end = to < blocks.length ? (places[to] as number) - 1 : length;
    const isOrdered = end >= start - 1;
    gaps.push({
      from,
      to,
      start: isOrdered ? Math.min(start, length) : 0,
      end: isOrdered ? Math.max(start, end) : length,
      isStartKnown: isOrdered && from > 0,
      isEndKnown: isOrdered && to < blocks.length,
    });
    from = to;
  }
  return gaps;
}

/** Where a block's first words stand in a stretch of the copy, as far as they tell it from others. */
export function beginningsIn({ start, end }: Block, places: readonly number[] | undefined, from: number, to: number): number[] {
  return end - start < LEAST_HEAD ? [] : (places ?? []).filter((place) => place >= from && place < to);
}

/**
 * Finds the sentences of the blocks that do not stand in a copy. Sentences have digests and no fingerprints, so each is looked for where the one before says
 * that it should be, then where sentences begin and end nearby, in time linear in the copy.
 *
 * @returns for the id of each sentence that was found its offset in the copy's canonical text, in code points
 */
export function findSentences(
  { blocks }: Article,
  sentencesOf: ReadonlyMap<Block['id'], readonly Sentence[]>,
  { places, beginnings }: FoundBlocks,
  text: CanonicalText,
): ReadonlyMap<Sentence['id'], number> {
  const found = new Map<Sentence['id'], number>();
  const gaps = gapsOf(blocks, places, text.length);
  if (gaps.length === 0) return found;
  const search = new Search(text, blocks.at(-1)?.end ?? 0);
  const heads = new Map(blocks.map((block, index) => [block.start, { block, places: beginnings[index] }]));
  const headsOf = ({ start }: Sentence, from: number, to: number) => {
    const head = heads.get(start);
    return head ? beginningsIn(head.block, head.places, from, to) : [];
  };
  for (const gap of gaps) {
    const missing = blocks.slice(gap.from, gap.to);
    const run = missing.flatMap(({ id }) => sentencesOf.get(id) ?? []);
    search.forward(run, gap, headsOf, found);
    search.between(run, gap, found);
    for (const [index, block] of missing.entries()) {
      const sentences = sentencesOf.get(block.id) ?? [];
      if (
        sentences.some(({ id }) => found.has(id)) ||
        beginningsIn(block, beginnings[gap.from + index], gap.start, gap.end).length > 0
      )
        continue;
      // The block may have been moved as well as changed.
      const [start] = beginningsIn(block, beginnings[gap.from + index], 0, text.length);
      if (start === undefined) continue;
      const end = Math.min(text.length, start + 2 * (block.end - block.start) + 32);
      const elsewhere = { from: gap.from + index, to: gap.from + index + 1, start, end, isStartKnown: true, isEndKnown: false };
      search.forward(sentences, elsewhere, headsOf, found);
      search.between(sentences, elsewhere, found);
    }
  }
  return found;
}

type Found = Map<Sentence['id'], number>;

/** A search through one copy, which gives up when it has cost more than the copy is worth. */
class Search {
  readonly #text: CanonicalText;
  #left: number;
  #seams: Seams | null = null;

  constructor(text: CanonicalText, documentLength: number) {
    this.#text = text;
    this.#left = 2 * text.length + 100 * Math.min(documentLength, text.length) + 10_000_000;
  }

  /** Goes through sentences in order, and looks for each where it should be after what was found before it, then at what begins and ends like a sentence. */
  forward(
    run: readonly Sentence[],
    gap: Gap,
    headsOf: (sentence: Sentence, from: number, to: number) => readonly number[],
    found: Found,
  ): void {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return;
    let low = gap.start;
    let shift: number | null = null;
    if (gap.isStartKnown) shift = gap.start - first.start;
    else if (gap.isEndKnown) shift = gap.end - last.end;
    for (const [index, sentence] of run.entries()) {
      const expected: number = shift === null ? low : sentence.start + shift;
      const heads = headsOf(sentence, low, gap.end);
      const place =
        [expected, low, low + 1].find((at) => at >= low && this.#is(sentence, at, gap.end)) ??
        heads.find((at) => this.#stands(sentence, at, gap.end)) ??
        (sentence.end - sentence.start < LEAST_DISTINCT
          ? null
          : this.#nearest(sentence, expected, low, gap.end, run.length - index));
      if (place !== null) {
        found.set(sentence.id, place);
        shift = place - sentence.start;
        low = place + sentence.end - sentence.start;
      } else if (heads.length > 0) shift = Math.min(...heads) - sentence.start;
    }
  }

  /** Looks for what is still missing between sentences that were found, word by word. */
  between(run: readonly Sentence[], gap: Gap, found: Found): void {
    const nextFound: (Sentence | null)[] = [];
    let next: Sentence | null = null;
    for (let index = run.length - 1; index >= 0; index--) {
      nextFound[index] = next;
      if (found.has((run[index] as Sentence).id)) next = run[index] as Sentence;
    }
    let low = gap.isStartKnown ? gap.start : null;
    for (const [index, sentence] of run.entries()) {
      const length = sentence.end - sentence.start;
      const known = found.get(sentence.id);
      if (known !== undefined) {
        low = known + length;
        continue;
      }
      const after = nextFound[index] ?? null;
      const afterPlace = after && (found.get(after.id) as number);
      const high = afterPlace ?? (low !== null || gap.isEndKnown ? gap.end : null);
      if (high === null) continue;
      const from = Math.max(gap.start, low ?? high - LONGEST_WALK);
      const before = after && afterPlace !== null ? afterPlace - (after.start - sentence.start) : null;
      const place =
        before !== null && before >= from && this.#is(sentence, before, high) ? before : this.#walk(sentence, from, high);
      if (place === null) continue;
      found.set(sentence.id, place);
      low = place + length;
    }
  }

  /** Whether a sentence stands at a place; for the one place where it should be, which costs no more than the sentence. */
  #is({ start, end, sha256 }: Sentence, at: number, limit: number): boolean {
    return at + end - start <= limit && this.#text.digest(at, at + end - start) === sha256;
  }

  /** The same for any place of many. */
  #stands(sentence: Sentence, at: number, limit: number): boolean {
    if (this.#left < 0) return false;
    this.#left -= sentence.end - sentence.start + COST;
    return this.#is(sentence, at, limit);
  }

  /** The place nearest to where a sentence is expected, of those that begin and end like one; leaves their share to so many sentences. */
  #nearest(sentence: Sentence, expected: number, low: number, high: number, sharers: number): number | null {
    const least = this.#left - this.#left / sharers;
    this.#seams ??= new Seams(this.#text);
    const seams = this.#seams;
    const { starts } = seams;
    const length = sentence.end - sentence.start;
    let right = seams.firstFrom(Math.max(expected, low));
    let left = Math.min(right, seams.firstFrom(Math.max(0, high - length + 1))) - 1;
    while (this.#left >= least) {
      const ahead = (starts[right] ?? Number.POSITIVE_INFINITY) + length <= high ? (starts[right] as number) : null;
      const back = left >= 0 && (starts[left] as number) >= low ? (starts[left] as number) : null;
      if (ahead === null && back === null) return null;
      const isAhead = back === null || (ahead !== null && ahead - expected <= expected - back);
      const at = (isAhead ? ahead : back) as number;
      if (isAhead) right++;
      else left--;
      this.#left--;
      if (seams.endsAt(at + length) && this.#stands(sentence, at, high)) return at;
    }
    return null;
  }

  /** The first place of a sentence in a stretch at which a word begins. */
  #walk(sentence: Sentence, low: number, high: number): number | null {
    this.#seams ??= new Seams(this.#text);
    const length = sentence.end - sentence.start;
    const last = Math.min(high - length, low + LONGEST_WALK);
    for (let at = low; at <= last && this.#left >= 0; at++) {
      this.#left--;
      const isWhole = (at === low || this.#seams.isBetweenWords(at)) && this.#seams.isBetweenWords(at + length);
      if (isWhole && this.#stands(sentence, at, high)) return at;
    }
    return null;
  }
}

const SPACE = 1;
const MARK = 2;

/** Where the sentences of a copy may begin and end: after any mark, with or without a space. */
class Seams {
  /** Where sentences may begin, in order. */
  readonly starts: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor(text: CanonicalText) {
    const kinds = new Uint8Array(text.length);
    const known = new Map<number, number>();
    let unit = 0;
    let count = 1;
    for (let at = 0; at < kinds.length; at++) {
      const point = text.text.codePointAt(unit) as number;
      unit += point > 0xffff ? 2 : 1;
      let kind = known.get(point);
      if (kind === undefined) {
        const character = String.fromCodePoint(point);
        kind = character === ' ' ? SPACE : /[\p{P}\p{S}]/u.test(character) ? MARK : 0;
        known.set(point, kind);
      }
      kinds[at] = kind;
      if (kind === MARK) count++;
    }
    this.#kinds = kinds;
    this.starts = new Uint32Array(count);
    count = 1;
    for (let at = 0; at < kinds.length; at++)
      if (kinds[at] === MARK) this.starts[count++] = at + (kinds[at + 1] === SPACE ? 2 : 1);
  }

  /** The index of the first start that is not before an offset. */
  firstFrom(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a sentence may end at an offset. */
  endsAt(offset: number): boolean {
    return offset === this.#kinds.length || this.#kinds[offset - 1] === MARK;
  }

  /** Whether no word goes on at an offset. */
  isBetweenWords(offset: number): boolean {
    return (this.#kinds[offset] ?? SPACE) === SPACE || this.#kinds[offset - 1] !== 0;
  }
}
