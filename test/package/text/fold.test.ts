import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../scripts/package/text/fold.ts';
import { orderMarks } from '../../../scripts/package/text/order-marks.ts';
import { runs } from '../../support/effort.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place));
const dropped = [
  ...['\ufeff', '\u200b', '\u2060', '\u00ad', '\u061c', '\u200e', '\u200f'],
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
];
/** Unicode White_Space, by PropList.txt. */
const white = [
  ...range(9, 13),
  ' ',
  '\u0085',
  '\u00a0',
  '\u1680',
  ...range(0x2000, 0x200a),
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
];
const folded = new Map<string, string>([
  ...range(0x2018, 0x201b).map((sign) => [sign, "'"] as const),
  ...range(0x201c, 0x201f).map((sign) => [sign, '"'] as const),
  ...range(0x2010, 0x2015).map((sign) => [sign, '-'] as const),
  ['\u2212', '-'],
  ['\u2026', '...'],
]);
const special = [
  ...dropped,
  ...white,
  ...folded.keys(),
  'e\u0301',
  '\u0301',
  '\u1100',
  '\u1161',
  '\u11a8',
  'q\u0307\u0323',
  '🌊',
  '\u{1d158}\u{1d165}',
];

/** Strings in which what the fold looks at is frequent. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...special), fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('a', ' ', 'é')), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('fold-1', () => {
  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(text, (copy) => fold(fold(copy)) === fold(copy)),
      runs(5000),
    );
  });

  it('folds the composed and the decomposed form alike', () => {
    fc.assert(
      fc.property(text, (copy) => {
        const bare = copy.replace(new RegExp(`[${dropped.join('')}]`, 'gu'), '');
        expect(fold(bare.normalize('NFC'))).toBe(fold(bare));
        expect(fold(bare.normalize('NFD'))).toBe(fold(bare));
      }),
      runs(2000),
    );
  });

  it('gives no sign that it drops or folds, no white space but single spaces, and none at the ends', () => {
    const gone = new RegExp(`[${[...dropped, ...folded.keys()].join('')}]`, 'u');
    fc.assert(
      fc.property(text, (copy) => {
        expect(fold(copy)).not.toMatch(gone);
        expect(fold(copy)).not.toMatch(/[^\S ]| {2}|^ | $/u);
      }),
      runs(2000),
    );
  });

  it('does not see the signs that it drops, wherever they stand', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...dropped), fc.nat(), (copy, sign, place) => {
        const points = Array.from(copy);
        points.splice(place % (points.length + 1), 0, sign);
        expect(fold(points.join(''))).toBe(fold(copy));
      }),
      runs(2000),
    );
  });

  it.each(dropped.map((sign) => [hex(sign), sign]))('drops %s, also within a word', (_name, sign) => {
    expect(fold(`har${sign}bour`)).toBe('harbour');
  });

  it.each(white.map((sign) => [hex(sign), sign]))('takes %s for white space', (_name, sign) => {
    expect(fold(`${sign}a${sign}${sign} b${sign}`)).toBe('a b');
  });

  it.each([...folded].map(([sign, ascii]) => [hex(sign), ascii, sign]))('takes %s for %s', (_name, ascii, sign) => {
    expect(fold(`a${sign}b`)).toBe(`a${ascii}b`);
  });

  it.each([
    ['angled quotation marks', '«b» ‹c› 「d」', '«b» ‹c› 「d」'],
    ['primes, backticks and accents', '′ ″ ` ´', '′ ″ ` ´'],
    ['soft line breaks and case', 'ẞ ſ Straße İ', 'ẞ ſ Straße İ'],
    ['compatibility characters', 'ﬁ ² Ⅷ ｱ', 'ﬁ ² Ⅷ ｱ'],
    ['joiners, which have a meaning', 'क्‍ष می‌خواهم 👩‍🚀', 'क्‍ष می‌خواهم 👩‍🚀'],
    ['the hyphen bullet and the two-em dash', '⁃ ⸺', '⁃ ⸺'],
  ])('keeps %s', (_name, copy, kept) => {
    expect(fold(copy)).toBe(kept);
  });

  it.each([
    ['low quotation marks', '„a“ ‚d‘', `"a" 'd'`],
    ['carriage returns', 'a\r\nb\rc\n\nd', 'a b c d'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['no-break spaces', 'a\u00a0\u202fb', 'a b'],
    ['an ellipsis', 'well…', 'well...'],
    ['characters beyond the BMP', '🌊\u200b 𝔸\u2003🚢', '🌊 𝔸 🚢'],
    ['right-to-left text with marks', '\u200fשלום\u200e \u202bעולם\u202c', 'שלום עולם'],
    ['Hangul in parts', '\u1112\u1161\u11ab', '한'],
    ['a mark after a sign that is dropped', 'e\u200b\u0301', 'é'],
    ['white space alone', ' \u00a0\u200b\t', ''],
    ['nothing', '', ''],
  ])('evens out %s', (_name, copy, canonical) => {
    expect(fold(copy)).toBe(canonical);
  });
});

describe('folding a hostile text', () => {
  it.each(['\n', '\u00a0', '\u200b', '\u202e\ufeff'])('takes a run of any length for one: %j', (signs) => {
    const copy = `“a” ${signs.repeat(2e7 / signs.length)}b`;
    expect(fold(copy)).toBe('"a" b');
  });

  it('takes no longer for marks that are out of order', () => {
    const count = 200_000;
    const folded = fold(`${'e\u0301\u0323'.padEnd(2 * count, '\u0301\u0323')} \u{1d158}${'\u{1d16d}\u{1d165}'.repeat(count)}`);
    expect(folded.startsWith('\u1eb9\u0323')).toBe(true);
    expect(folded.endsWith(`\u{1d158}${'\u{1d165}'.repeat(count)}${'\u{1d16d}'.repeat(count)}`)).toBe(true);
    expect(fold(folded) === folded).toBe(true);
  }, 5000);

  it('orders long runs of marks as normalizing does', () => {
    const marks = [
      '\u0301',
      '\u0323',
      '\u0344',
      '\u0345',
      '\u0334',
      '\u0f73',
      '\u0f71',
      '\u{1d165}',
      '\u09cb',
      '\u3099',
      '\u0e38',
    ];
    const run = fc.array(
      fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...marks) }, fc.constantFrom('\u1e69', 'か', '\u0903')),
      {
        minLength: 100,
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(run, (signs) => orderMarks(signs.join('')).normalize('NFC') === signs.join('').normalize('NFC')),
      runs(500),
    );
  });
});

function hex(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
