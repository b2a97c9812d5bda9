import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';
import { runs } from '../../support/effort.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '한', '🌊', '𝔸', ' ', 'x') }).map(fold);

describe('a canonical text', () => {
  it('is folded, and counts code points', () => {
    const waves = CanonicalText.of('\ufeff a 🌊\n\nb ');
    expect(waves.text).toBe('a 🌊 b');
    expect(waves.length).toBe(5);
    expect(waves.text.length).toBe(6);
    expect(waves.slice(2, 3)).toBe('🌊');
    expect(waves.slice(3, 5)).toBe(' b');
    expect(waves.digest(2, 4)).toBe(sha256('🌊 '));
  });

  it('gives the UTF-16 offset of a code point offset', () => {
    const waves = new CanonicalText('a🌊🌊b');
    expect([0, 1, 2, 3, 4].map((offset) => waves.toUtf16(offset))).toEqual([0, 1, 3, 5, 6]);
    const plain = new CanonicalText('abc');
    expect([0, 1, 2, 3].map((offset) => plain.toUtf16(offset))).toEqual([0, 1, 2, 3]);
  });

  it('gives the code point offset of a UTF-16 offset, and inside a pair that of the character', () => {
    const waves = new CanonicalText('a🌊🌊b');
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => waves.toCodePoints(offset))).toEqual([0, 1, 1, 2, 2, 3, 4]);
    const plain = new CanonicalText('abc');
    expect([0, 1, 2, 3].map((offset) => plain.toCodePoints(offset))).toEqual([0, 1, 2, 3]);
  });

  it('takes what is beyond either end for the end', () => {
    for (const words of ['a🌊b', 'abc']) {
      const some = new CanonicalText(words);
      expect(some.toUtf16(99)).toBe(words.length);
      expect(some.toUtf16(-1)).toBe(0);
      expect(some.toCodePoints(99)).toBe(3);
      expect(some.toCodePoints(-1)).toBe(0);
      expect(some.slice(1, 99)).toBe(words.slice(1));
    }
  });

  it('counts as Array.from does, there and back, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const points = Array.from(words);
        const some = new CanonicalText(words);
        expect(some.length).toBe(points.length);
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(some.slice(start, end)).toBe(points.slice(start, end).join(''));
        expect(some.toCodePoints(some.toUtf16(start))).toBe(start);
      }),
      runs(1000),
    );
  });
});
