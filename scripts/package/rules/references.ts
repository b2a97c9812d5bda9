import type { Article, Entity } from '../../../schema/types.d.ts';
import { nearest } from '../nearest.ts';
import { shown } from '../problem.ts';
import { type Collection, type Context, type Finding, inside, type Rule } from './context.ts';

/** A place that holds the id of another record. */
export interface Reference {
  readonly pointer: string;
  readonly id: string;
  readonly target: Collection;
  /** Whether the record refers to itself. */
  readonly own: boolean;
  /** What the reference is for, as in `publisherId`, without `Id` or `Ids`. */
  readonly part: string;
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

const KINDS: { readonly [part: string]: { readonly allowed: (type: Entity['type']) => boolean; readonly words: string } } = {
  publisher: { allowed: (type) => type === 'organization', words: 'an organization' },
  agency: { allowed: (type) => type === 'organization', words: 'an organization' },
  venue: { allowed: (type) => type === 'event' || type === 'place', words: 'an event or a place' },
  location: { allowed: (type) => type === 'country' || type === 'place', words: 'a country or a place' },
  source: { allowed: (type) => type !== 'event' && type !== 'place', words: 'no event and no place' },
  addressee: { allowed: (type) => type !== 'event' && type !== 'place', words: 'no event and no place' },
};

export const referenceRules: readonly Rule[] = [
  {
    name: 'references',
    description: 'Every id that a record names is that of a record of the right collection.',
    check: checkReferences,
  },
  {
    name: 'reference-kinds',
    description:
      'Publisher and agency are organizations, a venue is an event or a place, a location a country or a place; a source or an addressee is neither event nor place.',
    check: checkKinds,
  },
];

/** Every reference of a document, in order. */
export function* references(article: Article): Generator<Reference> {
  const { publisherId, agencyId } = article.metadata;
  yield { pointer: '/metadata/publisherId', id: publisherId, target: 'entities', own: false, part: 'publisher' };
  if (agencyId !== null) yield { pointer: '/metadata/agencyId', id: agencyId, target: 'entities', own: false, part: 'agency' };
  for (const [collection, fields] of Object.entries(REFERENCE_FIELDS)) {
    const list = article[collection as Collection] as readonly { readonly id: string }[];
    for (const [index, record] of list.entries()) {
      for (const [field, target] of Object.entries(fields)) {
        const value = (record as unknown as { [field: string]: string | readonly string[] | null })[field];
        if (value === null || value === undefined) continue;
        const part = field.replace(/Ids?$/, '');
        const pointer = `/${collection}/${index}/${field}`;
        const self = target === collection ? record.id : '';
        if (typeof value === 'string') yield { pointer, id: value, target, own: value === self, part };
        else
          for (const [place, id] of value.entries()) yield { pointer: `${pointer}/${place}`, id, target, own: id === self, part };
      }
    }
  }
  for (const [index, entity] of article.entities.entries()) {
    for (const [place, { ofId }] of entity.roles.entries()) {
      const pointer = `/entities/${index}/roles/${place}/ofId`;
      if (ofId !== null) yield { pointer, id: ofId, target: 'entities', own: ofId === entity.id, part: 'of' };
    }
  }
}

function* checkReferences(context: Context): Generator<Finding> {
  const { article } = context;
  for (const { pointer, id, target } of references(article)) {
    if (context.has(target, id)) continue;
    const repair = repaired(article, pointer);
    const hint = repair === undefined ? candidates(article[target], id) : `by its words this should be ${shown(repair)}`;
    yield {
      pointer,
      message: `${shown(id)} is the id of none of the ${target}; ${hint}`,
      ...(repair === undefined ? {} : { repair }),
    };
  }
}

function candidates(list: readonly { readonly id: string }[], id: string): string {
  const ids = list.map((record) => record.id);
  const meant = nearest(id, ids);
  if (ids.length === 0) return 'there are none';
  return meant === null
    ? `they are ${ids.length > 6 ? `${ids[0]} to ${ids.at(-1)}` : ids.join(', ')}`
    : `did you mean ${shown(meant)}?`;
}

/** The block of a sentence, and the sentence of a mention, are told by their offsets. */
function repaired(article: Article, pointer: string): string | undefined {
  const [, collection, index, field] = pointer.split('/');
  if (collection === 'sentences' && field === 'blockId') {
    const sentence = article.sentences[Number(index)];
    return sentence && article.blocks.find((block) => inside(sentence, block))?.id;
  }
  if (collection === 'mentions' && field === 'sentenceId') {
    const mention = article.mentions[Number(index)];
    return mention && article.sentences.find((sentence) => inside(mention, sentence))?.id;
  }
  return undefined;
}

function* checkKinds(context: Context): Generator<Finding> {
  for (const { pointer, id, target, part } of references(context.article)) {
    const kind = target === 'entities' && Object.hasOwn(KINDS, part) ? KINDS[part] : undefined;
    const entity = kind && context.get('entities', id);
    if (!kind || !entity || entity.type.startsWith('x-') || kind.allowed(entity.type)) continue;
    yield { pointer, message: `${shown(id)} is of type ${entity.type}; a ${part} is ${kind.words}` };
  }
}
