import { contract } from '../../../schema/generated/sealed-contract.ts';
import { collectionsOfIds } from '../../../scripts/package/document/references.ts';
import type { Json } from '../mutation/json.ts';

const BY_ID = collectionsOfIds(contract);

/** The collections of records that have ids. */
export const COLLECTIONS: readonly string[] = [...BY_ID.values()];

/** The collection that ids of a type are of, if it is one of ids. */
export const collectionOf = (type: string): string | undefined => BY_ID.get(type);

/** The ids of a collection, in order. */
export const idsOf = (document: Json, collection: string): string[] =>
  ((document as { readonly [name: string]: readonly { readonly id: string }[] })[collection] ?? []).map(({ id }) => id);
