import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../scripts/package/text/fold.ts';
import { foldWithOrigins } from '../../../scripts/package/text/fold-map.ts';
import { runs, size } from '../../support/effort.ts';
import { unicodeText } from '../../support/unicode.ts';

describe('folding with origins', () => {
  it('gives what folding gives, for any text', () => {
    fc.assert(
      fc.property(unicodeText, (copy) => {
        expect(foldWithOrigins(copy).text.text).toBe(fold(copy));
      }),
      runs(5000),
    );
  });

  it('leads from any words back to a stretch of the copy that folds to them', () => {
    fc.assert(
      fc.property(unicodeText, fc.nat(), fc.nat(), (copy, a, b) => {
        const { text, origin } = foldWithOrigins(copy);
        fc.pre(text.length > 0);
        const [first = 0, last = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
        const { start, end } = origin(text.toUtf16(first), text.toUtf16(last + 1));
        expect(fold(copy.slice(start, end))).toContain(text.slice(first, last + 1).trim());
      }),
      runs(5000),
    );
  });

  it('leads back to no more than the words where nothing joins them', () => {
    const copy = 'Tōkyō “and”\r\n\r\nthe\u00a0goat…🐐  x\u0301y';
    const { text, origin } = foldWithOrigins(copy);
    expect(text.text).toBe('Tōkyō "and" the goat...🐐 x\u0301y');
    const at = (words: string) => {
      const start = text.text.indexOf(words);
      const place = origin(start, start + words.length);
      return copy.slice(place.start, place.end);
    };
    expect(at('kyō')).toBe('kyō');
    expect(at('"and"')).toBe('“and”');
    expect(at('and" the')).toBe('and”\r\n\r\nthe');
    expect(at(' the')).toBe('\r\n\r\nthe');
    expect(at('t..')).toBe('t…');
    expect(at('🐐 x\u0301')).toBe('🐐  x\u0301');
    expect(at('y')).toBe('yō'.slice(0, 1));
  });

  it.each([
    ['white space', 'x\u00a0', '\u00a0', 2e6],
    ['marks', 'xe', '\u0301', 6e6],
    ['jamo', 'x\u1112', '\u1161', 6e6],
    ['signs that are dropped', 'x', '\u200b', 1e7],
    ['quotation marks', 'x', '“', 1e6],
  ])('leads beyond %s without end', (_name, before, sign, count) => {
    const copy = `${before}${sign.repeat(size(count))}y`;
    const { text, origin } = foldWithOrigins(copy);
    expect(text.text === fold(copy)).toBe(true);
    expect(origin(0, 1).start).toBe(0);
    expect(origin(text.text.length - 1, text.text.length)).toEqual({ start: copy.length - 1, end: copy.length });
  });
});
