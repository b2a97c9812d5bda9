/** The multiplier of the hash over a block's first code points. Odd, so that no code point is ever multiplied away. */
export const HEAD_BASE = 0x9e3779b1;
/** The multiplier of the hash over a whole block. */
export const WHOLE_BASE = 0x85ebca6b;
const LONGEST_HEAD = 32;

/** How many code points the first hash of a block covers: the greatest power of two that is at most 32 and at most its length. */
export function headLength(length: number): number {
  let width = LONGEST_HEAD;
  while (width > length) width >>= 1;
  return width;
}

/** One step of a rolling hash: h × base + code point + 1 modulo 2^32. */
export function roll(hash: number, base: number, codePoint: number): number {
  return (Math.imul(hash, base) + codePoint + 1) >>> 0;
}

const hex = (hash: number) => hash.toString(16).padStart(8, '0');

/**
 * The fingerprint of a block's words, by which it is found in a copy in linear time: 16 lower-case hexadecimal digits, the
 * hash of its first code points and that of all. It only finds; the digest proves.
 */
export function fingerprint(words: string): string {
  const head = headLength(words.length < 2 * LONGEST_HEAD ? Array.from(words).length : LONGEST_HEAD);
  let first = 0;
  let whole = 0;
  let count = 0;
  for (let at = 0; at < words.length; count++) {
    const point = words.codePointAt(at) as number;
    if (count < head) first = roll(first, HEAD_BASE, point);
    whole = roll(whole, WHOLE_BASE, point);
    at += point > 0xffff ? 2 : 1;
  }
  return hex(first) + hex(whole);
}
