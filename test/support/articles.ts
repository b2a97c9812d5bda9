import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, DraftArticle } from '../../schema/generated/types.d.ts';

/** An annotated text of the project's own. */
export interface Annotated {
  readonly name: string;
  /** The folder that holds it. */
  readonly folder: string;
  readonly article: Article;
  readonly draft: DraftArticle;
  /** The sealed document as it stands in its file. */
  readonly json: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The example and the fixtures: every text that the project may hold. */
export const annotated: readonly Annotated[] = [
  'data/example',
  ...['court', 'german', 'korean', 'sports'].map((name) => `test/fixtures/${name}`),
].map((path) => {
  const folder = join(PROJECT, path);
  const json = readFileSync(join(folder, 'article.json'), 'utf8');
  const bytes = readFileSync(join(folder, 'text.txt'));
  return {
    name: path.split('/').at(-1) ?? path,
    folder,
    article: JSON.parse(json),
    draft: JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8')),
    json,
    bytes: new Uint8Array(bytes),
    text: bytes.toString('utf8'),
  };
});

/** One of them by its name. */
export function annotatedAs(name: string): Annotated {
  const found = annotated.find((one) => one.name === name);
  if (!found) throw new Error(`there is no annotated text ${name}`);
  return found;
}
