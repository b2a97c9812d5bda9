import type { Definitions, JsonSchema } from './json-schema.ts';

const REFERENCE = /^article\.schema\.json(#\/\$defs\/(.+))$/;

/**
 * Puts what a schema refers to in the schema of the article among its own definitions, so that it needs no other file.
 *
 * @param schema a parsed schema beside that of the article
 * @param article the parsed schema of the article
 * @throws Error if a reference leads nowhere, or both schemas define a name
 */
export function bundled(schema: JsonSchema, article: JsonSchema): JsonSchema {
  const added: Record<string, JsonSchema> = {};
  const add = (name: string) => {
    const definition = article.$defs?.[name];
    if (!definition) throw new Error(`the schema of the article defines no ${name}`);
    if (name in added) return;
    if (schema.$defs && name in schema.$defs) throw new Error(`both schemas define ${name}; one of them needs another name`);
    added[name] = definition;
    visit(definition);
  };
  /** Takes the definitions in to which the schema of the article refers from a definition of its own. */
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node))
      if (key === '$ref' && typeof value === 'string') add(value.slice('#/$defs/'.length));
      else visit(value);
  };
  const inward = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(inward);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        const [, reference, name] = key === '$ref' ? (REFERENCE.exec(String(value)) ?? []) : [];
        if (name === undefined) return [key, inward(value)];
        add(name);
        return [key, reference];
      }),
    );
  };
  const own = inward(schema) as JsonSchema & { readonly $defs: Definitions };
  return { ...own, $defs: { ...own.$defs, ...added } };
}
