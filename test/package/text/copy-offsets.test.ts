import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { toCodePoints, toUtf16 } from '../../../scripts/package/text/copy-offsets.ts';
import { runs } from '../../support/effort.ts';

const text = 'a🐐é“b📚';

describe('offsets', () => {
  it('in code points become those in UTF-16 units', () => {
    expect(toUtf16({ start: 1, end: 3 }, text)).toEqual({ start: 1, end: 4 });
    expect(toUtf16({ start: 0, end: 6 }, text)).toEqual({ start: 0, end: 8 });
    expect(text.slice(1, 4)).toBe('🐐é');
  });

  it('that are none, or of what is no text, are refused by an error of the package', () => {
    for (const [span, of] of [
      [null, text],
      [3, text],
      [{ start: 0, end: 1 }, null],
      [{}, text],
    ]) {
      expect(() => toUtf16(span as never, of as never)).toThrow(ArticleError);
      expect(() => toCodePoints(span as never, of as never)).toThrow(ArticleError);
    }
  });

  it('in UTF-16 units become those in code points', () => {
    expect(toCodePoints({ start: 1, end: 4 }, text)).toEqual({ start: 1, end: 3 });
    expect(toCodePoints({ start: 8, end: 8 }, text)).toEqual({ start: 6, end: 6 });
  });

  it('are the same in a text without characters beyond the BMP', () => {
    expect(toUtf16({ start: 1, end: 3 }, 'abcd')).toEqual({ start: 1, end: 3 });
    expect(toCodePoints({ start: 1, end: 3 }, 'abcd')).toEqual({ start: 1, end: 3 });
  });

  it.each([
    [
      'no integer',
      { start: 0.5, end: 2 },
      /^\/start: 0.5 should be an integer from 0 to 6, because the text has 6 code points; correct it$/,
    ],
    ['before the text', { start: -1, end: 2 }, /^\/start: -1 should be/],
    ['after the text', { start: 0, end: 7 }, /^\/end: 7 should be an integer from 0 to 6/],
    [
      'the wrong way round',
      { start: 3, end: 2 },
      /^\/end: 2 should be at least 3, because the span begins there; correct one of the two$/,
    ],
    ['no number', { start: 0, end: '2' as unknown as number }, /^\/end: "2" should be/],
  ])('that are %s are refused', (_, span, message) => {
    expect(() => toUtf16(span, text)).toThrow(ArticleError);
    expect(() => toUtf16(span, text)).toThrow(message);
  });

  it('within a character are refused', () => {
    expect(() => toCodePoints({ start: 2, end: 4 }, text)).toThrow(
      /^\/start: 2 should be 1 or 3, because it is between the two UTF-16 units of a character; move it$/,
    );
  });

  it('come back from one unit to the other, and slice the same words, in any text', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const cases = fc.property(texts, fc.nat(), fc.nat(), (words, a, b) => {
      const points = Array.from(words);
      const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
      const utf16 = toUtf16({ start, end }, words);
      expect(words.slice(utf16.start, utf16.end)).toBe(points.slice(start, end).join(''));
      expect(toCodePoints(utf16, words)).toEqual({ start, end });
    });
    fc.assert(cases, runs(1000));
  });
});
