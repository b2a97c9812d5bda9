import { isSpan } from './form.ts';
import { type JsonSchema, noun, REFERENCE } from './json-schema.ts';

/** A definition as the hydrated form has it: a span holds its words, too. */
export function withText(schema: JsonSchema, name: string): JsonSchema {
  if (!isSpan(schema)) return schema;
  const text: JsonSchema = {
    $ref: `${REFERENCE}Words`,
    description: `The words of the ${noun(name)}: exactly the slice of the canonical text from \`start\` to \`end\`, whose digest is \`sha256\``,
  };
  return {
    ...schema,
    required: schema.required?.flatMap((property) => (property === 'sha256' ? ['sha256', 'text'] : [property])) ?? [],
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).flatMap(([property, value]) => [
        [property, value],
        ...(property === 'sha256' ? [['text', text]] : []),
      ]),
    ),
  };
}
