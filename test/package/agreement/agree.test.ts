import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { agree } from '../../../scripts/package/agreement/agree.ts';
import { smallWith } from '../../support/change.ts';
import { pairOf } from '../../support/compared.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { planted } from '../../support/planted.ts';
import { small } from '../../support/small.ts';

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
