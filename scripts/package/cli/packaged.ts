import { readFileSync } from 'node:fs';
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

/** The article that the package ships. */
export function packagedArticle(): Article {
  return JSON.parse(packagedFile('data/article.json'));
}
