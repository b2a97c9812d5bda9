import { shown } from '../../problems/problem.ts';
import { inside } from '../../text/spans.ts';
import { type Collection, type Context, type Finding, ID_PREFIXES, type Rule } from './context.ts';
import { references } from './references.ts';

export const idRules: readonly Rule[] = [
  {
    name: 'ids',
    description: 'Records are numbered from 1 in their order, without gaps; the id of an entity is its alone.',
    check: checkIds,
  },
  {
    name: 'duplicate-mention',
    description: 'No two mentions of an entity have the same words.',
    check: checkDuplicateMentions,
  },
];

function* checkIds(context: Context): Generator<Finding> {
  for (const [collection, prefix] of Object.entries(ID_PREFIXES)) yield* checkNumbers(context, collection as Collection, prefix);
  yield* checkEntityIds(context);
}

/**
 * A single wrong number is told from a record too many or too few by the numbers that follow it; where all numbers are there, it is
 * the records that stand in another order.
 */
function* checkNumbers({ article }: Context, collection: Collection, prefix: string): Generator<Finding> {
  const list = article[collection];
  const numbers = list.map((record) => Number(record.id.slice(1)));
  if (numbers.every((number, index) => number === index + 1)) return;
  const complete = new Set(numbers.filter((number) => number <= numbers.length)).size === numbers.length;
  let offset = 1;
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1];
    if (complete) {
      if (before === undefined || before < number) continue;
      const message = `${shown(list[index]?.id)} should stand before ${shown(list[index - 1]?.id)}: ${collection} are numbered in their order`;
      yield { pointer: `/${collection}/${index}`, message };
      continue;
    }
    const right = index + offset;
    if (number === right) continue;
    const pointer = `/${collection}/${index}/id`;
    const expected = `${prefix}${right}`;
    const next = numbers[index + 1];
    const alone = next === right + 1 || next !== number + 1;
    const message = `${shown(list[index]?.id)} should be ${shown(expected)}: ${collection} are numbered in their order, without gaps`;
    if (alone) yield { pointer, message, repair: expected };
    else {
      yield { pointer, message };
      offset = number - index;
    }
  }
}

/**
 * Entities stand in the order of their first mention, which tells which of two records with the same id has the wrong one, and
 * what a wrong one should be; so does an id that is referred to and that no entity has, if there is just one.
 */
function* checkEntityIds({ article }: Context): Generator<Finding> {
  const ids = article.entities.map((entity) => entity.id);
  const mentioned = [...new Set(article.mentions.map((mention) => mention.entityId))];
  const places = new Map<string, number[]>();
  for (const [index, id] of ids.entries()) places.set(id, [...(places.get(id) ?? []), index]);
  const orphans = new Set<string>();
  for (const { id, target } of references(article)) if (target === 'entities' && !places.has(id)) orphans.add(id);
  const [orphan] = orphans.size === 1 ? orphans : [];
  for (const [id, indices] of places) {
    if (indices.length < 2) continue;
    const wrong = indices.find((index) => mentioned[index] !== undefined && !places.has(mentioned[index])) ?? indices.at(-1);
    const first = mentioned[wrong as number];
    const repair = first !== undefined && !places.has(first) ? first : orphan;
    const other = indices.find((index) => index !== wrong);
    const right =
      repair === undefined ? 'each entity has an id of its own' : `by what refers to it this should be ${shown(repair)}`;
    const message = `${shown(id)} is the id of /entities/${other} already; ${right}`;
    yield { pointer: `/entities/${wrong}/id`, message, ...(repair === undefined ? {} : { repair }) };
  }
  yield* checkStrayEntityId(article, places, mentioned);
}

/** An id that nothing refers to, where several references lead to no entity, is itself the wrong one. */
function* checkStrayEntityId(
  article: Context['article'],
  places: ReadonlyMap<string, readonly number[]>,
  mentioned: readonly string[],
): Generator<Finding> {
  if (article.entities.every((_, index) => places.has(mentioned[index] ?? ''))) return;
  const counts = new Map<string, number>();
  for (const { id, target, own } of references(article))
    if (target === 'entities' && !own) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [index, { id }] of article.entities.entries()) {
    const expected = mentioned[index];
    if (counts.has(id) || !expected || places.has(expected) || (counts.get(expected) ?? 0) < 2) continue;
    const message = `nothing refers to ${shown(id)}; the mentions in this place refer to ${shown(expected)}, which no entity has`;
    yield { pointer: `/entities/${index}/id`, message, repair: expected };
  }
}

function* checkDuplicateMentions(context: Context): Generator<Finding> {
  const mentions = [...context.records('mentions')];
  for (const [place, { record: mention, at }] of mentions.entries()) {
    for (let before = place - 1; before >= 0; before--) {
      const other = mentions[before]?.record;
      if (!other || other.start !== mention.start) break;
      if (other.entityId === mention.entityId && inside(mention, other) && inside(other, mention)) {
        const message = `the same words are a mention of ${shown(mention.entityId)} in ${shown(other.id)} already`;
        yield { pointer: at, message };
        break;
      }
    }
  }
}
