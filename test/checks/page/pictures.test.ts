import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath } from '../../support/project.ts';
import { useBrowser, withPage } from './browser.ts';
import { greatestDifference } from './compare-pictures.ts';
import { made, tried } from './made.ts';
import { expectFonts, type Picture, pathOf, pictures, shot } from './pictures.ts';

const isRenewed = process.env.UPDATE_PICTURES === '1';
/** How much of any square of a picture may differ. */
const MOST = 0.035;

const folder = ownFolder();
useBrowser();
beforeAll(expectFonts);

const rounded = (share: number) => Math.round(share * 1000) / 1000;

async function pageOf({ document, withWords }: Picture): Promise<string> {
  const { file } = tried.find(({ name }) => name === document) as (typeof tried)[number];
  return made(
    folder,
    `${document}${withWords ? ' with words' : ''}`,
    file,
    ...(withWords ? [file.replace('article.json', 'text.txt')] : []),
  );
}

/** How much a committed picture differs from the page as it is now. */
async function differing(picture: Picture, style = ''): Promise<number> {
  const { width, height, look, hash = '' } = picture;
  const path = projectPath(pathOf(picture));
  let share = 1;
  await withPage(
    await pageOf(picture),
    { viewport: { width, height }, colorScheme: look === 'dark' ? 'dark' : 'light' },
    async (page) => {
      const taken = await shot(page, picture, style);
      if (isRenewed && style === '') {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, taken);
      }
      if (!existsSync(path)) throw new Error(`there is no ${pathOf(picture)}; npm run pictures makes it`);
      share = await greatestDifference(page.context(), readFileSync(path), taken);
    },
    hash,
  );
  return rounded(share);
}

describe.each(pictures.map((picture) => ({ path: pathOf(picture), picture })))('the picture $path', ({ picture }) => {
  it('looks as the page does', async () => {
    expect(await differing(picture)).toBeLessThanOrEqual(MOST);
  });
});

describe('the comparison of pictures', () => {
  const picture = pictures[2] as Picture;

  it.each([
    ['a figure 8 pixels to the right', '#speakers { transform: translateX(8px) }'],
    ['the text 8 pixels down', '#words { transform: translateY(8px) }'],
    ['another space above the figures', '.overview { padding-block-start: 2rem }'],
    ['a missing figure', '#network svg { visibility: hidden }'],
    ['another colour', ':root { --v1: #b03f00 }'],
    ['gists that look like words', '.gist { font: 1.1875rem var(--serif) }'],
  ])('fails for %s', async (_, style) => {
    expect(await differing(picture, style)).toBeGreaterThan(MOST);
  });

  it.each([
    ['letters a little wider apart', '* { letter-spacing: 0.003em }'],
    ['heavier strokes', '* { -webkit-text-stroke: 0.2px }'],
  ])('passes for %s, as in another version of a font', async (_, style) => {
    expect(await differing(picture, style)).toBeLessThanOrEqual(MOST);
  });
});
