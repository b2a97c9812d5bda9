import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { subschemas } from './subschemas.ts';

/** The names of properties that schemas have and none of the documents does, sorted. */
export function unshownNames(schemas: readonly JsonObject[], documents: readonly Json[]): readonly string[] {
  const shown = new Set(documents.flatMap(namesIn));
  const properties = schemas.flatMap((schema) => [...subschemas(schema).values()].map((node) => node.properties));
  const names = new Set(properties.flatMap((each) => (isObject(each) ? Object.keys(each) : [])));
  return [...names].filter((name) => !shown.has(name)).sort();
}

function namesIn(value: Json): readonly string[] {
  if (isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];
}
