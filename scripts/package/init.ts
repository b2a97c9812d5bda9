/** Starts a draft from a text. */
export { type InitOptions, init } from './drafting/start-draft.ts';
export { ArticleError, type Problem } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
