import { existsSync, readFileSync } from 'node:fs';
import type { Article } from '../../../schema/generated/types.d.ts';

/** The folder of the package, from the compiled command in `dist` or `dist/shared`, and from its source. */
const ROOTS = ['..', '../..', '../../..'];

/** Reads a file that the package ships, by its path in the package. */
export function packagedFile(path: string): string {
  for (const root of ROOTS) {
    try {
      return readFileSync(new URL(`${root}/${path}`, import.meta.url), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`the package lacks ${path}; install it again`);
}

/** The documents that the package ships, by name. */
const DOCUMENTS: { readonly [name: string]: string } = { article: 'data/article.json', example: 'data/example/article.json' };

/** The path in the package of a document that it ships, by its name, unless there is a file of that name; undefined for any other name. */
export const packagedPath = (name: string): string | undefined =>
  Object.hasOwn(DOCUMENTS, name) && !existsSync(name) ? DOCUMENTS[name] : undefined;

/** A document that the package ships, by its name, as `packagedPath` takes it. */
export function packagedDocument(name: string): Article | undefined {
  const path = packagedPath(name);
  return path === undefined ? undefined : JSON.parse(packagedFile(path));
}
