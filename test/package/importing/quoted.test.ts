import { describe, expect, it } from 'vitest';
import { sealedFrom } from '../../support/ferry.ts';
import { bound } from '../../support/standoff.ts';

describe('the quotation of a content without an attribute', () => {
  const of = (content: string, text: string) => {
    const lines = [bound(text, 'T1', 'Content', content), bound(text, 'T2', 'Cue', 'said'), 'R1\tCueOf Arg1:T2 Arg2:T1'];
    const { article, attributions } = sealedFrom(text, lines);
    return [article.attributions[0]?.quotation, attributions[0]?.quoted];
  };

  it.each([
    ['direct, with its marks', '"It sails,"', 'She said "It sails," and left.', 'direct', ['"It sails,"']],
    ['direct, where the marks are around it', 'It sails', 'She said "It sails", and left.', 'direct', ['It sails']],
    ['mixed', 'that it "sails well" now', 'She said that it "sails well" now.', 'mixed', ['"sails well"']],
    ['indirect', 'that it sails', 'She said that it sails.', 'indirect', []],
    ['direct, in guillemets', '«It sails»', 'She said «It sails» and left.', 'direct', ['«It sails»']],
  ] as const)('is %s', (_, content, sentence, quotation, quoted) => {
    const text = `Ferry back on Friday\n\n${sentence}\n`;
    expect(of(content, text)).toEqual([quotation, quoted]);
  });

  it('is direct over two paragraphs that are each opened', () => {
    const text = 'Ferry back on Friday\n\nShe said: “It sails.\n\n“It sails on Friday.”\n';
    expect(of('“It sails.\n\n“It sails on Friday.”', text)).toEqual(['direct', ['"It sails. "It sails on Friday."']]);
  });
});
