import type { Block } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { HEAD_BASE, headLength, roll, WHOLE_BASE } from '../text/fingerprint.ts';
import { sha256 } from '../text/sha256.ts';

/** Where the blocks of a document are in a copy. */
export interface FoundBlocks {
  /** For each block the offset in the copy's canonical text at which it begins, in code points; null where it is not. */
  readonly places: readonly (number | null)[];
  /** For each block where words begin as it does, whether or not they go on so. */
  readonly beginnings: readonly (readonly number[])[];
}

/** How many places of one block are kept; in a copy that has it more often, the first ones serve. */
const MOST_PLACES = 256;
/** How many times its own length a copy is hashed or looked up at most, so that no copy is slow. */
const EFFORT = 16;
const FILTER_BITS = 16;

type Wanted = Pick<Block, 'start' | 'end' | 'sha256' | 'fingerprint'>;

/**
 * Finds the blocks of a document wherever they are in a copy, in time linear in the copy: rolling hashes find, digests prove.
 *
 * @param text the copy's canonical text
 */
export function findBlocks(blocks: readonly Wanted[], text: CanonicalText): FoundBlocks {
  const points = codePointsOf(text);
  const whole = new PrefixHash(points);
  const effort = { left: EFFORT * (points.length + 100_000) };
  const places: number[][] = blocks.map(() => []);
  const beginnings: number[][] = blocks.map(() => []);
  for (const [width, group] of byHeadLength(blocks))
    scan(points, width, group, (index, at) => {
      effort.left--;
      const begun = beginnings[index] as number[];
      if (begun.length < MOST_PLACES) begun.push(at);
      const { start, end, sha256: digest, fingerprint } = blocks[index] as Wanted;
      const found = places[index] as number[];
      const length = end - start;
      if (found.length >= MOST_PLACES || at + length > points.length || effort.left < 0) return;
      if (whole.of(at, at + length) !== Number.parseInt(fingerprint.slice(8), 16)) return;
      effort.left -= length;
      if (sha256(text.slice(at, at + length)) === digest) found.push(at);
    });
  return { places: chosen(blocks, places, points.length), beginnings };
}

/**
 * Chooses among the places of each block, the longest blocks first, because a short one may also occur by chance within a longer one: where no other block is,
 * and in the order of the document, for a teaser or a menu may repeat a block. Blocks of the same words never share a place.
 */
function chosen(blocks: readonly Wanted[], places: readonly (readonly number[])[], length: number): (number | null)[] {
  const lengthOf = (index: number) => (blocks[index] as Wanted).end - (blocks[index] as Wanted).start;
  const covered = new Uint8Array(length);
  const taken = new Map<string, Set<number>>();
  const result: (number | null)[] = blocks.map(() => null);
  const sole = blocks.map((_, index) => (places[index]?.length === 1 ? index : null));
  const soleBefore = nearestKnown(sole);
  const soleAfter = nearestKnown(sole.toReversed()).toReversed();
  const startOf = (index: number) => result[index] ?? (places[index]?.[0] as number);
  for (const index of blocks.map((_, place) => place).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)) {
    const size = lengthOf(index);
    const digest = (blocks[index] as Wanted).sha256;
    const same = taken.get(digest) ?? new Set();
    const possible = (places[index] ?? []).filter((at) => !same.has(at));
    const free = possible.filter((at) => covered[at] === 0 && covered[at + size - 1] === 0);
    const before = (result[index - 1] ?? null) === null ? (soleBefore[index] ?? null) : index - 1;
    const after = (result[index + 1] ?? null) === null ? (soleAfter[index] ?? null) : index + 1;
    const first = before === null ? null : startOf(before) + lengthOf(before) + 1;
    const last = after === null ? null : startOf(after) - size - 1;
    const unordered = () => {
      const starts = new Set(places[index + 1]);
      const ends = new Set(places[index - 1]?.map((place) => place + lengthOf(index - 1)));
      return free.find((place) => starts.has(place + size + 1) || ends.has(place - 1)) ?? free[0];
    };
    const at = (first === null && last === null ? unordered() : mostInOrder(free, first, last)) ?? possible[0];
    if (at === undefined) continue;
    result[index] = at;
    taken.set(digest, same.add(at));
    covered.fill(1, at, at + size);
  }
  return result;
}

/** The place that is beyond the fewest of two bounds, and of those the one that is nearest to a bound. */
function mostInOrder(places: readonly number[], first: number | null, last: number | null): number | undefined {
  const beyond = (place: number) => Number(first !== null && place < first) + Number(last !== null && place > last);
  const off = (place: number) =>
    Math.min(...[first, last].map((bound) => (bound === null ? Number.POSITIVE_INFINITY : Math.abs(place - bound))));
  return places.toSorted((a, b) => beyond(a) - beyond(b) || off(a) - off(b) || a - b)[0];
}

/** For each item of a list, and in the order of that list, the last one before it that is known. */
function nearestKnown(known: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null;
  return known.map((one) => {
    const before = last;
    last = one ?? last;
    return before;
  });
}

function byHeadLength(blocks: readonly Wanted[]): Map<number, Map<number, number[]>> {
  const widths = new Map<number, Map<number, number[]>>();
  for (const [index, { start, end, fingerprint }] of blocks.entries()) {
    const width = headLength(end - start);
    const heads = widths.get(width) ?? new Map<number, number[]>();
    const head = Number.parseInt(fingerprint.slice(0, 8), 16);
    heads.set(head, [...(heads.get(head) ?? []), index]);
    widths.set(width, heads);
  }
  return widths;
}

/** Rolls a hash of so many code points over the text, and gives the places where it equals that of the beginning of a block. */
function scan(
  points: Uint32Array,
  width: number,
  heads: ReadonlyMap<number, readonly number[]>,
  found: (index: number, at: number) => void,
): void {
  const filter = new Uint8Array(1 << FILTER_BITS);
  const mask = filter.length - 1;
  for (const head of heads.keys()) filter[head & mask] = 1;
  let leaving = 1;
  for (let step = 0; step < width; step++) leaving = Math.imul(leaving, HEAD_BASE);
  let hash = 0;
  for (let at = 0; at < points.length; at++) {
    hash = roll(hash, HEAD_BASE, points[at] as number);
    if (at >= width) hash = (hash - Math.imul((points[at - width] as number) + 1, leaving)) >>> 0;
    if (at < width - 1 || filter[hash & mask] === 0) continue;
    for (const index of heads.get(hash) ?? []) found(index, at - width + 1);
  }
}

function codePointsOf(text: CanonicalText): Uint32Array {
  const points = new Uint32Array(text.length);
  let unit = 0;
  for (let at = 0; at < points.length; at++) {
    const point = text.text.codePointAt(unit) as number;
    points[at] = point;
    unit += point > 0xffff ? 2 : 1;
  }
  return points;
}

/** The hash of any stretch of a text in constant time, from the hashes of all that begin where it does. */
class PrefixHash {
  readonly #hashes: Uint32Array;
  readonly #powers: Uint32Array;

  constructor(points: Uint32Array) {
    this.#hashes = new Uint32Array(points.length + 1);
    this.#powers = new Uint32Array(points.length + 1).fill(1);
    for (let at = 0; at < points.length; at++) {
      this.#hashes[at + 1] = roll(this.#hashes[at] as number, WHOLE_BASE, points[at] as number);
      this.#powers[at + 1] = Math.imul(this.#powers[at] as number, WHOLE_BASE) >>> 0;
    }
  }

  of(start: number, end: number): number {
    return ((this.#hashes[end] as number) - Math.imul(this.#hashes[start] as number, this.#powers[end - start] as number)) >>> 0;
  }
}
