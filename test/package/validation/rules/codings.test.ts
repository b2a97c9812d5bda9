import { describe, it } from 'vitest';
import { change, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('coding-target', () => {
  it('tells a coding of nothing, and one of two things', () => {
    expectProblem(
      'coding-target',
      smallWith({ '/codings/0/attributionId': null }),
      '/codings/0/claimId',
      'a coding names a claim or an attribution; this names neither',
    );
    expectProblem(
      'coding-target',
      smallWith({ '/codings/1/attributionId': 'a2' }),
      '/codings/1/attributionId',
      'a coding names a claim or an attribution, not both; one of them should be null',
    );
  });

  it('tells a second coding of one thing in one scheme', () => {
    const document = change(small(), '/codings/2+', { ...small().codings[1], id: 'k3' });
    change(document, '/codings/3/id', 'k4');
    expectProblem(
      'coding-target',
      document,
      '/codings/2',
      '"c1" is coded in cameo-1.1b3 by "k2" already; there should be one coding of it in a scheme',
    );
  });
});

describe('coding-status', () => {
  it('tells a codable claim and a candidate without a code', () => {
    for (const [index, status] of [
      [0, 'codable'],
      [1, 'candidate'],
    ] as const)
      expectProblem(
        'coding-status',
        smallWith({ [`/codings/${index}/code`]: null, '/codings/1/alternatives': [] }),
        `/codings/${index}/code`,
        `null should be a code of the scheme, for the status is ${status}`,
      );
  });

  it('tells a code where there should be none', () => {
    expectProblem(
      'coding-status',
      smallWith({ '/codings/2/code': 'SUPPORT' }),
      '/codings/2/code',
      '"SUPPORT" should be null, for the status is not-codable',
    );
  });

  it('takes the status to be wrong where all the rest speaks for a code', () => {
    expectProblem(
      'coding-status',
      smallWith({ '/codings/0/status': 'not-codable' }),
      '/codings/0/status',
      '"not-codable" should be codable or candidate, for there is a code',
    );
  });

  it.each([
    ['modes', 'share'],
    ['contexts', 'economic'],
    ['actorCodes', 'GOV'],
    ['recipientCodes', 'GOV'],
  ])('tells %s where there is no code', (field, word) => {
    expectProblem(
      'coding-status',
      smallWith({ [`/codings/2/${field}`]: [word] }),
      `/codings/2/${field}`,
      'this list should be empty, for the status is not-codable',
    );
  });
});

describe('code-form', () => {
  it.each([
    ['06A', 'a CAMEO code of two to four digits, from 01 to 20 at its head'],
    ['21', 'a CAMEO code of two to four digits, from 01 to 20 at its head'],
    ['00', 'a CAMEO code of two to four digits, from 01 to 20 at its head'],
    ['06111', 'a CAMEO code of two to four digits, from 01 to 20 at its head'],
    ['COOPERATE', 'a CAMEO code of two to four digits, from 01 to 20 at its head'],
  ])('tells that %s is no code of CAMEO', (code, form) => {
    expectProblem('code-form', smallWith({ '/codings/1/code': code }), '/codings/1/code', `"${code}" should be ${form}`);
  });

  it('tells that digits are no code of PLOVER, also in an alternative', () => {
    expectProblem(
      'code-form',
      smallWith({ '/codings/2/status': 'candidate', '/codings/2/code': '061' }),
      '/codings/2/code',
      '"061" should be a PLOVER event type in capitals',
    );
    expectProblem(
      'code-form',
      smallWith({ '/codings/2/alternatives/0/code': '061' }),
      '/codings/2/alternatives/0/code',
      '"061" should be a PLOVER event type in capitals',
    );
  });

  it('tells an alternative with modes or contexts and without a code', () => {
    expectProblem(
      'code-form',
      smallWith({ '/codings/2/alternatives/0/code': null }),
      '/codings/2/alternatives/0/code',
      'null should be a code of the scheme, for there are modes or contexts',
    );
  });

  it('tells an alternative that is the coding itself', () => {
    expectProblem(
      'code-form',
      smallWith({ '/codings/1/alternatives/0/code': '061' }),
      '/codings/1/alternatives/0',
      '"061" is the coding itself; an alternative is another reading',
    );
  });

  it('lets schemes of one’s own have codes of any form, and the code stand with another context', () => {
    const own = smallWith({ '/codings/0/scheme': 'x-acts', '/codings/0/code': 'ZZ-9' });
    expectSound(
      change(own, '/extensions/-', { vocabulary: 'coding-scheme', value: 'x-acts', description: 'Acts', direction: null }),
    );
    expectSound(smallWith({ '/codings/2/status': 'candidate', '/codings/2/code': 'COOPERATE' }));
    for (const code of ['01', '061', '2042']) expectSound(smallWith({ '/codings/1/code': code }));
  });
});
