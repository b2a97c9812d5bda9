import { type Problem, problem } from '../problems/problem.ts';

type Values = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one problem of a document of an older schema, in place of every field that it lacks; null for any other value. */
export function olderSchema(document: unknown): Problem | null {
  if (!isObject(document) || !isObject(document.provenance) || !Array.isArray(document.codings)) return null;
  if (Object.hasOwn(document, 'layers') || Object.hasOwn(document.provenance, 'annotators')) return null;
  const what = 'this document is of schema 0.1, which had no layers and no annotators';
  return problem('shape', '', `${what}; the migration 001-layers takes it to schema 0.2 (see CHANGELOG.md)`);
}
