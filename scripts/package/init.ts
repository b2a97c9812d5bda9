/** Starts a draft from a text. */
export type { DraftArticle } from '../../schema/generated/types.d.ts';
export { type InitOptions, init } from './drafting/start-draft.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
