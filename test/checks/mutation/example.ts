import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { wordsOf } from './pattern-words.ts';
import { nodeAt, targetOf } from './subschemas.ts';

/**
 * A value that a subschema should accept, made of its examples, constants and patterns; nothing if they do not give one.
 */
export function exampleOf(schema: JsonObject, node: Json | undefined): Json | undefined {
  if (!isObject(node)) return undefined;
  const { const: constant, examples, minimum, minItems, pattern, properties, required, type } = node;
  if (isArray(examples)) return examples[0];
  if (constant !== undefined) return constant;
  for (const branches of [node.oneOf, node.anyOf]) if (isArray(branches)) return exampleOf(schema, branches[0]);
  if (type === 'object') {
    const names = isArray(required) ? required.map(String) : [];
    const members = names.map((name) => [name, exampleOf(schema, (properties as JsonObject)[name])] as const);
    return members.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(members) as JsonObject);
  }
  if (type === 'array') {
    const item = minItems ? exampleOf(schema, node.items) : undefined;
    return item === undefined ? [] : [item];
  }
  if (type === 'null') return null;
  if (typeof pattern === 'string') return wordsOf(pattern)[0];
  if (typeof minimum === 'number') return minimum;
  const target = targetOf(node);
  return target === undefined ? undefined : exampleOf(schema, nodeAt(schema, target));
}
