/** Seals a draft, or a hydrated document. */
export { ArticleError, type Problem } from './problems/problem.ts';
export { draftProblems, type SealedAnew, seal, sealDraft, sealedAnew, sealedJson } from './sealing/seal-document.ts';
export type { Copy } from './text/read-copy.ts';
