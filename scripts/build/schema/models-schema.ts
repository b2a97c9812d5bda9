import { type JsonSchema, nameIn } from './json-schema.ts';

/** The path of the Pydantic models that are made from it, from the project's folder. */
export const MODELS = 'schema/generated/article.py';

/** The arguments of datamodel-code-generator, which reads the schema from standard input. */
export const MODELS_ARGUMENTS: readonly string[] = [
  ...['--input-file-type', 'jsonschema', '--output-model-type', 'pydantic_v2.BaseModel', '--target-python-version', '3.10'],
  // Named types in place of root models, so that an id is a string and a vocabulary has a name.
  ...['--enum-field-as-literal', 'all', '--use-type-alias', '--use-annotated', '--use-schema-description'],
  // A document is given back as it is: a library would write times in its own way.
  ...['--type-mappings', 'string+date=string', 'string+date-time=string', 'string+uri=string'],
  // Its own formatter, so that the result does not depend on the version of another.
  ...['--formatters', 'builtin', '--disable-timestamp'],
  '--custom-file-header',
  `# Pydantic models of a sealed document, made from schema/article.schema.json by \`npm run generate:python\`; a change made here
# by hand is lost. schema/CODEBOOK.md describes the fields and values, and docs/python.md what the models do not check.`,
];

/**
 * The schema as short models are made of it: without examples, and with descriptions of definitions alone. What a model cannot express, the negation of a
 * pattern, is left out.
 */
export function modelsSchema(sealed: JsonSchema): JsonSchema {
  const definitions = Object.entries(sealed.$defs ?? {});
  const negations = new Set(definitions.filter(([, { not }]) => not !== undefined).map(([name]) => name));
  const short = (schema: JsonSchema): JsonSchema =>
    Object.fromEntries(
      Object.entries(schema).flatMap(([keyword, value]) => {
        if (keyword === 'description' || keyword === 'examples') return [];
        if (keyword === '$ref' && negations.has(nameIn(String(value)))) return [];
        if (keyword === 'properties') return [[keyword, mapped(value as { readonly [name: string]: JsonSchema }, short)]];
        if (keyword === 'items') return [[keyword, short(value as JsonSchema)]];
        if (keyword === 'anyOf' || keyword === 'oneOf') return [[keyword, (value as readonly JsonSchema[]).map(short)]];
        return [[keyword, value]];
      }),
    );
  const described = (schema: JsonSchema): JsonSchema => ({ ...short(schema), description: schema.description ?? '' });
  const kept = Object.fromEntries(definitions.filter(([name]) => !negations.has(name)));
  return { ...described(sealed), $defs: mapped(kept, described) };
}

function mapped<T>(record: { readonly [name: string]: T }, change: (value: T) => T): { readonly [name: string]: T } {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
