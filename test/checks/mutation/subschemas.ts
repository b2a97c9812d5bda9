import { EDITOR_KEYWORDS } from '../../../scripts/build/schema/editor-hints.ts';
import { isArray, isObject, type Json, type JsonObject, pathOf, valueAt } from './json.ts';

const DEFINITION = '#/$defs/';

/** Keywords that constrain nothing. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'title',
  'description',
  'examples',
  'default',
  ...EDITOR_KEYWORDS,
]);

/** Every subschema that stands in a schema, itself first, by its JSON Pointer. References are not followed. */
export function subschemas(schema: JsonObject): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const visit = (node: Json | undefined, pointer: string) => {
    if (!isObject(node)) return;
    found.set(pointer, node);
    for (const keyword of ['properties', '$defs']) {
      for (const [name, inner] of Object.entries(node[keyword] ?? {})) visit(inner, `${pointer}/${keyword}/${name}`);
    }
    for (const keyword of ['items', 'not']) visit(node[keyword], `${pointer}/${keyword}`);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = node[keyword];
      if (isArray(branches))
        branches.forEach((branch, index) => {
          visit(branch, `${pointer}/${keyword}/${index}`);
        });
    }
  };
  visit(schema, '');
  return found;
}

/** The pointer of what a node's `$ref` leads to, if it has one. Throws an Error on a reference to anything but a definition. */
export function targetOf(node: JsonObject): string | undefined {
  if (node.$ref === undefined) return undefined;
  return `/$defs/${definitionIn(String(node.$ref))}`;
}

/** The name in a reference to a definition. */
export function definitionIn(reference: string): string {
  if (!reference.startsWith(DEFINITION)) throw new Error(`the reference ${reference} should lead to a definition`);
  return reference.slice(DEFINITION.length);
}

/** The name of the definition that a pointer leads into; the root is ''. */
export function definitionOf(pointer: string): string {
  return pointer.startsWith('/$defs/') ? String(pathOf(pointer)[1]) : '';
}

/** The node at a pointer that is known to lead to one. */
export function nodeAt(schema: JsonObject, pointer: string): JsonObject {
  const node = valueAt(schema, pathOf(pointer));
  if (!isObject(node)) throw new Error(`${pointer} leads to no schema`);
  return node;
}
