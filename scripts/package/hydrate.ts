/** Fills the words of an article into its sealed document, from any faithful copy. */
export type { Article, HydratedArticle } from '../../schema/generated/types.d.ts';
export {
  type CopyOffsets,
  type Hydrated,
  type HydrateOptions,
  type HydrateReport,
  hydrate,
  hydratedJson,
  type PartialArticle,
  type Unfilled,
} from './hydration/hydrate-document.ts';
export type { Difference, MissingBlock, Passage } from './hydration/missing-blocks.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
