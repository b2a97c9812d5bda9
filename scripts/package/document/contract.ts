/** One field of an object: what it holds, whether as a list, and whether it may be null. */
export interface Field {
  /** The name of the definition of the value, or of each item of a list. */
  readonly type: string;
  readonly list?: boolean;
  readonly nullable?: boolean;
  /** The least number of items of a list. */
  readonly least?: number;
  /** What the field holds, where its type alone does not say: words for people, or a list that must have items. */
  readonly description?: string;
  readonly example?: unknown;
  /** Whether the items of a list must differ. */
  readonly unique?: boolean;
  /** Whether an object may lack it. */
  readonly optional?: boolean;
  /** What an optional field is if an object lacks it. */
  readonly default?: unknown;
}

/** A value that is no object, list or vocabulary. */
export interface Scalar {
  readonly kind: 'string' | 'integer' | 'number';
  /** What it is; in what is compiled, cut after the first clause, which is all that messages give. */
  readonly description: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** An enumeration; an open one also takes values that begin with `x-`. */
export interface Vocabulary {
  readonly values: readonly string[];
  readonly open: boolean;
}

/** What the code knows of a schema. Generated from it, so that the schema stays the one source of truth. */
export interface Contract {
  /** The name of the definition of the whole document. */
  readonly root: string;
  readonly objects: { readonly [name: string]: { readonly [field: string]: Field } };
  readonly scalars: { readonly [name: string]: Scalar };
  readonly vocabularies: { readonly [name: string]: Vocabulary };
}

type Fields = { readonly [name: string]: Field };
const entries = new WeakMap<Fields, readonly (readonly [name: string, field: Field])[]>();

/** The fields of an object of a contract with their names; listed once, since that is asked for every record. */
export function entriesOf(fields: Fields): readonly (readonly [name: string, field: Field])[] {
  let list = entries.get(fields);
  if (!list) {
    list = Object.entries(fields);
    entries.set(fields, list);
  }
  return list;
}

/** Looks a key up among an object's own keys, so that no key of a hostile document reaches a prototype. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
