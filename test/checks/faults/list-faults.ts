import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { Json, JsonObject } from '../mutation/json.ts';
import { collectionOf, idsOf } from './collections.ts';
import type { Place } from './places.ts';

type List = Extract<Place, { readonly is: 'list' }>;
/** A kind of damage, the place of the item that it concerns, and the list that comes of it. */
type Change = readonly [kind: string, place: number | null, value: readonly Json[]];

/** What may go wrong with a list that is no collection of records with ids. */
export function* listFaults(document: Json, { value, field }: List): Generator<Change> {
  for (const [place, item] of value.entries()) {
    yield ['item dropped', place, value.toSpliced(place, 1)];
    yield ['item duplicated', place, value.toSpliced(place, 0, item)];
    if (place > 0) yield ['items reordered', place, value.with(place, value[place - 1] as Json).with(place - 1, item)];
  }
  if (value.length > 1) yield ['list emptied', null, []];
  for (const other of candidates(document, field.type)
    .filter((each) => !value.includes(each))
    .slice(0, 3)) {
    yield ['item added', null, [...value, other]];
  }
}

/** Values that a list of a type may hold. */
function candidates(document: Json, type: string): readonly Json[] {
  const collection = collectionOf(type);
  if (collection) return idsOf(document, collection);
  if (type === 'Span') {
    const { mentions } = document as { readonly mentions: readonly JsonObject[] };
    return mentions.slice(-1).map(({ start, end, sha256 }) => ({ start, end, sha256 }) as JsonObject);
  }
  const values = contract.vocabularies[type]?.values ?? [contract.scalars[type]?.example];
  return values.filter((value) => value !== undefined) as Json[];
}
