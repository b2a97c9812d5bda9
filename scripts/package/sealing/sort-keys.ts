import type { Article } from '../../../schema/generated/types.d.ts';
import type { Collection } from '../document/ids.ts';
import { startOf } from '../document/spans.ts';

/** What a record is sorted by: numbers and words, the first of which weighs most. */
export type SortKey = readonly (number | string)[];

/** For each collection, what its records are sorted by. */
export type SortKeys = { readonly [C in Collection]: (record: Article[C][number]) => SortKey };

/**
 * What the records of a document are sorted by, so that they are in the order of the text.
 *
 * @param placeOf the place of an attribution or a claim when those are sorted, which is before the codings are
 */
export function sortKeysOf(
  article: Article,
  placeOf: (collection: 'attributions' | 'claims', id: string | null) => number,
): SortKeys {
  const depths = depthsOf(article);
  const firstMentions = firstMentionsOf(article);
  return {
    blocks: ({ start }) => [start],
    sentences: ({ start }) => [start],
    entities: ({ id }) => firstMentions.get(id) ?? [Number.POSITIVE_INFINITY, 0],
    mentions: ({ start, end }) => [start, -end],
    attributions: (record) => [startOf(record), depths.get(record.id) ?? 0],
    claims: ({ spans }) => [spans[0]?.start ?? 0],
    codings: ({ claimId, attributionId, scheme }) =>
      claimId === null ? [0, placeOf('attributions', attributionId), scheme] : [1, placeOf('claims', claimId), scheme],
  };
}

export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** For each entity, what the first of its mentions is sorted by; of several that begin together, that is the longest. */
function firstMentionsOf({ mentions }: Article): ReadonlyMap<string, SortKey> {
  const first = new Map<string, SortKey>();
  for (const { entityId, start, end } of mentions) {
    const key = [start, -end];
    const before = first.get(entityId);
    if (!before || compareKeys(key, before) < 0) first.set(entityId, key);
  }
  return first;
}

/** How deep each attribution is nested. A cycle ends the count: what is wrong with it is for the rules to say. */
function depthsOf({ attributions }: Article): ReadonlyMap<string, number> {
  const parents = new Map<string, string | null>(attributions.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    attributions.map(({ id, parentId }) => {
      let depth = 0;
      for (
        let parent: string | null = parentId;
        parent !== null && depth <= attributions.length;
        parent = parents.get(parent) ?? null
      )
        depth++;
      return [id, depth];
    }),
  );
}
