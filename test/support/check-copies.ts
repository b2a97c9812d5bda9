import { describe, expect, it } from 'vitest';
import type { Article } from '../../schema/generated/types.d.ts';
import { type Hydrated, hydrate, hydratedJson, type PartialArticle } from '../../scripts/package/hydration/hydrate-document.ts';
import { readHtml } from '../../scripts/package/hydration/read-html.ts';
import { ArticleError } from '../../scripts/package/problems/problem.ts';
import { seal, sealedJson } from '../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../scripts/package/text/fold.ts';
import { sha256 } from '../../scripts/package/text/sha256.ts';
import { faithfulCopies, type Original } from './copies.ts';
import { sampled } from './effort.ts';
import { spansIn } from './spans.ts';
import { lackingCopies, refusedCopies } from './wrong-copies.ts';

/** An original, with the bytes of its sealed document. */
export interface Sealed extends Original {
  readonly json: string;
}

/** What an ArticleError says; fails on anything else. */
export async function messagesOf(run: () => unknown): Promise<string[]> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return (error as ArticleError).problems.map(({ pointer, message }) => (pointer ? `${pointer}: ${message}` : message));
  }
  return [];
}

/** Every span's words have the span's digest, and those of a hydrated document are all there. */
function expectProven(article: PartialArticle, complete: boolean): void {
  const spans = [...spansIn(article)];
  const wrong = spans.filter(({ text, sha256: digest }) => text !== undefined && sha256(text) !== digest);
  expect(wrong).toEqual([]);
  if (complete) expect(spans.filter(({ text }) => text === undefined)).toEqual([]);
}

/** The slice of the reader's own copy folds to the words, in both units. */
function expectOffsets({ article, report, offsetsInCopy }: Hydrated, copy: string, whole: boolean): void {
  const points = Array.from(copy);
  const words = (slice: string) => fold(report.readAs === 'html' ? readHtml(slice).text : slice);
  for (const { pointer, start, end, text } of spansIn(article)) {
    const place = offsetsInCopy({ start, end });
    if (place === null) {
      if (whole) expect.fail(`${pointer} has no place`);
      continue;
    }
    const { utf16, codePoints } = place;
    const slice = copy.slice(utf16.start, utf16.end);
    expect(points.slice(codePoints.start, codePoints.end).join('')).toBe(slice);
    if (words(slice) !== text) expect.fail(`${pointer}: ${JSON.stringify(slice)} is not ${JSON.stringify(text)}`);
  }
}

/** Of each article other copies are tried in a sample, so that all kinds of them are. */
const ONE_COPY_IN = 6;

/**
 * Checks what hydrating does with every kind of copy of an article.
 *
 * @param first the copy that a sample begins with
 */
export function checkCopies(original: Sealed, first: number): void {
  const article: Article = original.article;

  describe.each(sampled(faithfulCopies, ONE_COPY_IN, first))('a copy $name', ({ make, report }) => {
    const copy = make(original);

    it('gives the same bytes as any other, and sealing gives back the document', async () => {
      const hydrated = await hydrate(article, copy);
      expectProven(hydrated.article, true);
      expect(hydratedJson(hydrated.article)).toBe(hydratedJson((await hydrate(article, original.text)).article));
      expect(sealedJson(seal(hydrated.article))).toBe(original.json);
    });

    it('is described by its report', async () => {
      const { report: given } = await hydrate(article, copy);
      expect(given).toMatchObject({ ...report, complete: true, unit: 'code points', missingBlocks: [] });
      expect(given.foundBlocks.map(({ id }) => id)).toEqual(article.blocks.map(({ id }) => id));
      expect(given.foundBlocks.map(({ start, end }) => end - start)).toEqual(article.blocks.map(({ start, end }) => end - start));
    });

    it('has the words of every span at the offsets that are given for it', async () => {
      const hydrated = await hydrate(article, copy);
      const source = typeof copy === 'string' ? copy : new TextDecoder('utf-8').decode(copy);
      expectOffsets(hydrated, source, report.exact);
    });
  });

  describe.each(sampled(lackingCopies, ONE_COPY_IN, first))('a copy $name', ({ make, missing }) => {
    it('is an error that names the blocks', async () => {
      const messages = await messagesOf(() => hydrate(article, make(original)));
      const ids = missing(original);
      expect(messages).toEqual(
        ids.map((id) =>
          expect.stringMatching(
            new RegExp(`^/blocks/${Number(id.slice(1)) - 1}: the \\w+ block ${id} was not found in the copy`),
          ),
        ),
      );
    });

    it('gives what there is if that is asked for', async () => {
      const { article: partial, report } = await hydrate(article, make(original), { partial: true });
      const ids = missing(original);
      expectProven(partial, false);
      expect(report).toMatchObject({ complete: false, exact: false });
      expect(report.missingBlocks.map(({ id }) => id)).toEqual(ids);
      expect(report.foundBlocks).toHaveLength(article.blocks.length - ids.length);
      const texts = partial.blocks.map(({ id, text }) => [id, text !== undefined] as const);
      expect(texts).toEqual(article.blocks.map(({ id }) => [id, !ids.includes(id)]));
      const whole = (await hydrate(article, original.text)).article;
      const words = new Map([...spansIn(whole)].map(({ pointer, text }) => [pointer, text]));
      for (const { pointer, text } of spansIn(partial)) if (text !== undefined) expect(text).toBe(words.get(pointer));
    });
  });

  it.each(refusedCopies)('a copy $name is refused', async ({ make, message }) => {
    for (const partial of [false, true]) {
      const messages = await messagesOf(() => hydrate(article, make(original), { partial }));
      expect(messages).toEqual([expect.stringMatching(message)]);
    }
  });
}
