import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../../support/own-folder.ts';
import { useBrowser, withPage } from './browser.ts';
import { made, tried } from './made.ts';

const folder = ownFolder();
useBrowser();

const shownTitle = (page: Page) => page.locator('#panel .shown h4 .number').innerText();
const hashOf = (page: Page) => new URL(page.url()).hash;

/** The ways to press something. */
const WAYS: { readonly [way: string]: (target: Locator) => Promise<void> } = {
  'the mouse': (target) => target.click(),
  'the keyboard': async (target) => {
    await target.focus();
    await target.press('Enter');
  },
};

/** Clicks on a place where something is in front of all else: of a line, where no other crosses it. */
async function clickWhereItIs(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const place = await target.evaluate((element) => {
    const path = element.querySelector<SVGPathElement>('path.reach');
    const { left, top, width, height } = element.getBoundingClientRect();
    const shares = Array.from({ length: 41 }, (_, index) => (index + 0.5) / 41);
    const places = path
      ? shares.map((share) =>
          path.getPointAtLength(share * path.getTotalLength()).matrixTransform(path.getScreenCTM() ?? undefined),
        )
      : shares.flatMap((down) => shares.map((across) => ({ x: left + across * width, y: top + down * height })));
    return places.map(({ x, y }) => ({ x, y })).find(({ x, y }) => element.contains(document.elementFromPoint(x, y))) ?? null;
  });
  if (place === null) throw new Error(`a pointer reaches no place of ${await target.getAttribute('data-facet')}`);
  await page.mouse.click(place.x, place.y);
}

describe.each(tried)('a reader of the page of $name', ({ name, file }) => {
  let path = '';
  beforeAll(async () => {
    path = await made(folder, name, file);
  });

  describe.each(Object.entries(WAYS))('with %s', (way, press) => {
    it('sees the record of an attribution, and closes it', async () => {
      await withPage(path, {}, async (page) => {
        const link = page.locator('#words .head a[data-record]').first();
        const id = await link.getAttribute('data-record');
        await press(link);
        expect([await shownTitle(page), hashOf(page)]).toEqual([id, `#${id}`]);
        expect(await page.locator('#words .lit').count()).toBeGreaterThan(0);
        if (way === 'the keyboard') await page.keyboard.press('Escape');
        else await page.getByRole('button', { name: 'close the record' }).click();
        // Longer than the page waits before it shows what is focused.
        await page.waitForTimeout(300);
        expect([await page.locator('#panel .shown').count(), hashOf(page)]).toEqual([0, '']);
      });
    });

    it('goes to a sentence from the strip', async () => {
      await withPage(path, {}, async (page) => {
        const last = page.locator('.strip a').last();
        const href = (await last.getAttribute('href')) as string;
        await press(last);
        expect(hashOf(page)).toBe(href);
        await expect.poll(() => page.locator(href).evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
      });
    });

    it('opens the claims of a sentence, and goes from one to its record and from there to an entity', async () => {
      await withPage(path, {}, async (page) => {
        await press(page.locator('#words .claims summary').first());
        const claim = page.locator('#words .claims li > a').first();
        await press(claim);
        expect(await shownTitle(page)).toBe(await claim.textContent());
        const entity = page.locator('#panel .shown a[data-record^="e-"]').first();
        const id = await entity.getAttribute('data-record');
        await press(entity);
        expect(await shownTitle(page)).toBe(id);
      });
    });

    it.each([
      ['speaker', '.speakers [data-facet^="speaker"]'],
      ['form', '.speakers [data-facet^="form"]'],
      ['domain', '.strip [data-facet]'],
      ['entity', '.node[data-facet]'],
      ['line', '.edge[data-facet]'],
    ])('filters by a %s, and back', async (_, selector) => {
      await withPage(path, {}, async (page) => {
        const facet = page.locator(selector).first();
        const ids = new Set((await facet.getAttribute('data-claims'))?.split(' '));
        if (way === 'the keyboard') await press(facet);
        else await clickWhereItIs(page, facet);
        expect(await facet.getAttribute('aria-pressed')).toBe('true');
        const kept = await page
          .locator('#words .claims li:not(.out)')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-in')));
        expect(new Set(kept)).toEqual(ids);
        expect(await page.locator('#filters').innerText()).toContain(`${ids.size} of `);
        await press(page.locator('#filters button').first());
        expect(await page.locator('.out').count()).toBe(0);
        expect(await page.locator('#filters').isVisible()).toBe(false);
      });
    });
  });

  it.each([320, 1280])('reaches every line and entity of the picture with a pointer, %s px wide', async (width) => {
    await withPage(path, { viewport: { width, height: 900 } }, async (page) => {
      const facets = await page.locator('.graph [data-facet]').all();
      expect(facets.length).toBeGreaterThan(4);
      for (const facet of facets) {
        await clickWhereItIs(page, facet);
        expect(await facet.getAttribute('aria-pressed')).toBe('true');
        await clickWhereItIs(page, facet);
        expect(await facet.getAttribute('aria-pressed')).toBe('false');
      }
    });
  });

  it('sees the record of what is pointed at, and keeps that of a mention that is clicked', async () => {
    await withPage(path, {}, async (page) => {
      const mention = page.locator('#words .mention').first();
      const id = await mention.getAttribute('data-record');
      await mention.hover();
      await expect.poll(() => page.locator('#panel .shown h4 .number').allInnerTexts()).toEqual([id]);
      await page.locator('h1').hover();
      await expect.poll(() => page.locator('#panel .shown').count()).toBe(0);
      await mention.click();
      await page.locator('h1').hover();
      expect([await shownTitle(page), hashOf(page)]).toEqual([id, `#${id}`]);
    });
  });

  it('follows a link to a claim, and goes back and forth', async () => {
    await withPage(
      path,
      {},
      async (page) => {
        await expect.poll(() => shownTitle(page)).toBe('c12');
        await page.locator('#words .head a[data-record]').first().click();
        const second = await shownTitle(page);
        expect(second).not.toBe('c12');
        await page.goBack();
        await expect.poll(() => shownTitle(page)).toBe('c12');
        // Longer than the page waits before it shows what the pointer, at rest, now lies over.
        await page.waitForTimeout(300);
        expect(await shownTitle(page)).toBe('c12');
        await page.goForward();
        await expect.poll(() => shownTitle(page)).toBe(second);
        await page.reload();
        await expect.poll(() => shownTitle(page)).toBe(second);
      },
      '#c12',
    );
  });

  it('is offered to skip to the text first', async () => {
    await withPage(path, {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(hashOf(page)).toBe('#text');
    });
  });
});
