import type { CanonicalText } from '../text/canonical-text.ts';
import { partitionPoint } from '../text/spans.ts';

const SPACE = 1;
const MARK = 2;

/** Where the sentences of a copy may begin and end: after any mark, with or without a space. */
export class Seams {
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
    return partitionPoint(this.starts.length, (index) => (this.starts[index] as number) < offset);
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
