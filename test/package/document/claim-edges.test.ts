import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { claimEdges } from '../../../scripts/package/document/claim-edges.ts';
import { hedgeOf } from '../../../scripts/package/document/hedge.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { annotatedAs } from '../../support/articles.ts';
import { small } from '../../support/small.ts';

const article = JSON.parse(readFileSync('data/article.json', 'utf8')) as Article;
const short = (id: string) => id.replace(/^e-/, '');
const rowsOf = (document: Article) =>
  claimEdges(document).map(
    ({ claimId, fromId, toId, fromViaId, toViaId }) =>
      `${claimId} ${short(fromId)} ${short(toId)}${fromViaId ? ` by ${short(fromViaId)}` : ''}${toViaId ? ` and ${short(toViaId)}` : ''}`,
  );

describe('the pairs that claims relate', () => {
  it('are, of the article, those that its claims name, read by hand', () => {
    const both = (...ids: number[]) => ids.map((id) => `c${id} azerbaijan russia`);
    expect(rowsOf(article).sort()).toEqual(
      [
        'c1 ilham-aliyev azerbaijan',
        'c1 ilham-aliyev russia',
        ...both(2, 3, 4, 5, 6, 7, 8, 9, 14, 16, 17, 18, 21, 22, 23, 24, 25, 26, 27, 31, 32, 33, 34),
        'c19 russia azerbaijan',
        'c20 azerbaijan russia by special-services and special-services',
        'c28 russia azerbaijan',
        'c29 azerbaijan russia by regions and regions',
        'c30 azerbaijan russia by regions and regions',
      ].sort(),
    );
  });

  it('expand a group to whose it is, and keep what only the claim names', () => {
    expect(rowsOf(small())).toEqual(['c1 larkhaven wexcombe', 'c2 dubh larkhaven', 'c8 larkhaven wexcombe by crews and crews']);
  });

  it('are none for a unary relation, nor for a directed one with an empty side', () => {
    const without = small().claims.filter(({ id }) => !rowsOf(small()).some((row) => row.startsWith(`${id} `)));
    expect(without.map(({ id, relation }) => `${id} ${relation}`)).toEqual([
      'c3 harms',
      'c4 acts',
      'c5 x-drenches',
      'c6 pursues-policy',
      'c7 harms',
    ]);
  });
});

describe('a statement', () => {
  const quoted = (document: Article) =>
    statements(document).flatMap(({ claimId, inQuotationMarks }) =>
      inQuotationMarks === 'no' ? [] : [`${claimId} ${inQuotationMarks}`],
    );

  it('is in quotation marks if an attribution around it quotes its words, not only the innermost', () => {
    // c6, c7 and c11 to c15 are said to be known, within a direct quotation.
    expect(quoted(article)).toHaveLength(24);
    expect(quoted(article)).toEqual(expect.arrayContaining(['c6 yes', 'c7 yes', 'c11 yes', 'c20 yes']));
  });

  it('is in part in quotation marks if some of its words are', () => {
    expect(quoted(annotatedAs('example').article)).toContain('c9 in-part');
  });

  it('has the hedge that counts first: polarity around it, modality, evidence, negation', () => {
    const claim = { ...(small().claims[0] as Article['claims'][number]) };
    const affirmed = [{ polarity: 'affirms' }] as const;
    expect(hedgeOf(claim, affirmed)).toBe('none');
    expect(hedgeOf({ ...claim, polarity: 'negative' }, affirmed)).toBe('negated');
    expect(hedgeOf({ ...claim, polarity: 'negative', evidence: 'inferred' }, affirmed)).toBe('inferred');
    expect(hedgeOf({ ...claim, evidence: 'inferred', modality: 'possible' }, affirmed)).toBe('possible');
    expect(hedgeOf({ ...claim, modality: 'possible' }, [{ polarity: 'denies' }, ...affirmed])).toBe('denied');
    expect(statements(small()).map(({ hedge }) => hedge)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'denied',
      'none',
      'presupposed',
      'none',
    ]);
  });
});
