/** The forms of a document, and the file of the JSON Schema of each. */
export const FORMS = {
  sealed: 'article.schema.json',
  hydrated: 'hydrated-article.schema.json',
  draft: 'draft-article.schema.json',
} as const;

/** The `$id` of the schema of sealed documents. */
export const SCHEMA_ID = 'https://cdn.jsdelivr.net/npm/attributed-article@0/schema/article.schema.json';

export type Form = keyof typeof FORMS;

/** Where a path to one of the schemas ends: in its file, which the package has in `schema/generated` if it is derived. */
const FILE = /(?:(?<=(?:^|\/)schema\/)generated\/)?(?:hydrated-|draft-)?article\.schema\.json$/;

/** The form that a document says it has, by the file name of its schema; sealed where it does not say. */
export function formOf(document: unknown): Form {
  const schema =
    typeof document === 'object' && document !== null ? (document as { readonly $schema?: unknown }).$schema : undefined;
  if (typeof schema !== 'string') return 'sealed';
  return (['hydrated', 'draft'] as const).find((form) => schema.endsWith(FORMS[form])) ?? 'sealed';
}

/** The `$schema` of a document in another form: the same path, to the schema of that form. */
export function schemaOf(form: Form, schema: string): string {
  const folder = schema.replace(FILE, '');
  const isPackage = /(?:^|\/)schema\/$/.test(folder);
  return `${folder}${isPackage && form !== 'sealed' ? 'generated/' : ''}${FORMS[form]}`;
}
