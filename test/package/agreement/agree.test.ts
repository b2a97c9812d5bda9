import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { agree, agreeOnValid } from '../../../scripts/package/agreement/agree.ts';
import { provenanceOf } from '../../../scripts/package/agreement/provenance.ts';
import type { AgreementReport, Difference, PairAgreement, Score } from '../../../scripts/package/agreement/report.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { annotatedAs } from '../../support/articles.ts';
import { change, smallWith } from '../../support/change.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { planted } from '../../support/planted.ts';
import { small } from '../../support/small.ts';

const pairOf = (report: AgreementReport): PairAgreement => {
  const [pair] = report.pairs;
  if (!pair) throw new Error('no pair was compared');
  return pair;
};
const compare = (a: Article, b: Article) => pairOf(agree(a, b));
const asLines = (differences: readonly Difference[]) =>
  differences.map(
    ({ collection, field, a, b }) =>
      `${(a ?? b)?.start} ${collection} ${field ?? 'record'}: ${a?.pointer ?? 'nothing'} ${JSON.stringify(a?.value ?? null)}, ${b?.pointer ?? 'nothing'} ${JSON.stringify(b?.value ?? null)}`,
  );

/** Every figure of a report that says how far annotations agree, with its path. */
function* figuresIn(value: unknown, path = ''): Generator<readonly [path: string, figure: number | null]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const isFigure = ['precision', 'recall', 'f1', 'value'].includes(key) || (key === 'equal' && typeof item === 'number');
    if (isFigure) yield [`${path}/${key}`, item];
    yield* figuresIn(item, `${path}/${key}`);
  }
}

describe.each([...sealedDocuments(), small()].map((article) => ({ id: article.id, article })))(
  '$id and itself',
  ({ article }) => {
    const report = agree(article, structuredClone(article));

    it('agree in everything that is measured', () => {
      const { alpha, pairs, provenance } = report;
      const figures = [...figuresIn({ alpha, pairs, provenance })];
      expect(figures.filter(([, figure]) => figure !== null && figure !== 1)).toEqual([]);
      expect(figures.filter(([, figure]) => figure === 1).length).toBeGreaterThan(20);
      expect(pairOf(report).differences).toEqual([]);
    });

    it('have a reason wherever a figure is null', () => {
      const measured = [...report.alpha, ...pairOf(report).vocabularies];
      expect(measured.filter(({ value, reason }) => (value === null) === (reason === null))).toEqual([]);
    });
  },
);

describe('the figures of planted differences, computed by hand', () => {
  const report = agree(small(), planted());
  const pair = pairOf(report);
  const shown = ({ precision, recall, f1 }: Score) => [precision, recall, f1];
  const spansOf = (part: string, nested = false) => {
    const found = pair.spans.find((one) => one.part === part && one.nested === nested);
    return found && [found.a, found.b, shown(found.exact), shown(found.overlapping)];
  };

  it('are those of spans', () => {
    // Without m9, and m14 shorter: 14 of 16 and of 15 are equal; m9 alone overlaps nothing.
    expect(spansOf('mention')).toEqual([16, 15, [14 / 15, 14 / 16, 28 / 31], [1, 15 / 16, 30 / 31]]);
    expect(spansOf('source')).toEqual([7, 6, [1, 6 / 7, 12 / 13], [1, 6 / 7, 12 / 13]]);
    expect(spansOf('cue')).toEqual([7, 6, [1, 6 / 7, 12 / 13], [1, 6 / 7, 12 / 13]]);
    // a4 has two: 8 and 7. That of a2 is shorter, so that that of a3, which is in it, overlaps nothing.
    expect(spansOf('content')).toEqual([
      8,
      7,
      [6 / 7, 6 / 8, expect.closeTo(12 / 15, 12)],
      [1, 7 / 8, expect.closeTo(14 / 15, 12)],
    ]);
    expect(spansOf('quoted')).toEqual([3, 3, [1, 1, 1], [1, 1, 1]]);
    expect(spansOf('addressee')).toEqual([1, 1, [1, 1, 1], [1, 1, 1]]);
    // c7 is missing; "stay" is within c6.
    expect(spansOf('claim')).toEqual([9, 9, [8 / 9, 8 / 9, expect.closeTo(8 / 9, 12)], [1, 8 / 9, expect.closeTo(16 / 17, 12)]]);
  });

  it('are those of nested attributions, apart: a3 is the only one', () => {
    for (const part of ['source', 'cue', 'content']) expect(spansOf(part, true)).toEqual([1, 0, [null, 0, 0], [null, 0, 0]]);
    expect(spansOf('quoted', true)).toEqual([0, 0, [null, null, null], [null, null, null]]);
  });

  it('are those of characters', () => {
    const alphaOf = (wanted: string) => report.alpha.find(({ part }) => part === wanted)?.value;
    // 457 characters, 914 values. Mentions: 23 differ; 633 values are 0, 263 are 1, 18 are 2 ("its" within another).
    expect(alphaOf('mention')).toBeCloseTo(1 - (913 * 46) / (633 * 281 + 263 * 651 + 18 * 896), 12);
    // Contents: 49 differ, 9 of which were in two; 513 values are 0, 392 are 1, 9 are 2.
    expect(alphaOf('content')).toBeCloseTo(1 - (913 * 98) / (513 * 401 + 392 * 522 + 9 * 905), 12);
    // Claims: the 10 of c7 and the 4 of "stay" differ; 596 values are 0, 314 are 1, 4 are 2.
    expect(alphaOf('claim')).toBeCloseTo(1 - (913 * 28) / (596 * 318 + 314 * 600 + 4 * 910), 12);
    expect([alphaOf('quoted'), alphaOf('addressee')]).toEqual([1, 1]);
  });

  it('are those of records', () => {
    const recordsOf = (wanted: string) => {
      const found = pair.records.find(({ collection }) => collection === wanted);
      return found && [found.a, found.b, found.matched.matchedA, found.identical.matchedA];
    };
    expect(recordsOf('entities')).toEqual([8, 8, 8, 8]);
    expect(recordsOf('mentions')).toEqual([16, 15, 15, 14]);
    // a1 and a6 have no difference; of the claims c1, c4 and c5.
    expect(recordsOf('attributions')).toEqual([7, 6, 6, 2]);
    expect(recordsOf('claims')).toEqual([8, 8, 7, 3]);
    expect(recordsOf('codings')).toBeUndefined();
  });

  it('are those of references', () => {
    const referencesOf = (wanted: string, of: string) => {
      const found = pair.references.find(({ collection, field }) => collection === wanted && field === of);
      return found && [found.a, found.b, ...shown(found.equal)];
    };
    expect(referencesOf('claims', 'attributionId')).toEqual([6, 5, 1, 5 / 6, 10 / 11]);
    expect(referencesOf('claims', 'subjectIds')).toEqual([6, 7, 6 / 7, 1, 12 / 13]);
    expect(referencesOf('mentions', 'entityId')).toEqual([15, 15, 1, 1, 1]);
  });

  it('are those of vocabularies', () => {
    const kappaOf = (wanted: string, of: string) => {
      const found = pair.vocabularies.find(({ collection, field }) => collection === wanted && field === of);
      return found && [found.items, found.value, found.confusion.map(({ a, b, items }) => `${a} ${b} ${items}`)];
    };
    // 5 of 6 are equal; by chance 3 × 4 + 2 × 2 of 36: (30 - 16) / (36 - 16).
    const quotations = ['direct direct 2', 'indirect indirect 3', 'reported indirect 1'];
    expect(kappaOf('attributions', 'quotation')).toEqual([6, 0.7, quotations]);
    expect(kappaOf('attributions', 'medium')).toEqual([6, 0, ['speech speech 4', 'speech writing 1', 'speech thought 1']]);
    // That of a5 is open in B, so that five remain, all of which affirm.
    expect(kappaOf('attributions', 'polarity')).toEqual([5, null, ['affirms affirms 5']]);
    // 7 claims × 3 domains: 20 of 21 are equal; by chance 7 × 8 + 14 × 13 of 441.
    expect(kappaOf('claims', 'domains')).toEqual([21, 182 / 203, ['in in 7', 'out in 1', 'out out 13']]);
    expect(kappaOf('claims', 'modality')).toEqual([7, 0, ['asserted asserted 6', 'asserted possible 1']]);
    expect(kappaOf('claims', 'evidence')).toEqual([7, null, ['stated stated 7']]);
    expect(kappaOf('mentions', 'form')?.slice(0, 2)).toEqual([15, 1]);
    expect(kappaOf('entities', 'type')?.slice(0, 2)).toEqual([8, 1]);
  });

  it('come with each difference, in the order of the text', () => {
    expect(asLines(pair.differences)).toEqual([
      '57 attributions contentSpans: /attributions/1/contentSpans [{"start":91,"end":189}], /attributions/1/contentSpans [{"start":91,"end":140}]',
      '151 attributions record: /attributions/2 null, nothing null',
      '180 claims attributionId: /claims/1/attributionId "a3", /claims/1/attributionId null',
      '191 attributions medium: /attributions/3/medium "speech", /attributions/2/medium "writing"',
      '192 claims subjectIds: /claims/2/subjectIds [], /claims/2/subjectIds ["e-dubh"]',
      '246 mentions record: /mentions/8 null, nothing null',
      '284 attributions medium: /attributions/4/medium "speech", /attributions/3/medium "thought"',
      '327 claims modality: /claims/5/modality "asserted", /claims/5/modality "possible"',
      '330 claims record: nothing null, /claims/6 null',
      '358 attributions quotation: /attributions/6/quotation "reported", /attributions/5/quotation "indirect"',
      '379 claims record: /claims/6 null, nothing null',
      '391 mentions span: /mentions/13 [{"start":391,"end":414}], /mentions/12 [{"start":391,"end":400}]',
      '391 claims domains: /claims/7/domains ["general"], /claims/7/domains ["general","sport"]',
    ]);
    expect(pair.differences[1]).toEqual({
      articleId: 'example.org/harbour',
      collection: 'attributions',
      field: null,
      a: { pointer: '/attributions/2', sentenceId: 's3', start: 151, end: 189, value: null },
      b: null,
    });
  });
});

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

describe('several documents', () => {
  it('are compared by their ids, in whatever order, and what one annotation lacks is listed', () => {
    const [one, two, three] = sealedDocuments() as [Article, Article, Article];
    const report = agree([one, two, small()], [planted(), three, one]);
    expect(report.documents).toBe(2);
    expect(report.missing).toEqual(
      [
        { articleId: two.id, inAnnotations: [0] },
        { articleId: three.id, inAnnotations: [1] },
      ].sort((a, b) => (a.articleId < b.articleId ? -1 : 1)),
    );
    const [cue] = pairOf(report).spans.filter(({ part, nested }) => part === 'cue' && !nested);
    const own = one.attributions.flatMap(({ cueSpans }) => cueSpans).length;
    expect([cue?.a, cue?.b, cue?.exact.matchedA]).toEqual([own + 7, own + 6, own + 6]);
    expect(pairOf(report).differences).toHaveLength(13);
  });

  it('of more than two annotators are compared by pairs, with alpha over all', () => {
    const report = agree(small(), planted(), small());
    expect(report.pairs.map(({ between, differences }) => [...between, differences.length])).toEqual([
      [0, 1, 13],
      [0, 2, 0],
      [1, 2, 13],
    ]);
    // Three values a character: of the 23 that differ two are equal. 305 + 328 + 305 values are 0, 143 + 120 + 143 are 1, 27 are 2.
    const expected = 1 - (1370 * 46) / (938 * 433 + 406 * 965 + 27 * 1344);
    expect(report.alpha[0]?.value).toBeCloseTo(expected, 12);
    const mean = report.provenance.find(({ layer, measure }) => layer === 'mention spans' && measure.startsWith('F1, exact'));
    expect(mean).toEqual({
      layer: 'mention spans',
      measure: 'F1, exact spans; mean of 3 pairs of annotations',
      value: 0.9355,
      items: 17 + 16 + 17,
    });
  });
});

describe('the figures for provenance.agreement', () => {
  const { provenance } = agree(small(), planted());

  it('are what the schema takes', () => {
    const document = small();
    change(document, '/provenance/agreement', provenance);
    expect(validate(document)).toEqual(validate(small()));
    expect(provenance.length).toBeGreaterThan(40);
  });

  it('leave out what is undefined', () => {
    expect(provenance.filter(({ layer }) => layer === 'claims: evidence')).toEqual([]);
    expect(provenance.find(({ layer, measure }) => layer === 'mention spans' && measure === 'F1, exact spans')).toEqual({
      layer: 'mention spans',
      measure: 'F1, exact spans',
      value: 0.9032,
      items: 17,
    });
  });

  it('are 1 only if agreement is full', () => {
    const rounded = (value: number) =>
      provenanceOf([{ layer: 'mentions', part: 'mention', value, reason: null, items: 457 }], [])[0]?.value;
    expect([1, 0.99996, 0.98765, -0.12345678].map(rounded)).toEqual([1, 0.9999, 0.9877, -0.1235]);
  });
});

describe('what cannot be compared', () => {
  const problemsOf = (run: () => unknown): readonly { readonly pointer: string; readonly message: string }[] => {
    try {
      run();
    } catch (error) {
      return (error as { readonly problems: readonly { readonly pointer: string; readonly message: string }[] }).problems;
    }
    throw new Error('nothing was refused');
  };

  it('is refused in one error if the texts differ', () => {
    const other = smallWith({
      '/sourceText/sha256': 'f'.repeat(64),
      '/sourceText/originalSha256': null,
      '/sourceText/originalBytes': null,
    });
    const problems = problemsOf(() => agree(small(), other));
    expect(problems).toEqual([
      {
        rule: 'agreement',
        severity: 'error',
        pointer: '/sourceText/sha256',
        message: expect.stringMatching(
          /^the text of "example\.org\/harbour" should be the same .*; annotate one copy \(the sha256 is [0-9a-f]{12}… in A, and f{12}… in B\)$/,
        ),
      },
    ]);
  });

  it('is refused if a document is not valid', () => {
    const wrong = smallWith({ '/claims/0/modality': 'certain' });
    expect(problemsOf(() => agree(small(), wrong))).toMatchObject([{ pointer: '/claims/0/modality' }]);
    expect(problemsOf(() => agree(small(), null as unknown as Article))).toMatchObject([{ pointer: '' }]);
  });

  it('is no hole of a list, however long the list is', () => {
    const list = [small()];
    list.length = 4_000_000_000;
    expect(agree(list, small())).toEqual(agree(small(), small()));
  });

  it('is refused if there is one annotation, if one has an article twice, and if none has an article that another has', () => {
    expect(problemsOf(() => agree(small()))[0]?.message).toMatch(/^there should be at least two annotations/);
    expect(problemsOf(() => agree([small(), small()], small()))[0]?.message).toMatch(
      /should be listed once, because an annotation has each article once, and A has it twice; /,
    );
    const other = { ...small(), id: 'example.org/other' };
    expect(problemsOf(() => agree(small(), other))[0]?.message).toMatch(
      /^the annotations should have an article in common, because /,
    );
  });
});
