import type { HydratedArticle } from '../../schema/generated/types.d.ts';
import { hydrate } from '../../scripts/package/hydration/hydrate-document.ts';
import { type Annotated, annotated } from './articles.ts';
import { small, smallCopy } from './small.ts';

/** The hydrated documents that views are tried on: the example, the fixtures, and the small one. */
export const hydratedDocuments: readonly {
  readonly name: string;
  readonly article: HydratedArticle;
  readonly original?: Annotated;
}[] = [
  ...(await Promise.all(
    annotated.map(async (one) => ({ name: one.name, article: (await hydrate(one.article, one.bytes)).article, original: one })),
  )),
  { name: 'small', article: (await hydrate(small(), smallCopy)).article },
];

/** One of them by its name. */
export function hydratedAs(name: string): HydratedArticle {
  const found = hydratedDocuments.find((one) => one.name === name);
  if (!found) throw new Error(`there is no document ${name}`);
  return found.article;
}
