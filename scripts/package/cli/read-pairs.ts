import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { UsageError } from './command.ts';
import { reasonOf } from './read-documents.ts';

/** A text and its annotations. */
export interface Pair {
  /** The name of both files without its ending, as a path in the folder, with slashes. */
  readonly name: string;
  /** The paths of the files; null where there is none. */
  readonly text: string | null;
  readonly annotations: string | null;
}

/**
 * The pairs of `.txt` and `.ann` files in a folder and in those within it, by name. Links are not followed.
 *
 * @throws {UsageError} if the folder cannot be read, or holds no `.ann` file
 */
export async function pairsIn(folder: string): Promise<Pair[]> {
  const found = new Map<string, { text: string | null; annotations: string | null }>();
  for (const path of await filesIn(folder)) {
    const kind = { '.txt': 'text', '.ann': 'annotations' }[extname(path)] as 'text' | 'annotations' | undefined;
    if (kind === undefined) continue;
    const name = relative(folder, path).slice(0, -'.txt'.length).split(sep).join('/');
    const pair = found.get(name) ?? { text: null, annotations: null };
    pair[kind] = path;
    found.set(name, pair);
  }
  const pairs = Array.from(found, ([name, pair]) => ({ name, ...pair }));
  if (pairs.every(({ annotations }) => annotations === null)) throw new UsageError(`${folder} holds no .ann file`);
  return pairs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw new UsageError(`cannot read ${folder}: ${reasonOf(error)}`);
  }
}
