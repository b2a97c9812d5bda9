import { type Json, type JsonObject, pointerOf, valueAt, withValue } from './json.ts';
import type { Place, Survey } from './places.ts';
import { nodeAt } from './subschemas.ts';
import { type Variant, variantsOf } from './variants.ts';

/** A document that differs from a good one in one place, or is a good one itself. */
export interface Sample {
  readonly document: Json;
  /** Where it was changed, and how; for the reader of a report. */
  readonly what: string;
  /** The pointers of the subschemas that it was made for. */
  readonly near: string[];
  /** Whether the schema should accept it, where that is known beforehand. */
  isGood?: boolean;
}

/** Makes all documents that a schema and its mutants are tried on, each once. */
export function samplesOf(schema: JsonObject, goodDocuments: readonly Json[], { documents, places }: Survey): readonly Sample[] {
  const samples = new Map<string, Sample>();
  const add = (near: string, place: Place, { value, isGood }: Variant) => {
    const at = pointerOf(place.path);
    const key = `${documents.indexOf(place.document)} ${at} ${JSON.stringify(value)}`;
    const known = samples.get(key);
    if (known) {
      known.near.push(near);
      if (isGood) known.isGood = true;
      return;
    }
    const what = value === undefined ? `${at} left out` : `${at} made ${JSON.stringify(value)}`;
    const document = withValue(place.document, place.path, value);
    samples.set(key, { document, what, near: [near], ...(isGood ? { isGood } : {}) });
  };
  for (const [near, place] of places) {
    const variants = variantsOf(schema, nodeAt(schema, near), valueAt(place.document, place.path));
    for (const variant of variants) add(near, place, variant);
    if (near.split('/').at(-2) === 'properties') add(near, place, { value: undefined });
  }
  const good = [...documents, ...goodDocuments].map((document, index) => ({
    document,
    what: `good document ${index}`,
    near: [],
    isGood: true,
  }));
  return [...samples.values(), ...good];
}
