import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder that holds what may not lie in the repository: the article's text and the official schemas. */
const VARIABLE = 'ATTRIBUTED_ARTICLE_SHARED';

/** The path of something in the shared folder. Throws if the folder is not given: a check that cannot be made has failed. */
export function sharedPath(...path: readonly string[]): string {
  const folder = process.env[VARIABLE];
  if (!folder) throw new Error(`${VARIABLE} should name the folder with the article's text and the official schemas`);
  return join(folder, ...path);
}

/** The article's text, as it was annotated. */
export function sourceBytes(): Uint8Array {
  return new Uint8Array(readFileSync(sharedPath('source', '000_4d99a942b347c51d.txt')));
}
