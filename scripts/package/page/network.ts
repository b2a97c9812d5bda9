import type { Article, Claim, Entity } from '../../../schema/generated/types.d.ts';
import { claimEdges, endsAmong } from '../document/claim-edges.ts';
import { grouped, largestFirst } from '../document/grouped.ts';
import { directionOf } from '../document/relations.ts';

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
  /** Those of the most claims first. */
  readonly edges: readonly Edge[];
  /** Every entity that a claim is about, those with the most claims first, with these claims. */
  readonly claimsOf: ReadonlyMap<EntityId, readonly Claim['id'][]>;
}

/** How many pairs of one claim are listed: a claim about two large groups has no more to show than that. */
const MOST_PAIRS = 400;

/** The network of who and whom: the pairs of the table `claim_edges`, each once with all its claims. */
export function networkOf(article: Pick<Article, 'claims' | 'entities' | 'extensions'>): Network {
  const { claims, entities, extensions } = article;
  const isSymmetric = new Map(claims.map(({ id, relation }) => [id, directionOf(relation, extensions) === 'symmetric']));
  const edges = new Map<string, { from: EntityId; to: EntityId; symmetric: boolean; claimIds: Claim['id'][] }>();
  for (const { claimId, fromId, toId } of claimEdges(article, MOST_PAIRS)) {
    const symmetric = isSymmetric.get(claimId) ?? false;
    // A pair of a symmetric relation is the same, whichever a claim names first.
    const [from, to] = symmetric && toId < fromId ? [toId, fromId] : [fromId, toId];
    const key = JSON.stringify([from, to, symmetric]);
    const edge = edges.get(key);
    if (edge) edge.claimIds.push(claimId);
    else edges.set(key, { from, to, symmetric, claimIds: [claimId] });
  }
  const endsOf = endsAmong(entities);
  const named = grouped(claims, ({ subjectIds, objectIds }) => [
    ...new Set([...endsOf(subjectIds), ...endsOf(objectIds)].map(({ id }) => id)),
  ]);
  return {
    edges: [...edges.values()].sort((a, b) => b.claimIds.length - a.claimIds.length),
    claimsOf: new Map([...largestFirst(named)].map(([id, made]) => [id, made.map((claim) => claim.id)])),
  };
}
