import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesPacked } from './packed-files.ts';
import { PROJECT } from './project.ts';

/** Where the digests stand, by the path from the package's folder. */
export const CHECKSUMS = 'dist/SHA256SUMS';

/**
 * Lists the SHA-256 of every file that npm packs, but of the list itself, as `sha256sum -c` reads it in the package's folder.
 *
 * @param parts the content of each file of `dist` by its path from the project's folder; the files outside `dist` are read
 * @returns the one file that it makes
 */
export async function checksums(...parts: readonly ReadonlyMap<string, string | Uint8Array>[]): Promise<Map<string, string>> {
  const files = new Map<string, string | Uint8Array>(parts.flatMap((part) => [...part]));
  for (const path of await sourcesPacked()) files.set(path, await readFile(join(PROJECT, path)));
  const lines = [...files.keys()].sort().map((path) => `${sha256(files.get(path) ?? '')}  ${path}\n`);
  return new Map([[CHECKSUMS, lines.join('')]]);
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
