import { fold } from './fold.ts';
import { sha256 } from './sha256.ts';
import { partitionPoint } from './spans.ts';

/**
 * A canonical text, addressed by code points: the unit of every offset in a document. JavaScript strings count UTF-16
 * units, so a text with characters beyond the BMP keeps a table from one to the other; a text without needs none.
 */
export class CanonicalText {
  readonly text: string;
  /** The length in code points. */
  readonly length: number;
  readonly #units: Uint32Array | null;

  /** Takes a text that is folded already. */
  constructor(folded: string) {
    this.text = folded;
    const units = unitsOf(folded);
    this.#units = units;
    this.length = units ? units.length - 1 : folded.length;
  }

  /** Folds a copy first. */
  static of(copy: string): CanonicalText {
    return new CanonicalText(fold(copy));
  }

  /** The UTF-16 offset of a code point offset; one beyond the end is taken for the end. */
  toUtf16(offset: number): number {
    const at = Math.min(Math.max(offset, 0), this.length);
    return this.#units ? (this.#units[at] as number) : at;
  }

  /** The code point offset of a UTF-16 offset; one inside a surrogate pair is that of its character. */
  toCodePoints(utf16: number): number {
    const at = Math.min(Math.max(utf16, 0), this.text.length);
    const units = this.#units;
    if (!units) return at;
    return partitionPoint(this.length + 1, (index) => (units[index] as number) <= at) - 1;
  }

  /** The characters from `start` up to `end`, in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** The SHA-256 digest of a slice. */
  digest(start: number, end: number): string {
    return sha256(this.slice(start, end));
  }
}

function unitsOf(text: string): Uint32Array | null {
  if (!/[\ud800-\udbff]/.test(text)) return null;
  const units = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1) units[count++] = at;
  units[count++] = text.length;
  return units.slice(0, count);
}
