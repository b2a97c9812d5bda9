import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { differencesOf } from '../../../scripts/package/page/differences.ts';
import { faithfulCopies, type Original } from '../../support/copies.ts';
import { sampled } from '../../support/effort.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { lackingCopies, refusedCopies } from '../../support/wrong-copies.ts';
import { useBrowser, withPage } from './browser.ts';
import { axeFindings, isWide } from './findings.ts';
import { type Given, giveCopy } from './give-copy.ts';
import { made } from './made.ts';

/** Of the three texts together each refusal is tried once, because it does not depend on the text. */
const ONE_REFUSAL_IN = 3;
const ONE_COPY_IN = 6;
/** A file has no lone surrogate: it is there in strings only. */
const refusedInFiles = refusedCopies.filter(({ name }) => name !== 'with a lone surrogate');

/** The words that the page shows, a sentence each. */
const wordsShown = (page: Page): Promise<string[]> =>
  page.locator('#words .words').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));

/** A web page by its name, so that it is read as one also where it has no tag at its head. */
const nameOf = (copy: string | Uint8Array) =>
  typeof copy === 'string' && /<(html|p|br|pre)\b/i.test(copy) ? 'copy.html' : 'copy.txt';

/**
 * Checks what the page does with every kind of copy of a document's text.
 *
 * @param file the sealed document
 * @param first the copy that a sample begins with
 */
export function checkFilling(name: string, file: string, text: string, first: number): void {
  const folder = ownFolder();
  useBrowser();
  const article = JSON.parse(readFileSync(file, 'utf8')) as Article;
  const original: Original = { article, text };
  const given = (copy: string | Uint8Array): Given => ({ copy, name: nameOf(copy), folder });
  let path = '';
  let words: string[] = [];
  beforeAll(async () => {
    path = await made(folder, 'page', file);
    words = (await hydrate(article, text)).article.sentences.map((sentence) => sentence.text);
  });

  describe(`a copy of ${name}`, () => {
    it.each(Object.entries(giveCopy))('that is %s has every word in its place, until they are hidden again', async (_, give) => {
      await withPage(path, {}, async (page) => {
        await give(page, given(text));
        await page.locator('#outcome .good').waitFor();
        expect(await wordsShown(page)).toEqual(words);
        await page.locator('#hide').click();
        expect(await wordsShown(page)).toEqual([]);
      });
    });

    it('leaves no entry for hidden words in the legend until they are hidden again, also where a record is in its place', async () => {
      const legend = async (page: Page) => {
        await page.keyboard.press('Escape');
        return page.locator('#panel .legend').innerText();
      };
      await withPage(
        path,
        {},
        async (page) => {
          expect(await page.locator('#panel .shown').count()).toBe(1);
          await giveCopy.dropped?.(page, given(text));
          await page.locator('#outcome .good').waitFor();
          expect(await page.locator('#panel .shown').count()).toBe(1);
          expect(await legend(page)).not.toMatch(/hidden|copy/);
          await page.locator('#hide').click();
          expect(await legend(page)).toMatch(/add your copy.*hidden/s);
        },
        '#c1',
      );
    });

    it.each([
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 320 },
    ] as const)(
      'leaves no fault that axe finds, and no width too much ($colorScheme, $width px)',
      async ({ colorScheme, width }) => {
        const lacking = lackingCopies[0]?.make(original) ?? '';
        for (const copy of [text, lacking])
          await withPage(path, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
            await giveCopy.dropped?.(page, given(copy));
            await page.locator('#hide').waitFor();
            expect(await isWide(page)).toBe(false);
            expect(await axeFindings(page)).toEqual([]);
          });
      },
    );

    it.each(sampled(faithfulCopies, ONE_COPY_IN, first))('$name has every word in its place', async ({ make }) => {
      await withPage(path, {}, async (page) => {
        await giveCopy.dropped?.(page, given(make(original)));
        await page.locator('#outcome .good').waitFor();
        expect(await wordsShown(page)).toEqual(words);
      });
    });

    it.each(lackingCopies)('$name shows what it has instead, and all other words', async ({ make, missing }) => {
      const copy = make(original);
      const { article: partial, report } = await hydrate(article, copy, { partial: true });
      const differences = [...differencesOf(report.missingBlocks).values()];
      await withPage(path, {}, async (page) => {
        await giveCopy.dropped?.(page, given(copy));
        await page.locator('#outcome .partly').waitFor();
        expect(await page.locator('#outcome .partly a').allTextContents()).toEqual(missing(original));
        const shown = await page.locator('#words .difference').allTextContents();
        expect(shown).toHaveLength(differences.length);
        for (const [index, instead] of differences.entries())
          expect(shown[index]).toContain(instead === '' ? 'it has nothing in this place' : instead);
        expect(await wordsShown(page)).toEqual(partial.sentences.flatMap((sentence) => sentence.text ?? []));
      });
    });

    it.each(sampled(refusedInFiles, ONE_REFUSAL_IN, first))(
      '$name is refused with the reason, and no word is filled in',
      async ({ make, message }) => {
        await withPage(path, {}, async (page) => {
          await giveCopy.chosen?.(page, given(make(original)));
          await page.locator('#outcome .bad').waitFor();
          const reasons = await page.locator('#outcome .bad p').allTextContents();
          expect(reasons).toEqual([expect.stringMatching(message)]);
          expect(await wordsShown(page)).toEqual([]);
        });
      },
    );
  });
}
