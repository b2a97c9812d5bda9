import { existsSync, readFileSync } from 'node:fs';

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

/** The documents that the package ships, by the names that commands take for them. */
const DOCUMENTS: { readonly [name: string]: string } = { article: 'data/article.json', example: 'data/example/article.json' };

/** The path in the package of a document that it ships, by its name, unless there is a file of that name; undefined for any other name. */
export const packagedPath = (name: string): string | undefined =>
  Object.hasOwn(DOCUMENTS, name) && !existsSync(name) ? DOCUMENTS[name] : undefined;

/** What the help of a command says of the names. */
export const PACKAGED_NAMES = `${Object.keys(DOCUMENTS).join(' and ')} are the documents in the package, unless there is a file of that name.`;
