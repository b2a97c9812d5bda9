import type { Article, Entity } from '../../../../schema/generated/types.d.ts';
import { idHint } from '../../problems/id-hint.ts';
import { shown } from '../../problems/problem.ts';
import { inside } from '../../text/spans.ts';
import type { Collection, Context, Finding, Rule } from './context.ts';

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

const KINDS = new Map<string, { readonly allowed: (type: Entity['type']) => boolean; readonly words: string }>(
  Object.entries({
    publisher: { allowed: (type) => type === 'organization', words: 'an organization' },
    agency: { allowed: (type) => type === 'organization', words: 'an organization' },
    venue: { allowed: (type) => type === 'event' || type === 'place', words: 'an event or a place' },
    location: { allowed: (type) => type === 'country' || type === 'place', words: 'a country or a place' },
    source: { allowed: (type) => type !== 'event' && type !== 'place', words: 'neither an event nor a place' },
    addressee: { allowed: (type) => type !== 'event' && type !== 'place', words: 'neither an event nor a place' },
  }),
);

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

/** The references of documents under check, since several rules ask for them. A context replaces its document whenever it mends it. */
const known = new WeakMap<Article, readonly Reference[]>();

/** Every reference of a document, in order. */
export function references(article: Article): readonly Reference[] {
  let list = known.get(article);
  if (!list) {
    list = collectReferences(article);
    known.set(article, list);
  }
  return list;
}

function collectReferences(article: Article): Reference[] {
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

/** With how many ids a validation compares wrong ones at most: those of a document of very many are not worth the time. */
const MOST_COMPARED = 100_000;

function* checkReferences(context: Context): Generator<Finding> {
  const { article } = context;
  const ids = new Map<Collection, readonly string[]>();
  let left = MOST_COMPARED;
  for (const reference of references(article)) {
    const { id, target } = reference;
    if (context.has(target, id) || id === '' || context.has(target, '')) continue;
    const { pointer } = reference;
    const repair = repaired(article, pointer);
    const among = ids.get(target) ?? article[target].map((record) => record.id);
    ids.set(target, among);
    const hint = repair === undefined ? idHint(id, among, left) : `by its words this should be ${shown(repair)}`;
    left = Math.max(0, left - among.length);
    yield {
      pointer,
      message: `${shown(id)} is the id of none of the ${target}; ${hint}`,
      ...(repair === undefined ? {} : { repair }),
    };
  }
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
  for (const reference of references(context.article)) {
    const { id, target, part } = reference;
    const kind = target === 'entities' ? KINDS.get(part) : undefined;
    const entity = kind && context.get('entities', id);
    if (!kind || !entity || entity.type.startsWith('x-') || kind.allowed(entity.type)) continue;
    yield {
      pointer: reference.pointer,
      message: `${shown(id)} is of type ${entity.type}; ${/^[aeiou]/.test(part) ? 'an' : 'a'} ${part} is ${kind.words}`,
    };
  }
}
