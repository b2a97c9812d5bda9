/** Checks sealed documents. */
export type { Problem, Severity } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
export { type ValidateOptions, validate } from './validation/validate-document.ts';
