import { type Problem, problem } from '../problems/problem.ts';

type Values = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one problem of a document of an older schema, in place of every field that it lacks; null for any other value. */
export function olderSchema(document: unknown): Problem | null {
  if (!isObject(document) || !isObject(document.provenance) || !Array.isArray(document.codings)) return null;
  if (Object.hasOwn(document, 'layers') || Object.hasOwn(document.provenance, 'annotators')) return null;
  const should = 'the document should be of schema 0.2, because schema 0.1 has no layers and no annotators';
  return problem('shape', '', `${should}; take it forward with the migration 001-layers (see CHANGELOG.md)`);
}
