import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, HEAD_BASE, headLength, WHOLE_BASE } from '../../../scripts/package/text/fingerprint.ts';

/** The same by its definition: the sum of (code point + 1) × base^(code points after it), modulo 2^32. */
function byDefinition(words: string): string {
  const points = Array.from(words, (character) => BigInt(character.codePointAt(0) as number) + 1n);
  const hash = (list: readonly bigint[], base: number) =>
    list.reduce((sum, point, place) => sum + point * BigInt(base) ** BigInt(list.length - 1 - place), 0n) % 2n ** 32n;
  const head = points.slice(0, 2 ** Math.floor(Math.log2(Math.min(points.length, 32))));
  return [hash(head, HEAD_BASE), hash(points, WHOLE_BASE)].map((part) => part.toString(16).padStart(8, '0')).join('');
}

describe('the fingerprint of a block', () => {
  it.each(['a', 'Harbour', 'The tide 🌊 took half the quay, and the boats 🚢 with it.', '한국은행', '\u{10ffff}'.repeat(40)])(
    'is that of its definition: %s',
    (words) => {
      expect(fingerprint(words)).toBe(byDefinition(words));
    },
  );

  it('is so for any words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
        (words) => fingerprint(words) === byDefinition(words),
      ),
    );
  });

  it('is this one for this example', () => {
    expect(fingerprint('a')).toBe('0000006200000062');
    expect(fingerprint('ab')).toBe(byDefinition('ab'));
  });

  it('begins with a hash over a power of two of code points, at most 32', () => {
    expect([1, 2, 3, 4, 31, 32, 33, 1000].map(headLength)).toEqual([1, 2, 2, 4, 16, 32, 32, 32]);
    const head = 'x'.repeat(32);
    expect(fingerprint(`${head}a`).slice(0, 8)).toBe(fingerprint(`${head}b`).slice(0, 8));
    expect(fingerprint(`${head}a`).slice(8)).not.toBe(fingerprint(`${head}b`).slice(8));
  });
});
