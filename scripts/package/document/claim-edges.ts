import type { Article, Claim, Entity } from '../../../schema/generated/types.d.ts';
import { directionOf } from './relations.ts';

/** One pair of entities that a claim relates. Derived from a document, never stored in it. */
export interface ClaimEdge {
  readonly claimId: Claim['id'];
  readonly fromId: Entity['id'];
  readonly toId: Entity['id'];
  /** The set or group among the subjects that `fromId` was found by; null if the claim names it itself. */
  readonly fromViaId: Entity['id'] | null;
  /** The same for `toId`. */
  readonly toViaId: Entity['id'] | null;
}

/** An entity on one side of a claim, and the set or group by which it was found. */
interface End {
  readonly id: Entity['id'];
  readonly viaId: Entity['id'] | null;
}

/** Finds the entities that one side of a claim is about: in place of a set are its members, and in place of a group those that it belongs to, if the document says so. */
export function endsAmong(entities: readonly Entity[]): (ids: readonly Entity['id'][]) => End[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return (ids) => {
    const ends = new Map<Entity['id'], End>();
    for (const id of ids) {
      const { type, memberIds = [], ofIds = [] } = known.get(id) ?? {};
      const others = type === 'set' ? memberIds : ofIds;
      const found = others.length > 0 ? others.map((other) => ({ id: other, viaId: id })) : [{ id, viaId: null }];
      for (const end of found) if (!ends.has(end.id)) ends.set(end.id, end);
    }
    return [...ends.values()];
  };
}

/**
 * Lists the pairs of entities that the claims of a valid document relate, in the order of the document. A directed relation goes from each
 * subject to each object, and gives none if one side is empty; a symmetric one gives each pair of subjects once; a unary one none.
 *
 * @param most how many pairs of one claim are listed at most
 */
export function claimEdges(
  { claims, entities, extensions }: Pick<Article, 'claims' | 'entities' | 'extensions'>,
  most = Number.POSITIVE_INFINITY,
): ClaimEdge[] {
  const endsOf = endsAmong(entities);
  return claims.flatMap(({ id, relation, subjectIds, objectIds }) => {
    const isSymmetric = directionOf(relation, extensions) === 'symmetric';
    const edges: ClaimEdge[] = [];
    const from = endsOf(subjectIds);
    const to = isSymmetric ? from : endsOf(objectIds);
    for (const [index, one] of from.entries())
      for (const other of isSymmetric ? to.slice(index + 1) : to) {
        if (edges.length >= most) return edges;
        if (other.id !== one.id)
          edges.push({ claimId: id, fromId: one.id, toId: other.id, fromViaId: one.viaId, toViaId: other.viaId });
      }
    return edges;
  });
}
