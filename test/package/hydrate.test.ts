import { describe, expect, it } from 'vitest';
import type { Article } from '../../schema/types.d.ts';
import { hydrate, hydratedJson } from '../../scripts/package/hydrate.ts';
import { annotated, annotatedAs } from '../support/articles.ts';
import { checkCopies, messagesOf } from '../support/check-copies.ts';
import { blocksOf } from '../support/copies.ts';

describe.each(annotated)('hydrating $name', (one) => {
  checkCopies(one);

  it('gives a document of the form that its $schema says', async () => {
    const { article } = await hydrate(one.article, one.text);
    expect(article.$schema).toBe(one.article.$schema.replace('article.schema.json', 'hydrated-article.schema.json'));
  });
});

describe('what is missing from a copy', () => {
  const example = annotatedAs('example');
  const blocks = blocksOf(example);

  it('is told with the nearest passage, and sentence by sentence', async () => {
    const copy = blocks.map((words) => words.replace('one angry goat', 'one cross goat')).join('\n\n');
    const messages = await messagesOf(() => hydrate(example.article, copy));
    expect(messages).toEqual([
      '/blocks/5: the body block b6 does not stand in the copy; the nearest is at 345 to 597 of the copy: "\\"This strait has carried tuna, gossip and one cross goat,\\" I…"; s8 stand there word for word, s7 differ',
    ]);
    const { report, article } = await hydrate(example.article, copy, { partial: true });
    expect(report.missingBlocks).toMatchObject([{ id: 'b6', foundSentenceIds: ['s8'], missingSentenceIds: ['s7'] }]);
    const texts = article.sentences.flatMap(({ id, text }) => (text === undefined ? [id] : []));
    expect(texts).toEqual(['s7']);
  });

  it('is told, too, where all its sentences stand there and others among them', async () => {
    const copy = blocks.map((words) => words.replace(' She said the ship', ' Nobody laughed. She said the ship')).join('\n\n');
    const [message] = await messagesOf(() => hydrate(example.article, copy));
    expect(message).toMatch(/; s7, s8 stand there word for word, with other words among them$/);
  });

  it('leaves no offsets in the copy', async () => {
    const copy = blocks.filter((_, index) => index !== 5).join('\n\n');
    const { offsetsInCopy } = await hydrate(example.article, copy, { partial: true });
    const [block, next] = example.article.blocks.slice(5, 7);
    expect(offsetsInCopy(block ?? { start: 0, end: 0 })).toBeNull();
    expect(offsetsInCopy(next ?? { start: 0, end: 0 })).not.toBeNull();
  });
});

describe('the options', () => {
  const { article, text } = annotatedAs('example');

  it('may be null, as if there were none', async () => {
    expect((await hydrate(article, text, null)).report.complete).toBe(true);
  });

  it('give a partial document by its type unless it is certain that it is none', () => {
    const isPartial: boolean = text !== '';
    const read = async () => [
      (await hydrate(article, text)).article.sentences[0]?.text.length,
      (await hydrate(article, text, { partial: false })).article.sentences[0]?.text.length,
      // @ts-expect-error: a sentence of a partial document may lack its words
      (await hydrate(article, text, { partial: true })).article.sentences[0]?.text.length,
      // @ts-expect-error: so may one of a document that may be partial
      (await hydrate(article, text, { partial: isPartial })).article.sentences[0]?.text.length,
    ];
    expect(read).toBeTypeOf('function');
  });
});

describe('a document that is damaged', () => {
  const { article, text } = annotatedAs('court');
  const damaged = (change: (document: { [key: string]: never }) => void) => {
    const copy = structuredClone(article) as unknown as { [key: string]: never };
    change(copy);
    return copy as unknown as Article;
  };

  it('is refused where its shape or a rule is broken', async () => {
    expect(
      await messagesOf(() =>
        hydrate(
          damaged((copy) => delete copy.version),
          text,
        ),
      ),
    ).toEqual([expect.stringMatching(/^\/version: the field "version" is missing/)]);
    expect(await messagesOf(() => hydrate(null as unknown as Article, text))).toHaveLength(1);
  });

  it('is refused where a digest is not that of the words', async () => {
    const digest = article.attributions[1]?.contentSpans[0]?.sha256 ?? '';
    const other = JSON.parse(JSON.stringify(article).replace(`"sha256":"${digest}"`, `"sha256":"${'0'.repeat(64)}"`));
    expect(await messagesOf(() => hydrate(other, text))).toEqual([
      expect.stringMatching(
        /^\/attributions\/1\/contentSpans\/0\/sha256: the words at \d+ to \d+ have another digest: the document is damaged$/,
      ),
    ]);
  });
});

describe('a page with quotation elements', () => {
  const { article, text } = annotatedAs('example');
  const page = `<html><body><p>${text
    .replaceAll('&', '&amp;')
    .replace(/“([^”]*)”/g, '<q>$1</q>')
    .replaceAll('\n\n', '</p><p>')}</p></body></html>`;

  it('is the very text, and each quotation stands there with its tags', async () => {
    const { report, article: whole, offsetsInCopy } = await hydrate(article, page);
    expect(report).toMatchObject({ complete: true, exact: true, readAs: 'html' });
    const block = whole.blocks.find((one) => one.text.includes('"My grandmother'));
    const quotation = '"My grandmother learned to read on that ferry."';
    const start = (block?.start ?? 0) + (block?.text.indexOf(quotation) ?? 0);
    const place = offsetsInCopy({ start, end: start + quotation.length })?.utf16;
    expect(page.slice(place?.start, place?.end)).toBe(`<q>${quotation.slice(1, -1)}</q>`);
  });
});

describe('a text that speaks of pages', () => {
  it('is read as a text where reading it as a page loses words', async () => {
    const { article, text } = annotatedAs('example');
    const copy = `How to write <p class="lead">\n\n${text}\n\n</p> <script> ends it`;
    const { report } = await hydrate(article, copy);
    expect(report.complete).toBe(true);
    const hidden = `<p>\n</p><script>\n${text}`;
    expect((await hydrate(article, hidden)).report).toMatchObject({ complete: true, readAs: 'text' });
  });

  it('is read as a text where that is complete, though it has tags', async () => {
    const { article, text } = annotatedAs('example');
    const copies = [`${text}\n\nNext: why <b> is not <strong>`, text.replace('goat', '<goat>')];
    const [whole, lacking] = await Promise.all(copies.map((copy) => hydrate(article, copy, { partial: true })));
    expect(whole?.report).toMatchObject({ complete: true, readAs: 'text' });
    expect(lacking?.report).toMatchObject({ complete: false, readAs: 'text' });
  });

  it('is read as it is told to be', async () => {
    const { article, text } = annotatedAs('example');
    expect((await hydrate(article, text, { format: 'html' })).report.readAs).toBe('html');
    const page = `<html><body><p>${text.replace('Doubts', '<b>Dou</b>bts')}</p></body></html>`;
    expect(await messagesOf(() => hydrate(article, page, { format: 'text' }))).toHaveLength(1);
    expect(hydratedJson((await hydrate(article, page)).article)).toBe(hydratedJson((await hydrate(article, text)).article));
  });
});

describe('a copy that is large', () => {
  const { article, text } = annotatedAs('example');
  const patience = 30_000;

  it('of ten megabytes takes no long time', { timeout: patience }, async () => {
    const menu = 'Home · News · Sport 📰 lorem ipsum dolor sit amet\n'.repeat(110_000);
    const { report, offsetsInCopy } = await hydrate(article, menu + text + menu);
    expect(report.complete).toBe(true);
    expect(offsetsInCopy({ start: 0, end: 9 })?.codePoints).toEqual({
      start: Array.from(menu).length,
      end: Array.from(menu).length + 9,
    });
  });

  it('or made to be slow takes none either', { timeout: patience }, async () => {
    const almost = blocksOf({ article, text })
      .map((words) => words.slice(0, -1))
      .join(' ');
    const copies = [
      almost.repeat(5000),
      `${text.slice(0, 40)} `.repeat(200_000),
      `${'<p>'.repeat(1_000_000)}${text}`,
      `<html>${'&ldquo'.repeat(500_000)}${text}`,
      `${'\u0301'.repeat(1_000_000)} ${text}`,
    ];
    for (const copy of copies) await hydrate(article, copy, { partial: true }).catch(() => null);
    const { report } = await hydrate(article, `${almost.repeat(2000)}\n${text}`);
    expect(report.complete).toBe(true);
  });
});
