import fc from 'fast-check';

/** What texts go wrong at: white space of several kinds, what folding drops or joins, and what Unicode normalizes in odd ways. */
const TRICKY = [
  ...' \n\u00a0\u3000\u2028\u200b\u00ad\ufeff\u200f\u202e…“’—\u2212ae\u0301\u0308\u0344\u0345\u0327é\u1100\u1161\u11a8가각ㄱ',
  ...'\u0958\u09c7\u09be\ufb2c\u{1d15e}📚字."`\0\u001c',
  ...['\r\n', '\u0f71\u0f72', '👩‍🚀', 'سلام', '<p>', '&amp;'],
];

/** Any text without lone surrogates: of tricky pieces, of any characters, and of both. */
export const unicodeText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...TRICKY), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...TRICKY),
        fc.string({ unit: 'binary-ascii', maxLength: 6 }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      {
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join('')),
);
