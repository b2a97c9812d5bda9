import type { Sentence } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import type { Gap } from './gaps.ts';
import { Seams } from './seams.ts';

/** How long a sentence is at least to be looked for further off: "Yes." may be anywhere. */
const LEAST_DISTINCT = 24;
/** How many characters of a gap a sentence is looked for in, word by word. */
const LONGEST_WALK = 512;
/** What a digest costs beside the characters that it is made from. */
const COST = 200;

export type Found = Map<Sentence['id'], number>;

/** A search through one copy, which gives up when it has cost more than the copy is worth. */
export class SentenceSearch {
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
        heads.find((at) => this.#isAt(sentence, at, gap.end)) ??
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

  /** Whether a sentence is at a place; for the one place where it should be, which costs no more than the sentence. */
  #is({ start, end, sha256 }: Sentence, at: number, limit: number): boolean {
    return at + end - start <= limit && this.#text.digest(at, at + end - start) === sha256;
  }

  /** The same for any place of many. */
  #isAt(sentence: Sentence, at: number, limit: number): boolean {
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
      if (seams.endsAt(at + length) && this.#isAt(sentence, at, high)) return at;
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
      if (isWhole && this.#isAt(sentence, at, high)) return at;
    }
    return null;
  }
}
