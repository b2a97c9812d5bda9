import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { chromiumPath } from './chromium.ts';

const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);
/** How long something may take before it counts as missing, in milliseconds: far longer than it ever takes. */
const PATIENCE = 60_000;

let browser: Browser;

/** Starts Chromium for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    const args = ['--headless', '--no-sandbox', '--no-first-run', ...QUIET];
    browser = await chromium.launch({ executablePath: chromiumPath(), args });
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
  context.setDefaultTimeout(PATIENCE);
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
