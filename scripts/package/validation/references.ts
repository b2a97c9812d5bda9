import type { Article } from '../../../schema/generated/types.d.ts';
import type { Collection } from './rules/rule.ts';

/** A place that holds the id of another record. */
export class Reference {
  constructor(
    readonly id: string,
    readonly target: Collection,
    /** Whether the record refers to itself. */
    readonly own: boolean,
    /** What the reference is for: the field's name without `Id` or `Ids`. */
    readonly part: string,
    readonly parent: string,
    readonly index: number,
    readonly field: string,
    readonly place: number | null,
  ) {}

  /** The JSON Pointer of the place; put together when it is asked for, since hardly any ever is. */
  get pointer(): string {
    const record = this.index < 0 ? this.parent : `${this.parent}/${this.index}`;
    return `/${record}/${this.field}${this.place === null ? '' : `/${this.place}`}`;
  }
}

type Fields = { readonly [record: string]: { readonly [field: string]: Collection } };

/** The fields that refer to other records, by the collection they stand in. A test compares them with the schema. */
export const REFERENCE_FIELDS: Fields = {
  sentences: { blockId: 'blocks' },
  entities: { memberIds: 'entities', ofIds: 'entities' },
  mentions: { entityId: 'entities', sentenceId: 'sentences' },
  attributions: {
    parentId: 'attributions',
    restatesId: 'attributions',
    sentenceIds: 'sentences',
    sourceIds: 'entities',
    addresseeIds: 'entities',
    venueId: 'entities',
  },
  claims: {
    attributionId: 'attributions',
    sentenceId: 'sentences',
    subjectIds: 'entities',
    objectIds: 'entities',
    locationIds: 'entities',
    basisClaimIds: 'claims',
  },
  codings: { claimId: 'claims', attributionId: 'attributions' },
};

/** Every reference of a document, in order. */
export function referencesIn(article: Article): readonly Reference[] {
  const { publisherId, agencyId } = article.metadata;
  const found = [new Reference(publisherId, 'entities', false, 'publisher', 'metadata', -1, 'publisherId', null)];
  if (agencyId !== null) found.push(new Reference(agencyId, 'entities', false, 'agency', 'metadata', -1, 'agencyId', null));
  for (const [collection, fields] of Object.entries(REFERENCE_FIELDS)) {
    const list = article[collection as Collection] as readonly { readonly id: string }[];
    for (const [field, target] of Object.entries(fields)) {
      const part = field.replace(/Ids?$/, '');
      for (let index = 0; index < list.length; index++) {
        const record = list[index] as { readonly id: string };
        const value = (record as unknown as { readonly [field: string]: string | readonly string[] | null })[field];
        const self = target === collection ? record.id : '';
        if (typeof value === 'string')
          found.push(new Reference(value, target, value === self, part, collection, index, field, null));
        else if (value) {
          for (let place = 0; place < value.length; place++) {
            const id = value[place] as string;
            found.push(new Reference(id, target, id === self, part, collection, index, field, place));
          }
        }
      }
    }
  }
  for (const [index, { id, roles }] of article.entities.entries()) {
    for (const [place, { ofId }] of roles.entries()) {
      if (ofId !== null)
        found.push(new Reference(ofId, 'entities', ofId === id, 'of', 'entities', index, `roles/${place}/ofId`, null));
    }
  }
  return found;
}
