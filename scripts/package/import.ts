/** Makes drafts of annotations that other tools wrote. */
export type { DraftArticle, ImportMap } from '../../schema/generated/types.d.ts';
export type { DocumentFacts } from './importing/document-facts.ts';
export { type Imported, type ImportOptions, importBrat } from './importing/import-brat.ts';
export { type ImportedCas, importCas } from './importing/import-cas.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
export type { Copy } from './text/read-copy.ts';
