import { describe, it } from 'vitest';
import { smallWith } from '../../../support/change.ts';
import { expectProblem } from '../../../support/expect-problem.ts';

describe('code-list', () => {
  it('tells a PLOVER code that is no event type, as the code or as an alternative', () => {
    const message =
      '"COLLABORATE" is no event type of PLOVER; it should be one of ACCUSE, AGREE, AID, ASSAULT, COERCE, CONCEDE and 10 more';
    expectProblem(
      'code-list',
      smallWith({ '/codings/2/alternatives/0/code': 'COLLABORATE' }),
      '/codings/2/alternatives/0/code',
      message,
    );
    expectProblem(
      'code-list',
      smallWith({ '/codings/2/status': 'candidate', '/codings/2/code': 'COLLABORATE' }),
      '/codings/2/code',
      message,
    );
  });

  it('tells modes and contexts of a scheme that has none', () => {
    expectProblem(
      'code-list',
      smallWith({ '/codings/1/modes': ['share'] }),
      '/codings/1/modes',
      'this list should be empty, for CAMEO has no modes',
    );
    expectProblem(
      'code-list',
      smallWith({ '/codings/1/alternatives/0/contexts': ['economic'] }),
      '/codings/1/alternatives/0/contexts',
      'this list should be empty, for CAMEO has no contexts',
    );
  });
});
