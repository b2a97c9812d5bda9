import type { Json } from '../mutation/json.ts';

/** The collections of records that have ids, by the type of the id. */
const COLLECTIONS = {
  BlockId: 'blocks',
  SentenceId: 'sentences',
  EntityId: 'entities',
  MentionId: 'mentions',
  AttributionId: 'attributions',
  ClaimId: 'claims',
  CodingId: 'codings',
} as const;

type Records = readonly { readonly id: string }[];

/** The collection that ids of a type are of, if it is one of ids. */
export function collectionOf(type: string): string | undefined {
  return Object.hasOwn(COLLECTIONS, type) ? COLLECTIONS[type as keyof typeof COLLECTIONS] : undefined;
}

/** The ids of a collection, in order. */
export function idsOf(document: Json, collection: string): string[] {
  return ((document as { readonly [collection: string]: Records })[collection] ?? []).map(({ id }) => id);
}
