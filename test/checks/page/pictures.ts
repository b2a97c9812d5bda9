import { execFileSync } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';

/** The fonts of the pictures, whatever the machine has besides, and the packages of Debian that have them. */
const FONTS = {
  'Liberation Serif': 'fonts-liberation',
  'Liberation Sans': 'fonts-liberation',
  NanumMyeongjo: 'fonts-nanum',
  NanumGothic: 'fonts-nanum',
} as const;
const STYLE = ':root { --serif: "Liberation Serif", NanumMyeongjo; --sans: "Liberation Sans", NanumGothic }';

/** Throws where a font is missing: a picture in another font cannot be compared. */
export function expectFonts(): void {
  for (const [font, debian] of Object.entries(FONTS)) {
    const found = execFileSync('fc-match', ['--format=%{family}', font], { encoding: 'utf8' });
    if (!found.includes(font)) throw new Error(`the pictures of the page need the font ${font}; install ${debian}`);
  }
}

/** A picture of the top of a page, or of what a link leads to. */
export interface Picture {
  readonly document: 'the article' | 'the example' | 'the Korean text';
  /** Whether the page has the words: never those of the article, which are its publisher's. */
  readonly withWords: boolean;
  readonly look: 'light' | 'dark' | 'print';
  readonly width: number;
  readonly height: number;
  readonly hash?: string;
  /** Whether it is the picture of the README. */
  readonly inReadme?: true;
}

/** Each document at each width, and each look, without one more than it takes. */
export const pictures: readonly Picture[] = [
  { document: 'the article', withWords: false, look: 'light', width: 320, height: 2400 },
  { document: 'the article', withWords: false, look: 'dark', width: 768, height: 1500 },
  { document: 'the article', withWords: false, look: 'light', width: 1280, height: 1380, inReadme: true },
  { document: 'the article', withWords: false, look: 'print', width: 720, height: 1400 },
  { document: 'the example', withWords: true, look: 'dark', width: 320, height: 2400 },
  { document: 'the example', withWords: true, look: 'light', width: 768, height: 1500, hash: '#c9' },
  { document: 'the example', withWords: true, look: 'dark', width: 1280, height: 1400, hash: '#c9' },
  { document: 'the Korean text', withWords: true, look: 'light', width: 320, height: 2400 },
  { document: 'the Korean text', withWords: true, look: 'light', width: 1280, height: 1400 },
  { document: 'the Korean text', withWords: false, look: 'print', width: 720, height: 1400 },
];

/** The path of a picture in the project. */
export function pathOf({ document, look, width, withWords, inReadme }: Picture): string {
  const name = [document.replace('the ', '').replace(' ', '-').toLowerCase(), withWords ? 'words' : 'sealed', width, look];
  return inReadme ? 'docs/page.png' : `test/checks/page/pictures/${name.join('-')}.jpg`;
}

/** Takes a picture of the window. */
export async function shot(page: Page, { look, inReadme, hash }: Picture, style = ''): Promise<Buffer> {
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  await page.evaluate((rules) => {
    // Each system has other pictures for emoji.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (node.nodeValue) node.nodeValue = node.nodeValue.replace(/\p{Extended_Pictographic}/gu, '■');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, `${STYLE} ${style}`);
  if (hash) await bringIntoSight(page, hash.slice(1));
  return page.screenshot({ animations: 'disabled', ...(!inReadme && { type: 'jpeg', quality: 60 }) });
}

/** Brings the words of a claim to the middle of the window once more, because other fonts have moved them, and waits until they stay there. */
async function bringIntoSight(page: Page, claim: string): Promise<void> {
  const words = page.locator(`#words [data-claims~="${claim}"]`).first();
  let before = Number.NaN;
  for (let top = await centred(words); top !== before; top = await centred(words)) before = top;
}

/** Scrolls to something, and gives where it is once that is drawn, in pixels from the top of the window. */
const centred = (place: Locator) =>
  place.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return Math.round(element.getBoundingClientRect().top);
  });
