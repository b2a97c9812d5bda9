/** A JSON Schema (2020-12), as far as the schemas of this package go. Any other keyword is carried along unread. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $defs?: Definitions;
}

/** The `$defs` of a schema: every definition by its name. */
export type Definitions = { readonly [name: string]: JsonSchema };

/** How a reference to a definition begins. */
export const REFERENCE = '#/$defs/';
/** The names of the definitions that occur anywhere in a value, in its order and as often as they occur. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [nameIn(String(inner))] : referencesIn(inner)));
}

/** The name of the definition that a `$ref` of this package's schemas leads to. Throws an Error on any other `$ref`. */
export function nameIn(reference: string): string {
  if (!reference.startsWith(REFERENCE))
    throw new Error(`the reference ${reference} should lead to a definition, as ${REFERENCE}Span does`);
  return reference.slice(REFERENCE.length);
}

/** The same value with every definition referred to by another name. */
export function renameReferences<T>(value: T, nameOf: (name: string) => string): T {
  const rename = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(rename);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, below]) => [
        key,
        key === '$ref' ? REFERENCE + nameOf(nameIn(String(below))) : rename(below),
      ]),
    );
  };
  return rename(value) as T;
}

/** The definition that a schema refers to, through any number of steps, or the schema itself. */
export function targetOf(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const target = schema.$ref === undefined ? undefined : definitions[nameIn(schema.$ref)];
  return target === undefined ? schema : targetOf(target, definitions);
}

/** A definition's name as words: `MentionForm` is a mention form. */
export function noun(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
