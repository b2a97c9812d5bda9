import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** What npm packs whether or not `files` names it. */
const ALWAYS = ['package.json', 'README*', 'LICENSE*'];
/** What npm packs in no folder: what editors and file managers leave behind. */
const NEVER = /(^|\/)(\._[^/]*|\.DS_Store|\.[^/]*\.swp|[^/]*\.orig|\.gitignore|\.npmignore|\.npmrc)(\/|$)/;

/**
 * Tells which files outside `dist` npm packs: those of the `files` list of package.json, and those that it always packs.
 *
 * @returns their paths from the project's folder, sorted
 */
export async function sourcesPacked(): Promise<string[]> {
  const { files } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as { files: readonly string[] };
  const patterns = [...ALWAYS, ...files];
  const found = new Set<string>();
  for (const pattern of patterns.filter((one) => !one.startsWith('!'))) {
    const [top = ''] = pattern.split('/');
    if (top === 'dist') continue;
    for (const path of await filesIn(top)) if (matches(path, pattern)) found.add(path);
  }
  const excluded = patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return [...found].filter((path) => !NEVER.test(path) && !excluded.some((pattern) => matches(path, pattern))).sort();
}

/** The files below a top-level folder, or the top-level files where it is a file or a pattern of files. */
async function filesIn(top: string): Promise<string[]> {
  const entries = await readdir(PROJECT, { withFileTypes: true });
  if (!entries.some((entry) => entry.isDirectory() && entry.name === top))
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const below = await readdir(join(PROJECT, top), { recursive: true, withFileTypes: true });
  const paths = below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(join(PROJECT, '/').length).replaceAll('\\', '/'));
}

/** Whether a path is what a pattern of `files` names, or lies below it; `*` stands for anything within one name. */
function matches(path: string, pattern: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^${source}(/|$)`).test(path);
}
