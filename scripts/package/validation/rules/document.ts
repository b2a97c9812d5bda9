import { startOf } from '../../document/spans.ts';
import { shown } from '../../problems/problem.ts';
import type { Context, Finding, Rule } from './context.ts';

export const documentRules: readonly Rule[] = [
  {
    name: 'text-order',
    description:
      'Mentions, attributions and claims stand in the order of the text, entities in that of their first mention, codings in that of what they code.',
    check: checkOrder,
  },
  {
    name: 'extensions',
    description:
      "Each vocabulary value of the document's own is defined once, and each definition is used; a relation has a direction.",
    check: checkExtensions,
  },
  {
    name: 'provenance-dates',
    description: 'An annotation is not changed before it is made, nor made before the article was published.',
    check: checkDates,
  },
  {
    name: 'years',
    description: 'Dates and times are of the years 1 to 9999, in UTC too.',
    check: checkYears,
  },
];

function* checkOrder(context: Context): Generator<Finding> {
  const { article } = context;
  for (const collection of ['mentions', 'attributions', 'claims', 'entities', 'codings'] as const)
    if (!context.whole(collection)) return;
  yield* inOrder(
    'mentions',
    article.mentions,
    ({ start, end }) => [start, -end],
    'the start of their words, of two the longer first',
  );
  yield* inOrder('attributions', article.attributions, (attribution) => [startOf(attribution)], 'the start of their words');
  yield* inOrder('claims', article.claims, ({ spans }) => [spans[0]?.start ?? 0], 'the start of their words');
  const first = new Map<string, readonly number[]>();
  for (const { entityId, start, end } of article.mentions) {
    const other = first.get(entityId);
    if (!other || compare(other, [start, -end]) > 0) first.set(entityId, [start, -end]);
  }
  const nowhere = [Number.POSITIVE_INFINITY];
  yield* inOrder('entities', article.entities, ({ id }) => first.get(id) ?? nowhere, 'their first mention');
  const target = (claimId: string | null, attributionId: string | null) =>
    claimId === null ? [0, context.indexOf('attributions', attributionId ?? '')] : [1, context.indexOf('claims', claimId)];
  const key = ({ claimId, attributionId }: (typeof article.codings)[number]) => target(claimId, attributionId);
  yield* inOrder('codings', article.codings, key, 'what they code, attributions before claims');
}

function* inOrder<T extends { readonly id: string }>(
  collection: string,
  list: readonly T[],
  key: (record: T) => readonly number[],
  words: string,
): Generator<Finding> {
  let before: T | undefined;
  let keyBefore: readonly number[] = [];
  for (let index = 0; index < list.length; index++) {
    const record = list[index] as T;
    const keyNow = key(record);
    if (before && compare(keyBefore, keyNow) > 0) {
      yield {
        pointer: `/${collection}/${index}`,
        message: `${shown(record.id)} should stand before ${shown(before.id)}: ${collection} are ordered by ${words}`,
      };
    }
    before = record;
    keyBefore = keyNow;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place++) {
    const value = a[place] as number;
    const other = b[place] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function* checkExtensions(context: Context): Generator<Finding> {
  const { article } = context;
  const defined = new Map<string, string>();
  for (const [index, { vocabulary, value, direction }] of article.extensions.entries()) {
    const at = `/extensions/${index}`;
    if (!vocabulary || !value) continue;
    const key = `${vocabulary} ${value}`;
    const other = defined.get(key);
    if (other !== undefined)
      yield {
        pointer: `${at}/value`,
        message: `${shown(value)} is defined for ${vocabulary} at ${other} already; it should be defined once`,
      };
    else defined.set(key, at);
    if ((vocabulary === 'relation') === (direction === null)) {
      const right = direction === null ? 'symmetric, directed or unary, for this is a relation' : 'null, for this is no relation';
      yield { pointer: `${at}/direction`, message: `${shown(direction)} should be ${right}` };
    }
  }
  const used = new Set<string>();
  for (const { vocabulary, value, pointer } of extensionsUsed(article)) {
    const key = `${vocabulary} ${value}`;
    if (!defined.has(key) && !used.has(key) && context.whole('extensions', 'vocabulary', 'value')) {
      yield {
        pointer,
        message: `${shown(value)} is defined nowhere; /extensions should say what it means as a value of ${vocabulary}${vocabulary === 'relation' ? ', and its direction' : ''}`,
      };
    }
    used.add(key);
  }
  if (!context.whole('metadata', 'subjects') || !context.whole('entities', 'type', 'identifiers', 'unlinked')) return;
  if (!context.whole('claims', 'relation', 'domains') || !context.whole('codings', 'scheme')) return;
  for (const [key, at] of defined) {
    const [vocabulary, value] = key.split(' ');
    if (used.has(key)) continue;
    yield { pointer: at, message: `nothing uses ${shown(value)} as a value of ${vocabulary}; only what is used is defined` };
  }
}

interface Used {
  readonly vocabulary: string;
  readonly value: string;
  readonly pointer: string;
}

/** Every value of the document's own vocabularies, where it is used. */
function extensionsUsed(article: Context['article']): readonly Used[] {
  const used: Used[] = [];
  const note = (vocabulary: string, value: string, pointer: () => string) => {
    if (value.startsWith('x-')) used.push({ vocabulary, value, pointer: pointer() });
  };
  article.metadata.subjects.forEach(({ scheme }, index) => {
    note('subject-scheme', scheme, () => `/metadata/subjects/${index}/scheme`);
  });
  article.entities.forEach(({ type, identifiers }, index) => {
    note('entity-type', type, () => `/entities/${index}/type`);
    identifiers.forEach(({ scheme }, place) => {
      note('identifier-scheme', scheme, () => `/entities/${index}/identifiers/${place}/scheme`);
    });
  });
  article.claims.forEach(({ relation, domains }, index) => {
    note('relation', relation, () => `/claims/${index}/relation`);
    domains.forEach((domain, place) => {
      note('domain', domain, () => `/claims/${index}/domains/${place}`);
    });
  });
  article.codings.forEach(({ scheme }, index) => {
    note('coding-scheme', scheme, () => `/codings/${index}/scheme`);
  });
  return used;
}

function* checkDates({ article }: Context): Generator<Finding> {
  const { createdOn, modifiedOn } = article.provenance;
  const published = article.metadata.datePublished.slice(0, 10);
  if (createdOn < published) {
    yield {
      pointer: '/provenance/createdOn',
      message: `${createdOn} should be at earliest ${published}, the day on which the article was published`,
    };
  } else if (modifiedOn < createdOn) {
    yield {
      pointer: '/provenance/modifiedOn',
      message: `${modifiedOn} should be at earliest ${createdOn}, the day on which the annotation was made`,
    };
  }
}

/** What tables hold goes no further: most engines know no year 0, and none takes one of five digits. Those of `provenance` come later. */
function* checkYears({ article }: Context): Generator<Finding> {
  yield* outOfYears('/metadata/datePublished', article.metadata.datePublished);
  for (const [index, { saidOn }] of article.attributions.entries()) {
    if (saidOn !== null) yield* outOfYears(`/attributions/${index}/saidOn`, saidOn);
  }
}

function* outOfYears(pointer: string, date: string): Generator<Finding> {
  const year = new Date(date).getUTCFullYear();
  if (year < 1 || year > 9999)
    yield { pointer, message: `${date} is of the year ${year} in UTC; it should be of one from 1 to 9999` };
}
