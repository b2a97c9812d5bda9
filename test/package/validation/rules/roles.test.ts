import { describe, it } from 'vitest';
import { smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';

describe('block-roles', () => {
  it('tells a second lead, and one after the body', () => {
    const message = '"lead" should be "body", for "b3" stands before it; the lead is the opening paragraph';
    expectProblem('block-roles', smallWith({ '/blocks/3/role': 'lead' }), '/blocks/3/role', message);
    const late = smallWith({ '/blocks/2/role': 'body', '/blocks/3/role': 'lead' });
    expectProblem('block-roles', late, '/blocks/3/role', message);
  });

  it('tells what says the headline or the byline and has another role', () => {
    expectProblem(
      'block-roles',
      smallWith({ '/blocks/0/role': 'deck' }),
      '/blocks/0/role',
      '"deck" should be "headline", for the block says what the headline of the metadata says',
    );
    expectProblem(
      'block-roles',
      smallWith({ '/blocks/1/role': 'credit' }),
      '/blocks/1/role',
      '"credit" should be "byline", for the block says what the byline of the metadata says',
    );
  });

  it('tells a byline that the metadata do not have', () => {
    expectProblem(
      'block-roles',
      smallWith({ '/metadata/byline': null }),
      '/metadata/byline',
      'null should be what "b2" says, for that is a byline block',
    );
  });

  it('lets an excerpt begin with the body', () => {
    expectSound(smallWith({ '/blocks/2/role': 'body' }));
  });
});
