import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UsageError } from './command.ts';
import { reasonOf } from './read-documents.ts';

/** How long it is waited after a change, in milliseconds: an editor may write a file in several steps. */
const PAUSE = 120;

/**
 * Calls a function each time that one of some files was changed, one call after the other. The folders are watched, since many editors replace a file.
 *
 * @returns never, unless a folder cannot be watched any more
 * @throws {UsageError} if a folder cannot be watched
 */
export async function watchFiles(files: readonly string[], changed: () => Promise<void>): Promise<never> {
  let wake = () => {};
  let isDue = false;
  const failure = new Promise<never>((_, reject) => {
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const names = new Set(files.filter((file) => dirname(file) === folder).map((file) => basename(file)));
      try {
        const watcher = watch(folder, (_, name) => {
          if (name !== null && !names.has(name)) return;
          isDue = true;
          wake();
        });
        watcher.on('error', reject);
      } catch (error) {
        reject(error);
      }
    }
  }).catch((error: unknown) => {
    throw new UsageError(`cannot watch ${files.join(', ')}: ${reasonOf(error)}`);
  });
  const loop = async (): Promise<never> => {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isDue) resolve();
      });
      await pause(PAUSE);
      isDue = false;
      await changed();
    }
  };
  return Promise.race([failure, loop()]);
}
