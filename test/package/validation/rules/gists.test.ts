import { describe, it } from 'vitest';
import { change, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

const run = 'larkhaven and wexcombe will share a sea wall';
const message = `"${run}" stands in the text word for word; say it in other words`;
const prose = 'It says: Larkhaven — and Wexcombe, will share a SEA wall!';

describe('parallel-words', () => {
  it.each([
    '/sentences/2/gist',
    '/entities/3/description',
    '/entities/3/unlinked',
    '/attributions/1/gist',
    '/attributions/1/note',
    '/claims/0/gist',
    '/claims/0/note',
    '/codings/1/rationale',
    '/codings/1/alternatives/1/rationale',
    '/extensions/0/description',
    '/metadata/rights',
    '/provenance/method',
  ])('tells eight words of the text in %s, whatever their case and punctuation', (pointer) => {
    expectProblem('parallel-words', smallWith({ [pointer]: prose }), pointer, message, 'text');
  });

  it('lets seven words of the text be, and without the text any', () => {
    expectSound(smallWith({ '/claims/0/gist': 'Larkhaven and Wexcombe will share a sea defence.' }));
    expectSound({
      ...small(),
      claims: small().claims.map((claim) => ({ ...claim, note: 'will share a sea wall, and that' })),
    });
  });

  it('lets the headline and names be repeated', () => {
    expectSound(smallWith({ '/sentences/0/gist': 'Larkhaven to share sea wall: harbour master' }));
    const name = 'The crews of both ports are neighbours. Follow';
    expectSound(change(smallWith({ '/entities/4/name': name }), '/claims/7/note', name));
  });
});
