import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

/** A folder of a test file's own, which is gone when its tests are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attributed-article-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a new folder before each test of a file, and gives its path. */
export function folderPerTest(give: (folder: string) => void): void {
  const root = ownFolder();
  let count = 0;
  beforeEach(() => {
    const folder = join(root, String(count++));
    mkdirSync(folder);
    give(folder);
  });
}
