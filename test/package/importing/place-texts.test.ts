import { describe, expect, it } from 'vitest';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { rawOffsets } from '../../../scripts/package/text/raw-offsets.ts';
import { DOCUMENT, EVENTS, sealedFrom } from '../../support/ferry.ts';
import { ann, bound } from '../../support/standoff.ts';

describe('the offsets of an import', () => {
  const quote = 'Ferry back on Friday\n\n“Café 📚 …  ok,” said Salma (سلمى) to Zoé.\n';
  const lines = (text: string) => [
    bound(text, 'T1', 'Source', text.slice(text.indexOf('Sal'), text.indexOf(')') + 1)),
    bound(text, 'T2', 'Content', text.slice(text.indexOf('“'), text.indexOf('”') + 1)),
    bound(text, 'T3', 'Attribution', 'said'),
    'E1\tAttribution:T3 Source:T1 Content:T2',
  ];
  const expected = { source: ['Salma (سلمى)'], content: ['"Café 📚 ... ok,"'] };

  it.each([
    ['line feeds', quote],
    ['carriage returns', quote.replaceAll('\n', '\r\n')],
    ['decomposed accents', quote.normalize('NFD')],
    ['bidirectional controls', quote.replace('سلمى', '\u2068سلمى\u2069')],
    ['soft hyphens', quote.replace('Salma', 'Sal\u00adma')],
  ])('count the code points of a text with %s', (_, text) => {
    expect(sealedFrom(text, lines(text)).attributions).toMatchObject([expected]);
  });

  it('count a byte order mark, or do not', () => {
    for (const counted of ['\ufeff', '']) {
      const bytes = new TextEncoder().encode(`\ufeff${quote}`);
      const { draft } = importBrat(bytes, ann(...lines(counted + quote)), { map: EVENTS, document: DOCUMENT });
      const { contentSpans } = seal(draft, bytes).attributions[0] ?? {};
      expect(contentSpans?.map(({ start, end }) => [start, end])).toEqual([[21, 37]]);
    }
  });

  it('lose white space at their ends', () => {
    const text = 'Ferry back on Friday\n\nBrandt said  that it sails .\n';
    const lines = [
      bound(text, 'T1', 'Content', ' that it sails '),
      bound(text, 'T2', 'Cue', 'said'),
      'R1\tCueOf Arg1:T2 Arg2:T1',
    ];
    expect(sealedFrom(text, lines).attributions).toMatchObject([{ content: ['that it sails'] }]);
  });

  it('lead from the raw text to the canonical one and back', () => {
    const { toCanonical, toRaw, rawWords } = rawOffsets('A\r\n\r\n“e\u0301 …”');
    expect(toCanonical({ start: 5, end: 10 })).toEqual({ start: 2, end: 8 });
    expect(toRaw({ start: 2, end: 9 })).toEqual({ start: 5, end: 11 });
    expect(rawWords({ start: 1, end: 2 })).toBe('\r\n\r\n');
  });
});
