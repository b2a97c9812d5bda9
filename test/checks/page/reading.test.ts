import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath } from '../../support/project.ts';
import { useBrowser, withPage } from './browser.ts';
import { axeFindings, isWide } from './findings.ts';
import { HOSTILE, hostile, large, made, madeOf, rightToLeft, tried } from './made.ts';

const folder = ownFolder();
useBrowser();

/** What the validator of the W3C says of every page, and why that is no fault. */
const NO_FAULTS = [
  ['paint-order', 'a property of SVG 2, which every browser has'],
  ['“container-type”', 'a property of CSS that every browser has'],
  ['“@container”', 'a query of CSS that every browser has'],
  ['Inline script violates Content Security Policy', 'of the block of data, which is no script that runs'],
] as const;

describe.each(tried)('the page of $name', ({ name, file }) => {
  const article = JSON.parse(readFileSync(file, 'utf8')) as Article;
  const copy = name === 'the article' ? [] : [file.replace('article.json', 'text.txt')];
  let sealed = '';
  let withWords = '';
  beforeAll(async () => {
    sealed = await made(folder, `${name} sealed`, file);
    withWords = await made(folder, `${name} with words`, file, ...copy);
  });
  const files = () => [...new Set([sealed, withWords])];

  it.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 320 },
    { colorScheme: 'dark', width: 320 },
  ] as const)('has no fault that axe finds, and no width too much ($colorScheme, $width px)', async ({ colorScheme, width }) => {
    await withPage(sealed, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      expect(await isWide(page)).toBe(false);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('#words [data-record]').first().click();
      expect(await page.locator('#words .lit').count()).toBeGreaterThan(0);
      expect(await isWide(page)).toBe(false);
      expect(await axeFindings(page, ['#panel', '.lit'])).toEqual([]);
    });
  });

  it('is valid HTML', async () => {
    // The title is the headline, however long that is.
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: { 'long-title': 'off' },
    });
    for (const one of files()) {
      const { results } = await validator.validateString(readFileSync(one, 'utf8'));
      expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    }
    const jar = projectPath('node_modules/vnu-jar/build/dist/vnu.jar');
    const args = ['-Xss8m', '-jar', jar, '--format', 'gnu', '--stdout', '--exit-zero-always', ...files()];
    const lines = execFileSync('java', args, { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => !NO_FAULTS.some(([words]) => line.includes(words)))).toEqual([]);
  });

  it('can be read without JavaScript', async () => {
    await withPage(sealed, { javaScriptEnabled: false }, async (page) => {
      const text = await page.locator('main').textContent();
      for (const { gist } of article.sentences) if (gist !== null) expect(text).toContain(gist);
      for (const { gist } of article.claims) if (gist !== null) expect(text).toContain(gist);
      expect(await page.locator('#file').isVisible()).toBe(false);
      expect(await page.locator('button').count()).toBe(0);
      await page.locator('#words .head a[data-record]').first().click();
      expect(new URL(page.url()).hash).toMatch(/^#a\d+$/);
    });
  });

  it('prints every record, also what is folded on the screen', async () => {
    await withPage(sealed, {}, async (page) => {
      const path = join(folder, 'printed.pdf');
      await page.pdf({ path });
      const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
      const printed = letters(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
      const digests = article.claims.flatMap(({ spans }) => spans.map(({ sha256 }) => sha256.slice(0, 12)));
      const expected = [...article.claims.map(({ id }) => id), ...digests];
      expect(expected.filter((words) => !printed.includes(letters(words)))).toEqual([]);
    });
  });
});

/** Of what there are thousands of, no more has a layout than fits the window and its surroundings. */
async function expectFewLaidOut(page: Page): Promise<void> {
  const counts = await page.evaluate(() =>
    ['.sentence > .frames', '.record > h4', '.strip li > a'].map((selector) => {
      const all = [...document.querySelectorAll(selector)];
      return [selector, all.length, all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length] as const;
    }),
  );
  for (const [selector, all, laidOut] of counts) {
    expect(all, selector).toBeGreaterThanOrEqual(10_000);
    expect(laidOut, selector).toBeLessThan(1000);
  }
}

describe('pages of other documents', () => {
  it('lays a text from right to left out from the right, and what is ours from the left', async () => {
    await withPage(madeOf(folder, 'right', rightToLeft()), {}, async (page) => {
      const places = await page.evaluate(() => {
        const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN;
        const { direction } = getComputedStyle(document.querySelector('#words .words') as Element);
        const { borderRightWidth, borderLeftWidth } = getComputedStyle(document.querySelector('#words .frame') as Element);
        return { number: left('#words .number'), words: left('#words .frames'), direction, borderRightWidth, borderLeftWidth };
      });
      expect(places.number).toBeGreaterThan(places.words);
      expect(places).toMatchObject({
        direction: 'rtl',
        borderLeftWidth: '0px',
        borderRightWidth: expect.not.stringMatching('^0px'),
      });
      expect(await isWide(page)).toBe(false);
    });
  });

  it('shows markup in a document as text', async () => {
    await withPage(madeOf(folder, 'hostile', hostile()), {}, async (page) => {
      expect(await page.locator('img, svg[onload], [onclick], [onerror]').count()).toBe(0);
      expect(await page.locator('h1').innerText()).toContain(HOSTILE);
      await page.locator('[data-facet]').first().click();
      await page.locator('#words [data-record]').first().click();
      expect(await page.locator('#panel').textContent()).toContain(HOSTILE);
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  it('lays out only what is in sight of 10,000 sentences, and finds, filters and shows the last', async () => {
    const file = madeOf(folder, 'large', large(10_000));
    await withPage(file, {}, async (page) => {
      expect(await page.locator('.sentence').count()).toBe(10_000);
      await expectFewLaidOut(page);
      await page.locator('.speakers button').first().click();
      await page.locator('#filters button').first().waitFor();
      await page.evaluate(() => document.getElementById('s9999')?.scrollIntoView());
      await page.locator('#s9999 a[data-record]').first().click();
      await page.locator('#panel .shown').waitFor();
      await expectFewLaidOut(page);
    });
  }, 300_000);

  it('keeps what colours say in forced colours, and moves nothing where motion is reduced', async () => {
    const file = await made(folder, 'plain', tried[1].file);
    await withPage(file, { forcedColors: 'active', reducedMotion: 'reduce' }, async (page) => {
      const styles = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        return {
          bar: style('#words .bar').borderBottomStyle,
          frame: style('#words .frame').borderInlineStartStyle,
          moving: [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length,
        };
      });
      expect(styles).toEqual({ bar: 'solid', frame: expect.not.stringMatching('none'), moving: 0 });
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});
