import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayout } from '../../../scripts/package/views/any-layout.ts';
import { layoutFor, narrowLayout } from '../../../scripts/package/views/layout.ts';

const letters = fc.array(fc.constantFrom('a', 'é', '“', '—', '…', '©', 'ǆ'), { minLength: 1, maxLength: 30 });
const word = letters.map((signs) => signs.join(''));
const styled = fc.tuple(
  fc.constantFrom(null, [1, 22], [2, 22], [33, 39], [36, 39]),
  fc.array(word, { minLength: 1, maxLength: 4 }),
);
const words = fc
  .array(styled, { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .map(([codes, some]) => (codes === null ? some.join(' ') : `\u001b[${codes[0]}m${some.join(' ')}\u001b[${codes[1]}m`))
      .join(' '),
  );

describe('the layout of Latin text', () => {
  it('is that of any text', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (given, columns) => {
        expect(narrowLayout.width(given)).toBe(anyLayout.width(given));
        expect(narrowLayout.wrap(given, columns)).toBe(anyLayout.wrap(given, columns));
      }),
      { numRuns: 3000 },
    );
  });

  it('breaks no line at a no-break space', () => {
    expect(narrowLayout.wrap('aa b\u00a0c', 5)).toBe('aa\nb\u00a0c');
    expect(anyLayout.wrap('aa b\u00a0c', 5)).toBe('aa\nb\u00a0c');
  });

  it('is left to tables of Unicode where a sign may take up another number of columns', async () => {
    expect(await layoutFor('{"a":"Zoé “São” – 3 °C…"}')).toBe(narrowLayout);
    for (const sign of ['語', 'e\u0301', '🌊', '\u200b', '\u00ad', 'ש', '\u001b'])
      expect(await layoutFor(`a${sign}`)).toBe(anyLayout);
  });
});
