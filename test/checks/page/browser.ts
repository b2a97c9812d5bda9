import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);

let browser: Browser;

/** Starts Chromium for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    const args = ['--headless', '--no-sandbox', '--no-first-run', ...QUIET];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  });
  afterAll(() => browser?.close());
}

/** Opens a file, and does something with it; fails on a request for anything else, an error, a warning, a dialog, or a violation of the policy. */
export async function withPage(
  file: string,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<void>,
  hash = '',
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const url = pathToFileURL(file).href;
  const faults: string[] = [];
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== url) faults.push(`requests ${request.url()}`);
  });
  context.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`));
  try {
    const page = await context.newPage();
    await page.goto(url + hash);
    await run(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Gives the page a copy in one of the ways in which a reader may. */
export const giveCopy = {
  dropped: (page: Page, copy: string) =>
    page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'copy.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, copy),
  'dropped as a selection': (page: Page, copy: string) =>
    page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, copy),
  pasted: (page: Page, copy: string) =>
    page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, copy),
  chosen: (page: Page, copy: string) =>
    page.setInputFiles('#file', { name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from(copy) }),
} as const;

/** The words that the page shows, a sentence each. */
export const wordsShown = (page: Page): Promise<string[]> =>
  page.locator('#words .words').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
