import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { claimEdges } from '../../../scripts/package/document/claim-edges.ts';
import { networkOf } from '../../../scripts/package/page/network.ts';
import { annotated } from '../../support/articles.ts';
import { projectPath } from '../../support/project.ts';
import { small } from '../../support/small.ts';

const article: Article = JSON.parse(readFileSync(projectPath('data/article.json'), 'utf8'));

describe.each([{ name: 'the article', article }, ...annotated])('the network of $name', ({ article: document }) => {
  const { edges, claimsOf } = networkOf(document);

  it('has each pair of the table claim_edges, and no other', () => {
    const unordered = (claimId: string, ...ends: readonly string[]) => [claimId, ...[...ends].sort()].join(' ');
    const pairs = edges.flatMap(({ from, to, claimIds }) => claimIds.map((id) => unordered(id, from, to)));
    expect(pairs.sort()).toEqual(
      claimEdges(document)
        .map(({ claimId, fromId, toId }) => unordered(claimId, fromId, toId))
        .sort(),
    );
  });

  it('has a symmetric pair once, whichever a claim names first', () => {
    const pairs = edges.filter(({ symmetric }) => symmetric).map(({ from, to }) => [from, to].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has every entity of an edge among those that claims are about, with the claims of the edge', () => {
    for (const { from, to, claimIds } of edges)
      for (const id of [from, to]) expect(claimsOf.get(id)).toEqual(expect.arrayContaining([...claimIds]));
  });
});

describe('the network of a claim about two large groups', () => {
  it('is bounded', () => {
    const [claim] = small().claims;
    const ids = Array.from({ length: 2000 }, (_, index) => `e-${index}` as Article['entities'][number]['id']);
    const large = { ...(claim as Article['claims'][number]), subjectIds: ids, objectIds: ids };
    expect(networkOf({ ...small(), claims: [large] }).edges).toHaveLength(400);
  });
});
