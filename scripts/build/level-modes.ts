import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesPacked } from './packed-files.ts';
import { PROJECT } from './project.ts';

/**
 * Makes every file that npm packs readable for everybody and writable for its owner, whatever the umask that it came under: npm packs
 * the modes that it finds, so that two builds of the same files would differ.
 *
 * @param parts the files of `dist`, by their paths from the project's folder; those outside `dist` are found
 */
export async function levelModes(...parts: readonly ReadonlyMap<string, unknown>[]): Promise<void> {
  const paths = [...parts.flatMap((part) => [...part.keys()]), ...(await sourcesPacked())];
  for (const path of paths) await chmod(join(PROJECT, path), 0o644);
}
