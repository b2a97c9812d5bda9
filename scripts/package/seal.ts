/** Seals a draft, or a hydrated document. */
export type { Article, DraftArticle, HydratedArticle } from '../../schema/generated/types.d.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export { seal, sealDraft, sealedJson } from './sealing/seal-document.ts';
export type { Copy } from './text/read-copy.ts';
