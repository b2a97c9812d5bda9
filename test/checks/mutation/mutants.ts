import { isArray, isObject, type Json, type JsonObject, type Path, pathOf, withValue } from './json.ts';
import { editedPatterns } from './pattern-edits.ts';
import { ANNOTATIONS, definitionOf, subschemas } from './subschemas.ts';

/** A schema with one keyword deleted or weakened. */
export interface Mutant {
  /** The pointer of the keyword and what was done: unique within a schema. */
  readonly name: string;
  /** The definition that it differs in; the root is ''. */
  readonly owner: string;
  /** The subschema whose documents are the likeliest to kill the mutant. */
  readonly near: string;
  readonly schema: JsonObject;
}

interface Mutation {
  readonly keyword: Path;
  readonly what: string;
  /** The new value; nothing where it is deleted. */
  readonly value?: Json;
  readonly near?: string;
}

/** Every mutant of a schema, each once: two that differ only in what constrains nothing are the same. */
export function mutantsOf(schema: JsonObject): readonly Mutant[] {
  const seen = new Set<string>();
  const mutants: Mutant[] = [];
  for (const [pointer, node] of subschemas(schema)) {
    for (const { keyword, what, value, near } of mutationsOf(node)) {
      const path = [...pathOf(pointer), ...keyword];
      const mutated = withValue(schema, path, value) as JsonObject;
      const owner = definitionOf(pointer);
      const key = constraintsIn(mutated, owner);
      if (seen.has(key)) continue;
      seen.add(key);
      const name = `${pointer}/${keyword.join('/')} ${what}`;
      mutants.push({ name, owner, near: near ? `${pointer}/${near}` : pointer, schema: mutated });
    }
  }
  return mutants;
}

function mutationsOf(node: JsonObject): readonly Mutation[] {
  return Object.entries(node)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword))
    .flatMap(([keyword, value]) => {
      const weaker = WEAKER[keyword];
      if (!weaker) throw new Error(`test/checks/mutation/mutants.ts should say how the keyword ${keyword} is weakened`);
      return [{ keyword: [keyword], what: 'deleted' }, ...weaker(value, keyword)];
    });
}

const nothing = () => [];

/** How each keyword is weakened, short of being deleted. */
const WEAKER: { readonly [keyword: string]: (value: Json, keyword: string) => readonly Mutation[] } = {
  type: (value) => (value === 'integer' ? [{ keyword: ['type'], what: 'made number', value: 'number' }] : []),
  const: nothing,
  format: nothing,
  additionalProperties: nothing,
  items: nothing,
  not: nothing,
  $ref: nothing,
  uniqueItems: nothing,
  pattern: (value) =>
    editedPatterns(String(value)).map((edited) => ({ keyword: ['pattern'], what: `made ${edited}`, value: edited })),
  minimum: (value) => shifted('minimum', value, -1),
  maximum: (value) => shifted('maximum', value, 1),
  minLength: (value) => shifted('minLength', value, -1),
  minItems: (value) => shifted('minItems', value, -1),
  required: (value) =>
    (value as readonly string[]).map((name, index) => ({
      keyword: ['required', index],
      what: `(${name}) deleted`,
      near: `properties/${name}`,
    })),
  properties: (value) =>
    Object.keys(value as JsonObject).flatMap((name) => [
      { keyword: ['properties', name], what: 'deleted', near: `properties/${name}` },
      { keyword: ['properties', name], what: 'made true', value: true, near: `properties/${name}` },
    ]),
  oneOf: branches,
  anyOf: branches,
};

function shifted(keyword: string, value: Json, by: number): readonly Mutation[] {
  const shiftedValue = Number(value) + by;
  return [{ keyword: [keyword], what: `made ${shiftedValue}`, value: shiftedValue }];
}

/** A union of one branch is left its branch: a union of none is no schema. */
function branches(value: Json, keyword: string): readonly Mutation[] {
  const all = value as readonly Json[];
  if (all.length < 2) return [];
  return all.map((branch, index) => ({
    keyword: [keyword, index],
    what: `(${isObject(branch) ? (branch.const ?? branch.$ref ?? branch.type ?? '') : ''}) deleted`,
    near: `${keyword}/${index}`,
  }));
}

/** What constrains in one definition of a schema, or in its root, as a string. */
function constraintsIn(schema: JsonObject, definition: string): string {
  const node = definition === '' ? schema : (schema.$defs as JsonObject)[definition];
  return `${definition} ${JSON.stringify(constraints(node as Json))}`;
}

/** A schema without what constrains nothing: annotations, and bounds that are always kept. */
function constraints(node: Json): Json {
  if (!isObject(node)) return node === true ? {} : node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword, value]) => !ANNOTATIONS.has(keyword) && !(/^min(Items|Length)$/.test(keyword) && value === 0))
      .map(([keyword, value]) => {
        if (keyword === 'properties') {
          return [
            keyword,
            Object.fromEntries(Object.entries(value as JsonObject).map(([name, inner]) => [name, constraints(inner)])),
          ];
        }
        if (keyword === 'oneOf' || keyword === 'anyOf') return [keyword, isArray(value) ? value.map(constraints) : value];
        return [keyword, keyword === 'items' || keyword === 'not' ? constraints(value) : value];
      }),
  );
}
