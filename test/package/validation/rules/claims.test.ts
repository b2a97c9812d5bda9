import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, moved, remove, smallWith, spanAt } from '../../../support/change.ts';
import { size } from '../../../support/effort.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('claim-attribution', () => {
  it('tells the innermost attribution that holds the words', () => {
    expectProblem(
      'claim-attribution',
      smallWith({ '/claims/1/attributionId': 'a2' }),
      '/claims/1/attributionId',
      '"a2" should be "a3": the innermost attribution that holds its words',
    );
    expectProblem(
      'claim-attribution',
      smallWith({ '/claims/1/attributionId': null }),
      '/claims/1/attributionId',
      'null should be "a3": the innermost attribution that holds its words',
    );
  });

  it('tells a claim in the article’s own voice', () => {
    expectProblem(
      'claim-attribution',
      smallWith({ '/claims/7/attributionId': 'a2' }),
      '/claims/7/attributionId',
      '"a2" holds none of its words, nor does any other attribution: the content should be longer, or this null if the article says so in its own voice',
    );
  });

  it('tells by which words a claim runs past the content that it names, and not that the content is without a claim', () => {
    expectProblem(
      'claim-attribution',
      moved(small(), '/claims/6/spans/0', 379, 390),
      '/claims/6/spans/0',
      'the words of this claim run past the content of "a7" by "."; shorten the span, or lengthen the content',
      'text',
    );
    expectProblem(
      'claim-attribution',
      moved(small(), '/claims/1/spans/0', 167, 189),
      '/claims/1/attributionId',
      'the words of this claim run past the content of "a3" by "has promised "; shorten the span, or lengthen the content, or this should be "a2", which holds them all',
      'text',
    );
  });

  it('tells a claim in a restatement', () => {
    const claim = { ...small().claims[0], sentenceId: 's1', spans: [spanAt(0, 27)], attributionId: 'a1', id: 'c1' };
    const document = change(small(), '/claims/0+', claim);
    for (const [index, { basisClaimIds }] of document.claims.entries()) {
      change(document, `/claims/${index}/id`, `c${index + 1}`);
      change(
        document,
        `/claims/${index}/basisClaimIds`,
        basisClaimIds.map((id) => `c${Number(id.slice(1)) + 1}`),
      );
    }
    for (const index of [1, 2]) change(document, `/codings/${index}/claimId`, 'c2');
    expectProblem(
      'claim-attribution',
      document,
      '/claims/0',
      'the words of this claim lie in "a1", which restates "a2"; a restatement carries no claim',
    );
  });
});

describe('relation-direction', () => {
  it.each([
    [
      0,
      { objectIds: ['e-crews'] },
      '/objectIds',
      '"acts-jointly" is symmetric and has no objects; they should stand among the subjects',
    ],
    [5, { objectIds: ['e-dubh'] }, '/objectIds', '"pursues-policy" is unary and has no objects; this list should be empty'],
    [2, { objectIds: [] }, '/subjectIds', '"harms" is directed and needs a subject or an object'],
    [4, { objectIds: [] }, '/subjectIds', '"x-drenches" is directed and needs a subject or an object'],
    [5, { subjectIds: [] }, '/subjectIds', '"pursues-policy" is unary and needs a subject'],
    [
      0,
      { subjectIds: ['e-larkhaven', 'e-officials'] },
      '/subjectIds/1',
      '"e-officials" is a set; "acts-jointly" is symmetric and should name its members',
    ],
    [
      0,
      { subjectIds: ['e-officials'] },
      '/subjectIds/0',
      '"e-officials" is a set; "acts-jointly" is symmetric and should name its members',
    ],
    [
      0,
      { subjectIds: ['e-wexcombe'] },
      '/subjectIds',
      '"acts-jointly" is symmetric and needs two or more subjects, or one group',
    ],
    [0, { subjectIds: [] }, '/subjectIds', '"acts-jointly" is symmetric and needs two or more subjects, or one group'],
  ])('tells what is wrong with claim %i and %j', (index, fields, pointer, message) => {
    const document = small();
    for (const [field, value] of Object.entries(fields)) change(document, `/claims/${index}/${field}`, value);
    expectProblem('relation-direction', document, `/claims/${index}${pointer}`, message);
  });

  it('lets a group alone stand in a symmetric relation, and a set in any other', () => {
    expectSound(smallWith({ '/claims/7/subjectIds': ['e-crews'] }));
    expectSound(smallWith({ '/claims/5/subjectIds': ['e-officials'] }));
    expectSound(smallWith({ '/claims/1/subjectIds': ['e-officials'] }));
  });

  it('lets a directed relation be without a subject, or without an object', () => {
    expectSound(smallWith({ '/claims/1/subjectIds': [] }));
    expectSound(smallWith({ '/claims/1/objectIds': [] }));
  });

  it('goes by the document’s own definition of a relation', () => {
    const unary = smallWith({ '/extensions/0/direction': 'unary' });
    expectProblem(
      'relation-direction',
      unary,
      '/claims/4/objectIds',
      '"x-drenches" is unary and has no objects; this list should be empty',
    );
    change(unary, '/claims/4/objectIds', []);
    expectSound(change(unary, '/claims/4/subjectIds', ['e-larkhaven']));
    const symmetric = smallWith({ '/extensions/0/direction': 'symmetric', '/claims/4/objectIds': [] });
    expectSound(change(symmetric, '/claims/4/subjectIds', ['e-larkhaven', 'e-wexcombe']));
  });
});

describe('claim-basis', () => {
  it('tells a claim that is argued from itself', () => {
    expectProblem(
      'claim-basis',
      smallWith({ '/claims/3/basisClaimIds/0': 'c4' }),
      '/claims/3/basisClaimIds/0',
      '"c4" is argued from itself; a claim is argued from others, in no circle',
    );
  });

  it('tells a circle once, where it closes', () => {
    expectProblem(
      'claim-basis',
      smallWith({ '/claims/2/basisClaimIds': ['c8'] }),
      '/claims/2/basisClaimIds/0',
      '"c3" is argued from "c8", which is argued from "c3"; a claim is argued from others, in no circle',
    );
  });

  it('lets two claims be argued from one', () => {
    expectSound(smallWith({ '/claims/4/basisClaimIds': ['c3', 'c4'] }));
  });

  it('follows a long chain of claims', { timeout: 30_000 }, () => {
    const document = small();
    const [claim] = document.claims;
    const claims = Array.from({ length: size(100_000) }, (_, index) => ({
      ...claim,
      id: `c${index + 1}`,
      basisClaimIds: [`c${((index + 1) % size(100_000)) + 1}`],
    }));
    const found = validate({ ...document, claims, codings: [] }).filter(({ rule }) => rule === 'claim-basis');
    expect(found.map(({ pointer }) => pointer)).toEqual([`/claims/${size(100_000) - 2}/basisClaimIds/0`]);
  });
});

describe('presupposed', () => {
  it('tells that a topic carries only what it presupposes', () => {
    expectProblem(
      'presupposed',
      smallWith({ '/claims/6/evidence': 'stated' }),
      '/claims/6/evidence',
      '"stated" should be "presupposed", for "a7" gives only a topic',
    );
  });

  it('tells that nothing else is presupposed, in an attribution or in the article’s own voice', () => {
    const message = '"presupposed" is for claims in a topic-only content; this should be stated, inferred or presented-as-known';
    for (const index of [0, 7])
      expectProblem(
        'presupposed',
        smallWith({ [`/claims/${index}/evidence`]: 'presupposed' }),
        `/claims/${index}/evidence`,
        message,
      );
  });
});

describe('claimed-content', () => {
  it('tells a full content for which no claim is recorded', () => {
    const document = remove(small(), '/claims/5');
    change(document, '/claims/5/id', 'c6');
    change(document, '/claims/6/id', 'c7');
    expectProblem(
      'claimed-content',
      document,
      '/attributions/5',
      '"a6" gives a full content, and no claim is recorded for it; there should be one, or the content be topic-only',
    );
  });

  it('lets a claim within a child count for its parents', () => {
    const document = remove(small(), '/claims/0');
    for (const [index, { basisClaimIds }] of document.claims.entries()) {
      change(document, `/claims/${index}/id`, `c${index + 1}`);
      change(
        document,
        `/claims/${index}/basisClaimIds`,
        basisClaimIds.filter((id) => id !== 'c1').map((id) => `c${Number(id.slice(1)) - 1}`),
      );
    }
    remove(remove(document, '/codings/2'), '/codings/1');
    expectSound(document);
  });

  it('lets a topic and a restatement be without a claim', () => {
    const document = remove(small(), '/claims/6');
    expectSound(change(document, '/claims/6/id', 'c7'));
  });
});
