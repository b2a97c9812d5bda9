import { describe, expect, it } from 'vitest';
import { hydrate, hydratedJson } from '../../../scripts/package/hydration/hydrate-document.ts';
import { readPdf } from '../../../scripts/package/hydration/read-pdf.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { pdfSigns } from '../../../scripts/package/text/pdf-signs.ts';
import { annotated, annotatedAs } from '../../support/articles.ts';
import { blocksOf, type Original } from '../../support/copies.ts';

const WIDTH = 50;
const LINES = 12;

/** A word that is divided after its third letter, if it is long enough and of nothing but letters. */
const divided = (word: string) => /^(\p{L}{3})(\p{Ll}{3,})$/u.exec(word)?.slice(1) ?? null;

/** A paragraph in narrow lines, in which words are divided at the ends. */
function set(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) as string;
    const parts = divided(word);
    if (line.length + word.length < WIDTH) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else if (parts && line !== '') lines.splice(-1, 1, `${line} ${parts[0]}-`, parts[1] as string);
    else lines.push(word);
  }
  return lines;
}

/** An article as a program takes it out of a PDF: lines, pages with heads and numbers, and ligatures. */
function asPdf(original: Original): string {
  const lines = blocksOf(original).flatMap((words) => [...set(words), '']);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += LINES)
    pages.push(
      [`The Post, page ${pages.length + 1}`, '', ...lines.slice(at, at + LINES), '', `- ${pages.length + 1} -`].join('\n'),
    );
  return pages.join('\n\f').replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ');
}

describe.each(annotated)('a copy of $name from a PDF', (one) => {
  it('is hydrated as the text is, by its divided words, page numbers, heads and ligatures put right', async () => {
    const copy = asPdf(one);
    const { article, report } = await hydrate(one.article, copy);
    expect(report).toMatchObject({ complete: true, exact: false, readAs: 'text' });
    expect(hydratedJson(article)).toBe(hydratedJson((await hydrate(one.article, one.text)).article));
  });

  it('leads from each source and cue back to its words in the copy', async () => {
    const copy = asPdf(one);
    const { article, offsetsInCopy } = await hydrate(one.article, copy);
    for (const { sourceSpans, cueSpans } of article.attributions) {
      for (const span of [...sourceSpans, ...cueSpans]) {
        const { start, end } = offsetsInCopy(span)?.utf16 ?? { start: 0, end: 0 };
        const { text } = readPdf(copy.slice(start, end), { keepsHyphens: false, keepsGuillemets: true });
        expect(fold(text)).toBe(span.text);
      }
    }
  });
});

describe('a copy of the example', () => {
  const example = annotatedAs('example');
  const blocks = blocksOf(example);
  const words = (change: (words: string) => string) => blocks.map(change).join('\n\n');
  const complete = async (copy: string) => (await hydrate(example.article, copy)).report.complete;

  it('is read with the quotation marks of LaTeX, and with guillemets', async () => {
    expect(await complete(words((block) => block.replace(/"(?=[\w🐐])/gu, '``').replaceAll('"', "''")))).toBe(true);
    expect(await complete(words((block) => block.replace(/"(?=[\w🐐])/gu, '«').replaceAll('"', '»')))).toBe(true);
  });

  it('is read where a hyphen at the end of a line is part of the word', async () => {
    expect(await complete(words((block) => block.replace('al-Nour', 'al-\nNour').replace('ferry', 'fer-\nry')))).toBe(true);
    expect(readPdf('A well-\n  known port', { keepsHyphens: true, keepsGuillemets: true }).text).toBe('A well-known port\n');
  });

  it('is not read as from a PDF where a word differs', async () => {
    await expect(complete(words((block) => block.replace('tuna', 'tu-\nnny')))).rejects.toThrow('was not found');
  });
});

describe('the signs of a PDF', () => {
  it.each([
    ['words divided at line ends', 'The har-\nbour is open.'],
    ['ligatures such as ﬁ', 'The ﬁsh.'],
    ['page breaks', 'One.\fTwo.'],
    ['page numbers', 'One.\n\n- 1 -\n\nTwo.\n\nPage 2 of 2\n'],
    ['columns', 'The harbour is    open again, said\n'.repeat(5)],
  ])('are %s', (sign, text) => {
    expect(pdfSigns(text)).toEqual([sign]);
  });

  it('are in none of the annotated texts, nor in a dash or one number on a line', () => {
    for (const { text } of annotated) expect(pdfSigns(text)).toEqual([]);
    expect(pdfSigns('The port -\nit is open.\n\n2019\n\nA well-known\nport.')).toEqual([]);
  });
});
