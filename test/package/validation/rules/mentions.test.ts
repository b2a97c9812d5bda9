import { describe, it } from 'vitest';
import { moved, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('mention-form', () => {
  it('tells the odd one of mentions of an entity in the same words', () => {
    expectProblem(
      'mention-form',
      smallWith({ '/mentions/8/form': 'nominal' }),
      '/mentions/8/form',
      '"nominal" should be as that of "m1", "name": the words are the same',
    );
  });

  it('tells a pronoun that is none elsewhere', () => {
    expectProblem(
      'mention-form',
      smallWith({ '/mentions/11/form': 'pronoun', '/attributions/5/sourceForm': 'pronoun' }),
      '/mentions/11/form',
      '"pronoun" should be as that of "m8", "nominal": the words are the same',
    );
  });
});

describe('mentioned-source', () => {
  it('tells a source or an addressee whose mention is just its words and who is not named', () => {
    expectProblem(
      'mentioned-source',
      smallWith({ '/attributions/3/sourceIds': [] }),
      '/attributions/3/sourceIds',
      'the words at 224 to 227 are a mention of "e-castell", which should be named here, itself or by all its members',
    );
    expectProblem(
      'mentioned-source',
      smallWith({ '/attributions/3/addresseeIds': [] }),
      '/attributions/3/addresseeIds',
      'the words at 233 to 242 are a mention of "e-crews", which should be named here, itself or by all its members',
    );
  });

  it('tells a member of a set that is left out', () => {
    expectProblem(
      'mentioned-source',
      smallWith({ '/attributions/4/sourceIds': ['e-castell'] }),
      '/attributions/4/sourceIds',
      'the words at 284 to 298 are a mention of "e-officials", which should be named here, itself or by all its members',
    );
  });

  it('lets a set stand for its members, and words be more than a mention', () => {
    expectSound(smallWith({ '/attributions/4/sourceIds': ['e-officials'] }));
    expectSound(smallWith({ '/attributions/1/sourceIds': [] }));
  });
});

describe('source-words', () => {
  it.each([
    [1, 'nominal', 'name'],
    [3, 'name', 'pronoun'],
    [5, 'pronoun', 'nominal'],
  ])('tells a form that is not that of the mention (%i)', (index, wrong, right) => {
    expectProblem(
      'source-words',
      smallWith({ [`/attributions/${index}/sourceForm`]: wrong }),
      `/attributions/${index}/sourceForm`,
      `"${wrong}" should be ${right}, by the mentions of the source in its words`,
    );
  });

  it('lets joint sources have the form of either, and a source without a mention any', () => {
    const joint = moved(smallWith({ '/attributions/1/sourceIds': [] }), '/attributions/1/sourceSpans/0', 57, 71);
    for (const sourceForm of ['name', 'nominal'])
      expectSound({ ...joint, attributions: joint.attributions.with(1, { ...joint.attributions[1], sourceForm } as never) });
    expectSound(small());
  });
});
