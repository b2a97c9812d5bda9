import { describe, expect, it } from 'vitest';
import { agree } from '../../../scripts/package/agreement/agree.ts';
import type { Score } from '../../../scripts/package/agreement/report.ts';
import { asLines, pairOf } from '../../support/compared.ts';
import { planted } from '../../support/planted.ts';
import { small } from '../../support/small.ts';

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
