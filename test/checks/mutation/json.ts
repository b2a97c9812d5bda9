/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };
/** The names and indices that lead from a document to a value in it. */
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path, or nothing where there is none. */
export function valueAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) {
    if (isArray(value)) value = value[Number(step)];
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/**
 * A document with one value changed. It shares with the old one all that is not on the way there.
 *
 * @param value the new value; `undefined` takes the property or item out. An index one beyond the last item appends
 */
export function withValue(document: Json, [step, ...rest]: Path, value: Json | undefined): Json {
  if (step === undefined) return value as Json;
  const inner = valueAt(document, [step]);
  const changed = rest.length === 0 ? value : withValue(inner as Json, rest, value);
  if (isArray(document))
    return changed === undefined ? document.toSpliced(Number(step), 1) : replaced(document, Number(step), changed);
  if (!isObject(document)) throw new Error(`there is nothing to change at ${step}`);
  const { [step]: _, ...others } = document;
  return changed === undefined ? others : { ...document, [step]: changed };
}

function replaced(items: readonly Json[], index: number, item: Json): readonly Json[] {
  return index < items.length ? items.with(index, item) : [...items, item];
}

/** The JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a JSON Pointer. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
