/** Turns offsets of the data, which count code points, into those of JavaScript's strings, and back. */
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export { type Offsets, toCodePoints, toUtf16 } from './text/copy-offsets.ts';
