import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { agree, agreeOnValid } from '../../../scripts/package/agreement/agree.ts';
import type { AgreementReport, PairAgreement, Score } from '../../../scripts/package/agreement/report.ts';
import { annotatedAs } from '../../support/articles.ts';
import { change, smallWith } from '../../support/change.ts';
import { asLines, compare, pairOf } from '../../support/compared.ts';
import { planted } from '../../support/planted.ts';
import { small } from '../../support/small.ts';

describe('a comparison', () => {
  it('is the same with the sides changed', () => {
    const swapped = (report: AgreementReport) => {
      const score = ({ matchedA, matchedB, precision, recall, f1 }: Score) => ({
        ...{ matchedA: matchedB, matchedB: matchedA, precision: recall, recall: precision },
        f1: expect.closeTo(f1 ?? 0, 12),
      });
      const turned = <T extends { readonly a: unknown; readonly b: unknown }>(one: T) => {
        const scores = Object.entries(one).filter(([, value]) => typeof value === 'object' && value !== null && 'f1' in value);
        const known = scores.map(([name, value]) => [name, (value as Score).f1 === null ? value : score(value as Score)]);
        return { ...one, ...Object.fromEntries(known), a: one.b, b: one.a };
      };
      const pair = pairOf(report);
      const byJson = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
      return {
        alpha: report.alpha,
        spans: pair.spans.map(turned),
        records: pair.records.map(turned),
        references: pair.references.map(turned),
        vocabularies: pair.vocabularies.map((one) => ({
          ...one,
          value: one.value === null ? null : expect.closeTo(one.value, 12),
          confusion: expect.arrayContaining(one.confusion.map(turned)),
        })),
        differences: pair.differences.map(turned).sort(byJson),
      };
    };
    const { differences, ...expected } = swapped(agree(small(), planted()));
    const there = agree(planted(), small());
    const { spans, records, references, vocabularies } = pairOf(there);
    expect({ alpha: there.alpha, spans, records, references, vocabularies }).toEqual(expected);
    const byJson = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    expect([...pairOf(there).differences].sort(byJson)).toEqual(differences);
  });

  it('does not depend on ids: entities of other names of their own are the same by their mentions', () => {
    const renamed = JSON.parse(JSON.stringify(small()).replaceAll('"e-', '"e-other-')) as Article;
    expect(compare(small(), renamed).differences).toEqual([]);
  });

  it('matches entities by their mentions, whatever their names', () => {
    const renamed = smallWith({ '/entities/4/name': 'fishers', '/entities/4/id': 'e-crews' });
    expect(compare(small(), renamed).differences).toEqual([]);
  });

  it('matches entities by the attributions of which they are the one source, where mentions are not compared', () => {
    const { article } = annotatedAs('german');
    expect(article.layers).toMatchObject({ mentions: 'partial', attributions: 'complete' });
    const place = article.entities.findIndex(({ name }) => name === 'Jens Oevers');
    const renamed = JSON.parse(JSON.stringify(article).replaceAll('"e-oevers"', '"e-other"')) as Article;
    const { differences, references } = compare(article, change(renamed, `/entities/${place}/name`, 'der Kapitän'));
    expect(differences).toEqual([]);
    expect(references.find(({ field }) => field === 'sourceIds')?.equal).toMatchObject({ precision: 1, recall: 1 });
  });

  it('matches entities without a mention by their names', () => {
    const renamed = JSON.parse(JSON.stringify(small()).replaceAll('"e-tern-wire"', '"e-x"')) as Article;
    expect(compare(small(), renamed).differences).toEqual([]);
    const other = change(renamed, '/entities/7/name', 'Gull Wire');
    const lines = ['/entities/7 null, nothing null', 'nothing null, /entities/7 null'];
    expect(asLines(compare(small(), other).differences)).toEqual(lines.map((line) => `null entities record: ${line}`));
  });

  /** The small document with other claims in place of its first. */
  const withClaims = (...claims: Article['claims']): Article => ({
    ...small(),
    claims: [...claims, ...small().claims.slice(1)].map((claim, index) => ({ ...claim, id: `c${index + 1}`, basisClaimIds: [] })),
    codings: [],
  });
  const [first, second] = small().claims as [Article['claims'][number], Article['claims'][number]];

  it('does not depend on the order of claims with the same words and arguments', () => {
    const [one, other] = [{ ...first, domains: ['sport'] } as const, { ...first, domains: ['health'] } as const];
    expect(compare(withClaims(one, other), withClaims(other, one)).differences).toEqual([]);
  });

  it('matches a claim by its arguments where several rest on the same words', () => {
    const officials = { ...first, subjectIds: ['e-castell', 'e-dubh'] } as const;
    expect(compare(withClaims(first, officials), withClaims(officials, first)).differences).toEqual([]);
    const { subjectIds, objectIds } = second;
    const gift = { ...first, subjectIds, relation: 'gives-to', objectIds } as const;
    const possible = { ...gift, relation: 'acts-on', modality: 'possible', domains: ['sport'] } as const;
    const { differences } = compare(withClaims(first, gift), withClaims(possible, first));
    expect(differences.map(({ field, a, b }) => `${field} ${a?.pointer} ${b?.pointer}`)).toEqual([
      'relation /claims/1/relation /claims/0/relation',
      'domains /claims/1/domains /claims/0/domains',
      'modality /claims/1/modality /claims/0/modality',
    ]);
  });

  it('matches an attribution by its source and cue, even if most of its content is that of another', () => {
    expect(asLines(compare(small(), planted(1)).differences)).toEqual([
      '57 attributions contentSpans: /attributions/1/contentSpans [{"start":91,"end":189}], /attributions/1/contentSpans [{"start":91,"end":105}]',
      '96 claims spans: /claims/0/spans [{"start":96,"end":140}], /claims/0/spans [{"start":96,"end":105}]',
      '106 attributions record: nothing null, /attributions/2 null',
      '151 attributions parentId: /attributions/2/parentId "a2", /attributions/3/parentId "a3"',
    ]);
  });

  it('matches no records that share no words, even if those of one are between those of the other', () => {
    expect(asLines(compare(small(), planted(2)).differences)).toEqual([
      '262 claims record: /claims/3 null, nothing null',
      '274 claims record: nothing null, /claims/3 null',
      '391 claims basisClaimIds: /claims/7/basisClaimIds ["c1","c4"], /claims/7/basisClaimIds ["c1","c4"]',
    ]);
  });

  it('counts nothing of a layer that is partial in one', () => {
    const { mentions } = small();
    const partial = smallWith({
      '/layers/mentions': 'partial',
      '/mentions': mentions.filter(({ id }) => id !== 'm9').map((mention, index) => ({ ...mention, id: `m${index + 1}` })),
    });
    const { skipped, spans, records, differences, vocabularies } = compare(small(), partial);
    expect(skipped.map(({ layer }) => layer)).toEqual(['mentions', 'codings']);
    expect(spans.find(({ part }) => part === 'mention')).toMatchObject({ a: 0, b: 0, exact: { f1: null } });
    expect(records.map(({ collection }) => collection)).toEqual(['attributions', 'claims']);
    expect(vocabularies.filter(({ collection }) => ['mentions', 'entities'].includes(collection))).toEqual([]);
    expect(differences).toEqual([]);
    expect(agree(small(), partial).alpha[0]).toMatchObject({ part: 'mention', items: 0, value: null });
    expect(compare(partial, small()).skipped.map(({ layer }) => layer)).toEqual(['mentions', 'codings']);
  });

  it('counts nothing of a layer that is none in one', () => {
    const extensions = small().extensions.slice(1);
    const none = smallWith({
      '/layers/claims': 'none',
      '/layers/codings': 'none',
      '/claims': [],
      '/codings': [],
      '/extensions': extensions,
    });
    const { skipped, spans, records, differences } = compare(small(), none);
    expect(skipped.map(({ layer }) => layer)).toEqual(['claims', 'codings']);
    expect(spans.find(({ part }) => part === 'claim')).toMatchObject({ a: 0, b: 0 });
    expect(records.map(({ collection }) => collection)).toEqual(['entities', 'mentions', 'attributions']);
    expect(differences).toEqual([]);
  });

  it('does not compare to which attributions claims belong where attributions are not complete in both', () => {
    const attributions = small().attributions.filter(({ id }) => id !== 'a3');
    const ids = new Map(attributions.map(({ id }, index) => [id, `a${index + 1}`] as const));
    const partial = smallWith({
      '/layers/attributions': 'partial',
      '/attributions': attributions.map((one) => ({ ...one, id: ids.get(one.id) })),
      '/claims': small().claims.map((claim) => ({
        ...claim,
        attributionId: claim.attributionId && (ids.get(claim.attributionId) ?? 'a2'),
      })),
    });
    const { references, differences } = compare(small(), partial);
    expect(references.filter(({ field }) => field === 'attributionId')).toEqual([]);
    expect(differences).toEqual([]);
  });

  it('does not compare gists, notes, lemmas, dates and confidence', () => {
    const other = smallWith({
      '/attributions/0/gist': 'Something else.',
      '/claims/0/gist': 'Something else.',
      '/claims/0/note': 'A note.',
      '/claims/0/confidence': 'low',
      '/attributions/1/cueLemma': null,
      '/attributions/3/saidOn': null,
    });
    expect(compare(small(), other).differences).toEqual([]);
  });
});

describe('codings', () => {
  const { article } = annotatedAs('example');
  const kappas = (pair: PairAgreement) => pair.vocabularies.filter(({ collection }) => collection === 'codings');

  it('are compared by scheme, no code being a value', () => {
    const place = article.codings.findIndex(({ claimId, status }) => claimId !== null && status === 'candidate');
    const other = structuredClone(article);
    change(other, `/codings/${place}/status`, 'not-codable');
    change(other, `/codings/${place}/code`, null);
    for (const field of ['modes', 'contexts', 'actorCodes', 'recipientCodes']) change(other, `/codings/${place}/${field}`, []);
    const pair = compare(article, other);
    const scheme = article.codings[place]?.scheme;
    const ofScheme = kappas(pair).filter((one) => one.scheme === scheme);
    expect(ofScheme.map(({ field, equal, items }) => [field, Math.round((equal ?? 0) * items), items])).toEqual([
      ['status', 38, 39],
      ['code', 38, 39],
    ]);
    expect(ofScheme[1]?.confusion.filter(({ a, b }) => a !== b).map(({ b }) => b)).toEqual(['none']);
    expect(kappas(pair).filter((one) => one.scheme !== scheme).map(({ value }) => value)).toEqual([1, 1]); // biome-ignore format: short
    expect(pair.differences.map(({ field, a, b }) => [field, a?.pointer, b?.value])).toEqual([
      ['status', `/codings/${place}/status`, 'not-codable'],
      ['code', `/codings/${place}/code`, null],
    ]);
  });

  it('of a scheme that one annotation does not use are not compared', () => {
    const codings = article.codings.filter(({ scheme }) => scheme === 'cameo-1.1b3');
    const other = { ...article, codings: codings.map((coding, index) => ({ ...coding, id: `k${index + 1}` as const })) };
    const pair = compare(article, other);
    expect(pair.differences).toEqual([]);
    expect(new Set(kappas(pair).map(({ scheme }) => scheme))).toEqual(new Set(['cameo-1.1b3']));
    expect(pair.records.find(({ collection }) => collection === 'codings')).toMatchObject({ a: 39, b: 39 });
  });

  it('of claims count only where the claim does: it is compared, and has a counterpart', () => {
    const acts = article.codings.filter(({ attributionId }) => attributionId !== null).length;
    const codingsOf = (other: Article) => {
      const pair = pairOf(agreeOnValid([[article], [other]]));
      const { a, b } = pair.records.find(({ collection }) => collection === 'codings') ?? {};
      return [a, b, pair.differences.map(({ collection }) => collection)];
    };
    const partial = structuredClone(article);
    change(partial, '/layers/claims', 'partial');
    change(partial, `/codings/${article.codings.length - 1}/code`, 'YIELD');
    expect(codingsOf(partial)).toEqual([acts, acts, []]);
    const last = article.claims.at(-1)?.id;
    const codings = article.codings.filter(({ claimId }) => claimId !== last);
    const without = { ...article, claims: article.claims.slice(0, -1), codings };
    expect(codings.length).toBe(article.codings.length - 2);
    expect(codingsOf(without)).toEqual([codings.length, codings.length, ['claims']]);
  });

  it('of speech acts are differences where only one annotation has them', () => {
    const codings = article.codings.filter(({ attributionId }) => attributionId === null);
    const other = { ...article, codings: codings.map((coding, index) => ({ ...coding, id: `k${index + 1}` as const })) };
    const { differences } = compare(article, other);
    expect(differences.length).toBe(article.codings.length - codings.length);
    expect(differences.every(({ collection, a, b }) => collection === 'codings' && a !== null && b === null)).toBe(true);
  });
});
