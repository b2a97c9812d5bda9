/** Starts a draft from a text, and suggests records for it. */
export type { DraftArticle } from '../../schema/generated/types.d.ts';
export { type InitOptions, init } from './drafting/start-draft.ts';
export { suggest } from './drafting/suggest.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
