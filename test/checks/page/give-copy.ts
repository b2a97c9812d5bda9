import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A reader's copy: its text or bytes, and the name of its file where it is one. */
export interface Given {
  readonly copy: string | Uint8Array;
  readonly name: string;
  /** Where its file is written. */
  readonly folder: string;
}

/** Gives the page a copy in one of the ways in which a reader may, by the same events that a reader's hand makes. */
export const giveCopy: { readonly [way: string]: (page: Page, given: Given) => Promise<void> } = {
  dropped: async (page, given) => drag(page, { files: [written(given)] }),
  'dropped as a selection': (page, { copy }) => drag(page, { items: [{ mimeType: 'text/plain', data: textOf(copy) }] }),
  pasted: async (page, { copy }) => {
    const elsewhere = await page.context().newPage();
    await elsewhere.setContent('<textarea></textarea>');
    const area = elsewhere.locator('textarea');
    await area.fill(textOf(copy));
    await area.press('Control+A');
    await area.press('Control+C');
    await elsewhere.close();
    await page.bringToFront();
    await page.keyboard.press('Control+V');
  },
  chosen: async (page, given) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Choose a file').click();
    await (await chooser).setFiles(written(given));
  },
};

function textOf(copy: string | Uint8Array): string {
  if (typeof copy !== 'string') throw new Error('bytes are no text: give them as a file');
  return copy;
}

function written({ copy, name, folder }: Given): string {
  const path = join(folder, name);
  writeFileSync(path, copy);
  return path;
}

interface Dragged {
  readonly files?: string[];
  readonly items?: { mimeType: string; data: string }[];
}

/** Drags something from outside of the browser onto the page, and drops it: Chromium takes it for a reader's own drag. */
async function drag(page: Page, { files = [], items = [] }: Dragged): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: items.map((item) => ({ ...item })), files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  await session.detach();
}
