import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate, hydratedJson } from '../../../scripts/package/hydration/hydrate-document.ts';
import { annotated, annotatedAs } from '../../support/articles.ts';
import { checkCopies, messagesOf } from '../../support/check-copies.ts';
import { blocksOf } from '../../support/copies.ts';
import { size } from '../../support/effort.ts';

describe.each(annotated)('hydrating $name', (one) => {
  checkCopies(one, annotated.indexOf(one));

  it('gives a document of the form that its $schema says', async () => {
    const { article } = await hydrate(one.article, one.text);
    expect(article.$schema).toBe(one.article.$schema.replace('article.schema.json', 'generated/hydrated-article.schema.json'));
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
        /^\/attributions\/1\/contentSpans\/0\/sha256: this should be the digest of the words at \d+ to \d+, because their block was found; the document is damaged, so get it again$/,
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

  it('is read in the format that is given', async () => {
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

  it('of megabytes takes no long time', { timeout: patience }, async () => {
    const menu = 'Home · News · Sport 📰 lorem ipsum dolor sit amet\n'.repeat(size(110_000));
    const { report, offsetsInCopy } = await hydrate(article, menu + text + menu);
    expect(report.complete).toBe(true);
    expect(offsetsInCopy({ start: 0, end: 9 })?.codePoints).toEqual({
      start: Array.from(menu).length,
      end: Array.from(menu).length + 9,
    });
  });

  it('of another article is refused in few words, however long the id of the document is', async () => {
    const id = `example.org/${'a'.repeat(5000)}` as const;
    const [message = ''] = await messagesOf(() => hydrate({ ...article, id }, 'Nothing of it.'));
    expect(message).toMatch(/^this is no copy of example\.org\/a+…, /);
    expect(message.length).toBeLessThan(300);
  });

  it('that is of nothing but ends of sentences takes no long time to be refused', { timeout: patience }, async () => {
    for (const copy of ['. '.repeat(size(3_000_000)), 'It ends, and it begins. '.repeat(size(300_000))])
      expect(await messagesOf(() => hydrate(article, copy))).toEqual([expect.stringMatching(/^this is no copy of /)]);
  });

  it('or made to be slow takes none either', { timeout: patience }, async () => {
    const almost = blocksOf({ article, text })
      .map((words) => words.slice(0, -1))
      .join(' ');
    const copies = [
      almost.repeat(size(5000)),
      `${text.slice(0, 40)} `.repeat(size(200_000)),
      `${'<p>'.repeat(size(1_000_000))}${text}`,
      `<html>${'&ldquo'.repeat(size(500_000))}${text}`,
      `${'\u0301'.repeat(size(1_000_000))} ${text}`,
    ];
    for (const copy of copies) await hydrate(article, copy, { partial: true }).catch(() => null);
    const { report } = await hydrate(article, `${almost.repeat(size(2000))}\n${text}`);
    expect(report.complete).toBe(true);
  });
});
