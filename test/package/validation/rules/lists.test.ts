import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('repeated-item', () => {
  const first = <T>(list: readonly T[]) => list[0] as T;

  it.each([
    ['/metadata/subjects', first(small().metadata.subjects)],
    ['/entities/1/roles', first(small().entities[1]?.roles ?? [])],
    ['/codings/1/alternatives', first(small().codings[1]?.alternatives ?? [])],
  ])('tells what stands twice in %s', (list, item) => {
    const place = (list.includes('subjects') ? small().metadata.subjects : [1, 2]).length;
    expectProblem(
      'repeated-item',
      change(small(), `${list}/-`, item),
      `${list}/${place}`,
      `this says what ${list}/0 says already; it should stand once`,
    );
  });

  it('tells a measure of agreement that stands twice, with another value', () => {
    const agreement = [0.5, 0.6].map((value) => ({ layer: 'mentions', measure: 'F1', value, items: 3 }));
    expectProblem(
      'repeated-item',
      smallWith({ '/provenance/agreement': agreement }),
      '/provenance/agreement/1',
      'this says what /provenance/agreement/0 says already; it should stand once',
    );
  });

  it('tells a claim that stands twice under two ids', () => {
    const document = small();
    const last = document.claims.at(-1);
    expectProblem(
      'repeated-item',
      change(document, '/claims/-', { ...last, id: 'c9' }),
      '/claims/8',
      'this says what /claims/7 says already; it should stand once',
    );
  });

  it('tells an attribution that stands twice under two ids', () => {
    const document = small();
    const last = document.attributions.at(-1);
    const problems = validate(change(document, '/attributions/-', { ...last, id: 'a8' }));
    expect(problems.filter(({ rule }) => rule === 'repeated-item')).toEqual([
      {
        rule: 'repeated-item',
        pointer: '/attributions/7',
        message: 'this says what /attributions/6 says already; it should stand once',
        severity: 'error',
      },
    ]);
  });

  it('lets two alternatives have one code, for other reasons', () => {
    expectSound(smallWith({ '/codings/1/alternatives/1/code': '057' }));
  });
});

describe('subject-code', () => {
  it('tells a code without the form of its scheme', () => {
    expectProblem(
      'subject-code',
      smallWith({ '/metadata/subjects/0/code': '04000000' }),
      '/metadata/subjects/0/code',
      '"04000000" should be medtop: and eight digits, such as "medtop:11000000"',
    );
  });
});

describe('original-file', () => {
  it('tells a digest without a length, and a length without a digest', () => {
    expectProblem(
      'original-file',
      smallWith({ '/sourceText/originalSha256': null }),
      '/sourceText/originalSha256',
      'null should be that of the file whose length is given, or both should be null',
    );
    expectProblem(
      'original-file',
      smallWith({ '/sourceText/originalBytes': null }),
      '/sourceText/originalBytes',
      'null should be that of the file whose digest is given, or both should be null',
    );
    expectSound(smallWith({ '/sourceText/originalSha256': null, '/sourceText/originalBytes': null }));
  });
});
