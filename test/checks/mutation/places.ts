import { exampleOf } from './example.ts';
import { isArray, isObject, type Json, type JsonObject, type Path, valueAt, withValue } from './json.ts';
import { nodeAt, subschemas, targetOf } from './subschemas.ts';

/** Where in a document a subschema is met. */
export interface Place {
  readonly document: Json;
  readonly path: Path;
}

/** Documents that meet every subschema, and where. */
export interface Survey {
  /** The good documents, cut down, and what was made of them to show what none of them shows. */
  readonly documents: readonly Json[];
  /** For each subschema one place where it is met, by its pointer. */
  readonly places: ReadonlyMap<string, Place>;
  /** The pointers of subschemas that no document could be made to meet. */
  readonly unmet: readonly string[];
}

/** Finds one place for every subschema, in good documents or in what becomes of them with an example value added. */
export function survey(schema: JsonObject, goodDocuments: readonly Json[]): Survey {
  const met = new Set<string>();
  const documents = goodDocuments.map((document) => cut(schema, document, '', met));
  const places = new Map<string, Place>();
  const enter = (document: Json, isFilled: boolean) => {
    for (const [pointer, path] of visits(schema, document, '', [], isFilled)) {
      if (!places.has(pointer)) places.set(pointer, { document, path });
    }
  };
  for (const document of documents) enter(document, true);
  for (const document of documents) enter(document, false);
  for (const [pointer, place] of places) {
    for (const completed of completions(schema, pointer, place, places)) {
      documents.push(completed);
      enter(completed, true);
      enter(completed, false);
    }
  }
  return { documents, places, unmet: [...subschemas(schema).keys()].filter((pointer) => !places.has(pointer)) };
}

/** The document of a place with an example of each property, or of the item, that has no place yet. */
function completions(
  schema: JsonObject,
  pointer: string,
  { document, path }: Place,
  places: ReadonlyMap<string, Place>,
): readonly Json[] {
  const { properties, items } = nodeAt(schema, pointer);
  const value = valueAt(document, path);
  const missing: (readonly [string, string | number, Json | undefined])[] = [];
  if (isObject(value) && isObject(properties)) {
    for (const [name, node] of Object.entries(properties)) missing.push([`${pointer}/properties/${name}`, name, node]);
  }
  if (isArray(value) && items !== undefined) missing.push([`${pointer}/items`, value.length, items]);
  return missing.flatMap(([inner, step, node]) => {
    const example = places.has(inner) ? undefined : exampleOf(schema, node);
    return example === undefined ? [] : [withValue(document, [...path, step], example)];
  });
}

/** A document without those items of its lists that show nothing which was not met before. */
function cut(schema: JsonObject, value: Json, pointer: string, met: Set<string>): Json {
  const pointers = nodesOf(schema, pointer, value, true);
  for (const each of pointers) if (!isBranch(each)) met.add(each);
  let short = value;
  for (const each of pointers) {
    const { items, properties, minItems = 0 } = nodeAt(schema, each);
    if (isObject(short) && isObject(properties)) {
      const below = properties;
      const members = Object.entries(short).map(([name, inner]) => {
        return [name, name in below ? cut(schema, inner, `${each}/properties/${name}`, met) : inner] as const;
      });
      short = Object.fromEntries(members);
    } else if (isArray(short) && items) {
      const kept: Json[] = [];
      for (const item of short) {
        const known = met.size;
        const shortItem = cut(schema, item, `${each}/items`, met);
        if (met.size > known || kept.length < Number(minItems)) kept.push(shortItem);
      }
      short = kept;
    }
  }
  return short;
}

/** Whether a subschema is one of a vocabulary: each is tried in one place, and need not stand in a good document. */
function isBranch(pointer: string): boolean {
  return pointer.split('/').at(-2) === 'oneOf';
}

/**
 * Every subschema that a document meets, with the path where it does.
 *
 * @param isFilled whether only that of several branches is given which may be meant
 */
function* visits(
  schema: JsonObject,
  value: Json,
  pointer: string,
  path: Path,
  isFilled: boolean,
): Generator<readonly [string, Path]> {
  for (const each of nodesOf(schema, pointer, value, isFilled)) {
    const { properties, items } = nodeAt(schema, each);
    yield [each, path];
    if (isObject(value) && isObject(properties)) {
      for (const [name, inner] of Object.entries(value)) {
        if (name in properties) yield* visits(schema, inner, `${each}/properties/${name}`, [...path, name], isFilled);
      }
    }
    if (isArray(value) && items !== undefined) {
      for (const [index, item] of value.entries()) yield* visits(schema, item, `${each}/items`, [...path, index], isFilled);
    }
  }
}

/** The subschemas that apply to one value: the one at a pointer, what it refers to, its branches and what it forbids. */
function nodesOf(schema: JsonObject, pointer: string, value: Json, isFilled: boolean): readonly string[] {
  const node = nodeAt(schema, pointer);
  const below: string[] = ['oneOf', 'anyOf'].flatMap((keyword) => {
    const branches = node[keyword];
    if (!isArray(branches)) return [];
    return branches
      .map((branch, index) => [branch, `${pointer}/${keyword}/${index}`] as const)
      .filter(([branch]) => !isFilled || fits(branch as JsonObject, value))
      .map(([, branchPointer]) => branchPointer);
  });
  if (node.not !== undefined) below.push(`${pointer}/not`);
  const target = targetOf(node);
  if (target !== undefined) below.unshift(target);
  return [pointer, ...below.flatMap((inner) => nodesOf(schema, inner, value, isFilled))];
}

/** Whether a branch may be meant by a value: null by null, a constant by itself, any other by what is not null. */
function fits({ type, const: constant }: JsonObject, value: Json): boolean {
  if (constant !== undefined) return constant === value;
  return (type === 'null') === (value === null);
}
