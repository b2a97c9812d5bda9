import { ID_PREFIXES } from '../../document/ids.ts';
import { id, message, place } from '../../problems/message.ts';
import { inside } from '../../text/spans.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  ids: 'Records are numbered from 1 in their order, without gaps; no two entities have the same id.',
  'duplicate-mention': 'No two mentions of an entity have the same span.',
};

const READS = {
  blocks: ['id'],
  sentences: ['id'],
  entities: ['id'],
  mentions: ['id', 'entityId'],
  attributions: ['id'],
  claims: ['id'],
  codings: ['id'],
} as const;
type Ids = View<typeof READS>;

const ids = whole({
  name: 'ids',
  reads: READS,
  check(view) {
    for (const [collection, prefix] of Object.entries(ID_PREFIXES)) checkNumbers(view, collection as keyof typeof READS, prefix);
    const found = entityIds(view);
    checkRepeatedIds(found, view);
    checkStrayIds(found, view);
  },
});

/**
 * A single wrong number is distinguished from a record too many or too few by the numbers that follow it; where all numbers are there, it is
 * the records that are in another order.
 */
function checkNumbers(view: Ids, collection: keyof typeof READS, prefix: string): void {
  const list: readonly string[] = view.read(collection).map((record: { readonly id: string }) => record.id);
  const numbers = list.map((label) => Number(label.slice(1)));
  if (numbers.every((number, index) => number === index + 1)) return;
  const isComplete = new Set(numbers.filter((number) => number <= numbers.length)).size === numbers.length;
  let offset = 1;
  for (const [index, number] of numbers.entries()) {
    if (isComplete) {
      if (index === 0 || (numbers[index - 1] as number) < number) continue;
      const before = message`${id(list[index])} should come before ${id(list[index - 1])}`;
      const what = message`${before}, because ${collection} are numbered in their order; move it, or renumber them`;
      view.report(`/${collection}/${index}`, what);
      continue;
    }
    const right = index + offset;
    if (number === right) continue;
    const expected = `${prefix}${right}`;
    const next = numbers[index + 1];
    const isAlone = next === right + 1 || next !== number + 1;
    const cure = isAlone ? 'renumber it' : 'add the record that is missing, remove one, or renumber them';
    const what = message`${id(list[index])} should be ${id(expected)}, because ${collection} are numbered without gaps; ${cure}`;
    view.report(`/${collection}/${index}/id`, what, isAlone ? { repair: expected } : {});
    if (!isAlone) offset = number - index;
  }
}

/** The ids of the entities, with their places, and in the order in which mentions name them. */
function entityIds(view: Ids) {
  const places = new Map<string, number[]>();
  for (const [index, entity] of view.read('entities').entries()) places.set(entity.id, [...(places.get(entity.id) ?? []), index]);
  const mentioned = [...new Set<string>(view.read('mentions').map(({ entityId }) => entityId))];
  return { places, mentioned };
}

type EntityIds = ReturnType<typeof entityIds>;

/**
 * Entities are in the order of their first mention, which shows which of two records with the same id has the wrong one, and
 * what a wrong one should be; so does an id that is referred to and that no entity has, if there is just one.
 */
function checkRepeatedIds({ places, mentioned }: EntityIds, view: Ids): void {
  if (places.size === view.read('entities').length) return;
  const orphans = new Set(
    view.references().flatMap(({ id: named, target }) => (target === 'entities' && !places.has(named) ? [named] : [])),
  );
  const [orphan] = orphans.size === 1 ? orphans : [];
  for (const [label, indices] of places) {
    if (indices.length < 2) continue;
    const isFree = (index: number) => mentioned[index] !== undefined && !places.has(mentioned[index]);
    const wrong = indices.find(isFree) ?? (indices.at(-1) as number);
    const repair = isFree(wrong) ? mentioned[wrong] : orphan;
    const other = indices.find((index) => index !== wrong);
    const right = repair === undefined ? 'another id' : id(repair);
    const what = message`${id(label)} should be ${right}, because ${place(`/entities/${other}`)} already has this id; rename ${repair === undefined ? 'one of the two' : 'it'}`;
    view.report(`/entities/${wrong}/id`, what, repair === undefined ? {} : { repair });
  }
}

/** An id that nothing refers to, where several references lead to no entity, is itself the wrong one. */
function checkStrayIds({ places, mentioned }: EntityIds, view: Ids): void {
  const entities = view.read('entities');
  if (entities.every((_, index) => places.has(mentioned[index] ?? ''))) return;
  const counts = new Map<string, number>();
  for (const { id: named, target, own } of view.references())
    if (target === 'entities' && !own) counts.set(named, (counts.get(named) ?? 0) + 1);
  for (const [index, entity] of entities.entries()) {
    const expected = mentioned[index];
    if (counts.has(entity.id) || !expected || places.has(expected) || (counts.get(expected) ?? 0) < 2) continue;
    const why = message`because nothing refers to it, and no entity has the id ${id(expected)} of the mentions in this place`;
    const what = message`${id(entity.id)} should be ${id(expected)}, ${why}; rename it`;
    view.report(`/entities/${index}/id`, what, { repair: expected });
  }
}

const duplicateMention = whole({
  name: 'duplicate-mention',
  reads: { mentions: ['start', 'end', 'entityId'] },
  check(view) {
    const mentions = view.records('mentions');
    for (const [index, { record: mention, at }] of mentions.entries()) {
      for (let before = index - 1; before >= 0; before--) {
        const other = mentions[before]?.record;
        if (!other || other.start !== mention.start) break;
        if (other.entityId !== mention.entityId || !inside(mention, other) || !inside(other, mention)) continue;
        const why = message`because ${id(other.id)} already marks them as a mention of ${id(mention.entityId)}`;
        view.report(at, message`the words should be marked once, ${why}; remove one of the two`);
        break;
      }
    }
  },
});

export const idRules = [ids, duplicateMention];
