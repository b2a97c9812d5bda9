import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';
import { writeIfChanged } from '../write.ts';

/**
 * Makes `dist` hold these files and no others; what is there already as it should be is left alone.
 *
 * @param parts the content of each file by its path from the project's folder
 * @throws Error if two parts have the same file
 */
export async function writeDist(...parts: readonly ReadonlyMap<string, string | Uint8Array>[]): Promise<void> {
  const files = new Map<string, string | Uint8Array>();
  for (const [path, content] of parts.flatMap((part) => [...part])) {
    if (files.has(path)) throw new Error(`${path} is made twice: two exports, or an export and the types, have the same name`);
    files.set(path, content);
  }
  for (const [path, content] of files) await writeIfChanged(path, content);
  await prune('dist', files);
}

/** Removes from a folder what is not among the files. */
async function prune(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  const wanted = [...files.keys()];
  for (const entry of await readdir(join(PROJECT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (files.has(path)) continue;
    if (entry.isDirectory() && wanted.some((one) => one.startsWith(`${path}/`))) await prune(path, files);
    else await rm(join(PROJECT, path), { recursive: true });
  }
}
