import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article } from '../../../schema/generated/types.d.ts';
import { type Contract, own } from './contract.ts';
import type { Collection } from './ids.ts';

type Values = { readonly [field: string]: unknown };

/** The collection that each kind of id is of, by the definition of the id. */
export function collectionsOfIds({ root, objects }: Contract): ReadonlyMap<string, Collection> {
  const collections = Object.entries(objects[root] ?? {}).filter(([, { list }]) => list);
  return new Map(
    collections.flatMap(([name, { type }]) => {
      const id = own(objects, type)?.id?.type;
      return id === undefined ? [] : [[id, name as Collection] as const];
    }),
  );
}

/** What of an object leads to other records: its own fields, and objects within it. */
interface Links {
  readonly fields: readonly (readonly [field: string, target: Collection, role: string])[];
  readonly inner: readonly (readonly [field: string, links: Links])[];
}

const TARGETS = collectionsOfIds(sealedContract);

function linksOf(type: string): Links {
  const fields = Object.entries(own(sealedContract.objects, type) ?? {}).filter(([name]) => name !== 'id');
  const inner = fields.map(([name, field]) => [name, linksOf(field.type)] as const);
  return {
    fields: fields.flatMap(([name, field]) => {
      const target = TARGETS.get(field.type);
      return target ? [[name, target, name.slice(0, name.lastIndexOf('Id'))] as const] : [];
    }),
    inner: inner.filter(([, links]) => links.fields.length + links.inner.length > 0),
  };
}

const { inner: PARTS } = linksOf(sealedContract.root);

/** The fields that refer to other records, with the collection of these, by the collection that has them. */
export const REFERENCE_FIELDS = Object.fromEntries(
  PARTS.filter(([part]) => own(sealedContract.objects, sealedContract.root)?.[part]?.list).map(([part, { fields }]) => [
    part,
    Object.fromEntries(fields.map(([field, target]) => [field, target])),
  ]),
) as { readonly [collection: string]: { readonly [field: string]: Collection } };

/** A place that holds the id of another record. */
export class Reference {
  constructor(
    readonly id: string,
    readonly target: Collection,
    /** Whether the record refers to itself. */
    readonly own: boolean,
    /** The part of the document that holds it. */
    readonly part: string,
    /** The place of the record in its collection; -1 where the part is an object. */
    readonly index: number,
    /** The field that holds it, with the way there where it is in an object within. */
    readonly field: string,
    /** The place of the id in a list, or null. */
    readonly place: number | null,
    /** What the reference is for: the field's name without `Id` or `Ids`. */
    readonly role: string,
  ) {}

  /** The JSON Pointer of the place; put together when it is asked for, since hardly any ever is. */
  get pointer(): string {
    const record = this.index < 0 ? this.part : `${this.part}/${this.index}`;
    return `/${record}/${this.field}${this.place === null ? '' : `/${this.place}`}`;
  }
}

/** Every reference of a document, in order. */
export function referencesIn(article: Article): readonly Reference[] {
  const found: Reference[] = [];
  for (const [part, links] of PARTS) {
    const value = (article as unknown as Values)[part];
    if (!Array.isArray(value)) collect(value as Values, links, { part, index: -1, id: '', path: '' }, found);
    else
      for (let index = 0; index < value.length; index++) {
        const record = value[index] as Values;
        collect(record, links, { part, index, id: record.id as string, path: '' }, found);
      }
  }
  return found;
}

interface Owner {
  readonly part: string;
  readonly index: number;
  readonly id: string;
  /** The way from the record to the object that is looked at. */
  readonly path: string;
}

function collect(record: Values, { fields, inner }: Links, owner: Owner, found: Reference[]): void {
  const { part, index, path } = owner;
  for (const [field, target, role] of fields) {
    const value = record[field] as string | readonly string[] | null;
    const self = target === part ? owner.id : '';
    if (typeof value === 'string')
      found.push(new Reference(value, target, value === self, part, index, path + field, null, role));
    else if (value) {
      for (let place = 0; place < value.length; place++) {
        const id = value[place] as string;
        found.push(new Reference(id, target, id === self, part, index, path + field, place, role));
      }
    }
  }
  for (const [field, links] of inner) {
    const items = record[field];
    if (!Array.isArray(items)) continue;
    for (let place = 0; place < items.length; place++)
      collect(items[place] as Values, links, { ...owner, path: `${path}${field}/${place}/` }, found);
  }
}
