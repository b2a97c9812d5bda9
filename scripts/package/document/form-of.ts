/** The forms of a document. */
export type Form = 'sealed' | 'hydrated' | 'draft';

/** The form that a document says it has, by the file name of its schema; sealed where it does not say. */
export function formOf(document: unknown): Form {
  const schema =
    typeof document === 'object' && document !== null ? (document as { readonly $schema?: unknown }).$schema : undefined;
  if (typeof schema !== 'string') return 'sealed';
  if (schema.endsWith('hydrated-article.schema.json')) return 'hydrated';
  return schema.endsWith('draft-article.schema.json') ? 'draft' : 'sealed';
}
