import type { Article, Claim, Entity } from '../../../schema/generated/types.d.ts';

type EntityId = Entity['id'];

/** All that is claimed of one entity towards another. */
export interface Edge {
  readonly from: EntityId;
  readonly to: EntityId;
  /** Whether the relation holds both ways alike. */
  readonly symmetric: boolean;
  readonly claimIds: readonly Claim['id'][];
}

/** Who is claimed to do what to whom. */
export interface Network {
  readonly edges: readonly Edge[];
  /** Every entity that a claim is about, those with the most claims first, with these claims. */
  readonly claimsOf: ReadonlyMap<EntityId, readonly Claim['id'][]>;
}

/** How many pairs of one claim are listed: a claim about two large groups has no more to show than that. */
const MOST_PAIRS = 400;

/**
 * The network of who and whom: each subject of a claim with each of its objects, and each pair of subjects of a relation without objects. A group
 * is replaced by its members where these are listed.
 */
export function networkOf({ claims, entities }: Pick<Article, 'claims' | 'entities'>): Network {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const expanded = (ids: readonly EntityId[]) => [
    ...new Set(ids.flatMap((id) => (byId.get(id)?.memberIds.length ? (byId.get(id)?.memberIds ?? []) : [id]))),
  ];
  const edges = new Map<string, { from: EntityId; to: EntityId; symmetric: boolean; claimIds: Claim['id'][] }>();
  const claimsOf = new Map<EntityId, Claim['id'][]>();
  for (const { id, subjectIds, objectIds } of claims) {
    const subjects = expanded(subjectIds);
    const objects = expanded(objectIds);
    for (const entity of new Set([...subjects, ...objects])) {
      const list = claimsOf.get(entity);
      if (list) list.push(id);
      else claimsOf.set(entity, [id]);
    }
    for (const [from, to] of objects.length > 0 ? pairs(subjects, objects) : pairsWithin(subjects)) {
      const key = JSON.stringify([from, to, objects.length > 0]);
      const edge = edges.get(key);
      if (edge) edge.claimIds.push(id);
      else edges.set(key, { from, to, symmetric: objects.length === 0, claimIds: [id] });
    }
  }
  return {
    edges: [...edges.values()].sort((a, b) => b.claimIds.length - a.claimIds.length),
    claimsOf: new Map([...claimsOf].sort(([, a], [, b]) => b.length - a.length)),
  };
}

function pairs(left: readonly EntityId[], right: readonly EntityId[]): [EntityId, EntityId][] {
  const found: [EntityId, EntityId][] = [];
  for (const from of left)
    for (const to of right) {
      if (found.length >= MOST_PAIRS) return found;
      if (from !== to) found.push([from, to]);
    }
  return found;
}

/** Each pair once, the same whichever comes first. */
function pairsWithin(ids: readonly EntityId[]): [EntityId, EntityId][] {
  const found: [EntityId, EntityId][] = [];
  for (const [index, one] of ids.entries())
    for (const other of ids.slice(index + 1)) {
      if (found.length >= MOST_PAIRS) return found;
      found.push(one < other ? [one, other] : [other, one]);
    }
  return found;
}
