import { describe, it } from 'vitest';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { change, moved, remove, smallWith, spanAt } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('content-status', () => {
  it('tells a content that is said to be none', () => {
    expectProblem(
      'content-status',
      smallWith({ '/attributions/6/contentStatus': 'none' }),
      '/attributions/6/contentStatus',
      '"none" should be full or topic-only, for there are content spans',
    );
  });

  it('tells a content without words', () => {
    expectProblem(
      'content-status',
      smallWith({ '/attributions/3/contentSpans': [] }),
      '/attributions/3/contentSpans',
      '"full" asks for content spans, and there are none; without them it should be none',
    );
  });

  it('tells an attribution without any words', () => {
    const silent = {
      '/attributions/6/contentStatus': 'none',
      '/attributions/6/contentSpans': [],
      '/attributions/6/cueSpans': [],
      '/attributions/6/cueLemma': null,
      '/attributions/6/sourceSpans': [],
      '/attributions/6/sourceForm': 'implicit',
      '/claims/6/attributionId': null,
      '/claims/6/evidence': 'stated',
    };
    expectProblem(
      'content-status',
      smallWith(silent),
      '/attributions/6/cueSpans',
      'there is no source, cue or content span; an attribution has at least one',
    );
  });

  it('lets an attribution tell that somebody spoke, and nothing else', () => {
    const silent = smallWith({ '/attributions/6/contentStatus': 'none', '/attributions/6/contentSpans': [] });
    expectSound(change(change(silent, '/claims/6/attributionId', null), '/claims/6/evidence', 'stated'));
  });
});

describe('reporting-clause', () => {
  const right = 'the reporting clause should be left out, by two spans where it interrupts the content';

  it('tells a content that holds its own cue, in the words of the text where that is given', () => {
    const document = () => moved(small(), '/attributions/1/contentSpans/0', 86, 189);
    const pointer = '/attributions/1/contentSpans/0';
    expectProblem('reporting-clause', document(), pointer, `the content of "a2" holds its cue, "said"; ${right}`, 'text');
    expectProblem('reporting-clause', document(), pointer, `the content of "a2" holds its cue; ${right}`, 'no text');
  });

  it('tells a content that runs over its source, cue and addressee, once', () => {
    const document = smallWith({
      '/attributions/3/contentSpans': [spanAt(191, 283)],
      '/attributions/3/quotedSpans': [spanAt(191, 283)],
    });
    expectProblem(
      'reporting-clause',
      document,
      '/attributions/3/contentSpans/0',
      `the content of "a4" holds its source, "she", and its cue, "told", and its addressee, "the crews"; ${right}`,
      'text',
    );
  });

  it('lets a content hold the source and the cue of an attribution within it', () => {
    expectSound(small());
  });
});

describe('quoted-content', () => {
  it('tells quoted words that are no part of the content', () => {
    expectProblem(
      'quoted-content',
      moved(small(), '/attributions/3/quotedSpans/0', 190, 223),
      '/attributions/3/quotedSpans/0',
      '190 to 223 should lie in one of the content spans',
    );
  });
});

describe('quotation-form', () => {
  const asks =
    'asks for quoted spans, what of the content stands in quotation marks, and there are none; if nothing does, it should be indirect or reported';

  it('tells what the form is where nothing is quoted', () => {
    for (const wrong of ['direct', 'mixed'])
      expectProblem(
        'quotation-form',
        smallWith({ '/attributions/1/quotation': wrong }),
        '/attributions/1/quotation',
        `"${wrong}" ${asks}`,
      );
  });

  it('tells what the form is where the content is quoted, whole or in part', () => {
    for (const wrong of ['indirect', 'reported', 'mixed'])
      expectProblem(
        'quotation-form',
        smallWith({ '/attributions/3/quotation': wrong }),
        '/attributions/3/quotation',
        `"${wrong}" should be direct, by what of the content is quoted`,
      );
    expectProblem(
      'quotation-form',
      remove(small(), '/attributions/3/quotedSpans/1'),
      '/attributions/3/quotation',
      '"direct" should be mixed, by what of the content is quoted',
      'no text',
    );
  });

  it('tells quoted spans that are left out, where the text shows the quotation marks', () => {
    const message = 'the whole content stands in quotation marks; its spans should stand here too';
    for (const document of [smallWith({ '/attributions/3/quotedSpans': [] }), remove(small(), '/attributions/3/quotedSpans/1')])
      expectProblem('quotation-form', document, '/attributions/3/quotedSpans', message, 'text');
  });

  it('tells quoted words without their quotation marks, where the text shows it', () => {
    const document = moved(small(), '/attributions/3/quotedSpans/1', 257, 282);
    moved(document, '/attributions/3/contentSpans/1', 257, 282);
    expectProblem(
      'quotation-form',
      document,
      '/attributions/3/quotedSpans/1',
      'the words "\\"and the boats 🚢 with it." should begin and end with quotation marks',
      'text',
    );
  });

  it('tells words in more than one pair of quotation marks, where the text shows it', () => {
    const whole = { '/attributions/3/contentSpans': [spanAt(191, 283)], '/attributions/3/quotedSpans': [spanAt(191, 283)] };
    const silent = {
      '/attributions/3/sourceSpans': [],
      '/attributions/3/sourceForm': 'implicit',
      '/attributions/3/cueSpans': [],
    };
    const rest = { '/attributions/3/cueLemma': null, '/attributions/3/addresseeSpans': [] };
    expectProblem(
      'quotation-form',
      smallWith({ ...whole, ...silent, ...rest }),
      '/attributions/3/quotedSpans/0',
      'the quotation marks of "\\"The tide 🌊 took half the quay,\\" she told the crews in Lark…" close and open again within; each passage in quotation marks should be a span of its own',
      'text',
    );
    expectProblem(
      'quotation-form',
      smallWith({ ...whole, ...silent, ...rest, '/attributions/3/quotedSpans': [] }),
      '/attributions/3/quotation',
      `"direct" ${asks}`,
    );
  });

  it('lets direct speech stand after a dash, without quotation marks', () => {
    expectSound(small());
  });

  it('lets a content be quoted in part', () => {
    const document = moved(smallWith({ '/attributions/3/quotation': 'mixed' }), '/attributions/3/contentSpans/1', 246, 283);
    moved(document, '/attributions/3/quotedSpans/1', 257, 283);
    expectSound(document);
  });
});

describe('source-form', () => {
  it.each([
    ['implicit', {}, '"implicit" should be name, nominal or pronoun, for there are source spans'],
    ['arbitrary', {}, '"arbitrary" should be name, nominal or pronoun, for there are source spans'],
    [
      'pronoun',
      { '/attributions/3/sourceSpans': [] },
      '"pronoun" should be implicit or arbitrary, for there are no source spans',
    ],
    ['arbitrary', { '/attributions/3/sourceSpans': [] }, '"arbitrary" should be implicit, for the source is known'],
    [
      'implicit',
      { '/attributions/3/sourceSpans': [], '/attributions/3/sourceIds': [] },
      '"implicit" should be arbitrary, for no source is known',
    ],
  ])('tells what %s should be', (form, changes, message) => {
    const document = smallWith({ '/attributions/3/sourceForm': form, ...changes });
    expectProblem('source-form', document, '/attributions/3/sourceForm', message);
  });

  it('lets a source have no words, and be nobody', () => {
    expectSound(smallWith({ '/attributions/3/sourceForm': 'implicit', '/attributions/3/sourceSpans': [] }));
    const nobody = {
      '/attributions/3/sourceForm': 'arbitrary',
      '/attributions/3/sourceSpans': [],
      '/attributions/3/sourceIds': [],
    };
    expectSound(smallWith(nobody));
    expectSound(smallWith({ '/attributions/1/sourceIds': [] }));
  });
});

describe('cue-lemma', () => {
  it('tells a lemma without a cue', () => {
    expectProblem(
      'cue-lemma',
      smallWith({ '/attributions/3/cueSpans': [] }),
      '/attributions/3/cueLemma',
      '"tell" should be null, for there are no cue spans',
    );
  });

  it('lets a cue be a sign, without a lemma', () => {
    expectSound(smallWith({ '/attributions/0/cueLemma': null }));
  });
});

describe('source-mention', () => {
  it('tells a source that its words do not mention, and whom they do', () => {
    expectProblem(
      'source-mention',
      smallWith({ '/attributions/3/sourceIds/0': 'e-dubh' }),
      '/attributions/3/sourceIds/0',
      'the words of the source hold no mention of "e-dubh"; they mention e-castell',
    );
  });

  it('tells a source whose words mention nobody', () => {
    expectProblem(
      'source-mention',
      moved(small(), '/attributions/6/sourceSpans/0', 358, 364),
      '/attributions/6/sourceIds/0',
      'the words of the source hold no mention of "e-castell"; they mention nobody',
    );
  });

  it('tells an addressee whom its words do not mention', () => {
    expectProblem(
      'source-mention',
      smallWith({ '/attributions/3/addresseeIds/0': 'e-dubh' }),
      '/attributions/3/addresseeIds/0',
      'the words of the addressee hold no mention of "e-dubh"; they mention e-crews',
    );
  });

  it('takes the mention of a set for one of each of its members', () => {
    expectSound(small());
    expectProblem(
      'source-mention',
      smallWith({ '/attributions/4/sourceIds': ['e-castell', 'e-crews'] }),
      '/attributions/4/sourceIds/1',
      'the words of the source hold no mention of "e-crews"; they mention e-officials',
    );
  });
});

/** The small document with one attribution more at its end, in the last body sentence. */
function withLast(last: object): Article {
  const { attributions } = small();
  const words = { sentenceIds: ['s8'], sourceSpans: [spanAt(391, 414)], contentSpans: [spanAt(415, 429)], cueSpans: [] };
  return change(small(), '/attributions/-', {
    ...attributions[6],
    id: 'a8',
    sourceIds: ['e-crews'],
    sourceForm: 'nominal',
    cueLemma: null,
    ...words,
    ...last,
  });
}

describe('nesting', () => {
  it('tells the parent that is left out', () => {
    expectProblem(
      'nesting',
      smallWith({ '/attributions/2/parentId': null }),
      '/attributions/2/parentId',
      'null should be "a2": the innermost attribution that holds its words',
    );
  });

  it('tells a parent that does not hold the words', () => {
    expectProblem(
      'nesting',
      smallWith({ '/attributions/3/parentId': 'a2' }),
      '/attributions/3/parentId',
      '"a2" should be null: no other attribution holds its words',
    );
    expectProblem(
      'nesting',
      smallWith({ '/attributions/2/parentId': 'a1' }),
      '/attributions/2/parentId',
      '"a1" should be "a2": the innermost attribution that holds its words',
    );
  });

  it('tells by which words an attribution runs past the content of its parent', () => {
    expectProblem(
      'nesting',
      moved(small(), '/attributions/1/contentSpans/0', 91, 183),
      '/attributions/2/parentId',
      'the words of "a3" run past the content of "a2" by " money"; its spans should be shorter or that content longer, or this should be null',
      'text',
    );
  });

  it('tells an attribution that is its own parent, or that of its parent', () => {
    expectProblem(
      'nesting',
      smallWith({ '/attributions/1/parentId': 'a2' }),
      '/attributions/1/parentId',
      '"a2" should be null: no other attribution holds its words',
    );
    expectProblem(
      'nesting',
      smallWith({ '/attributions/1/parentId': 'a3' }),
      '/attributions/1/parentId',
      '"a3" should be null: no other attribution holds its words',
    );
  });

  it('tells a child that stands before its parent', () => {
    const child = { sourceSpans: [], sourceIds: [], sourceForm: 'arbitrary', contentSpans: [spanAt(391, 400)], parentId: 'a9' };
    const parent = { sourceSpans: [], sourceIds: [], sourceForm: 'arbitrary', contentSpans: [spanAt(391, 429)], id: 'a9' };
    const document = change(withLast(child), '/attributions/-', withLast(parent).attributions[7]);
    change(change(document, '/claims/7/attributionId', 'a9'), '/claims/7/evidence', 'presupposed');
    expectProblem('nesting', document, '/attributions/7', '"a8" should come after its parent, "a9"');
  });

  it('lets attributions stand beside one another', () => {
    expectSound(withLast({}));
  });
});

describe('restatement', () => {
  it('tells an attribution that sums up itself', () => {
    expectProblem(
      'restatement',
      smallWith({ '/attributions/0/restatesId': 'a1' }),
      '/attributions/0/restatesId',
      '"a1" cannot sum up itself; it should be another attribution',
    );
  });

  it('tells a restatement of a restatement', () => {
    const document = smallWith({ '/blocks/5/role': 'crosshead', '/attributions/6/restatesId': 'a1' });
    remove(document, '/claims/6');
    change(document, '/claims/6/id', 'c7');
    expectProblem(
      'restatement',
      document,
      '/attributions/6/restatesId',
      '"a1" is itself a restatement, of "a2"; this should be what is restated',
    );
  });

  it('tells a restatement in the running text', () => {
    const document = smallWith({ '/attributions/6/restatesId': 'a2' });
    remove(document, '/claims/6');
    change(document, '/claims/6/id', 'c7');
    expectProblem(
      'restatement',
      document,
      '/attributions/6/restatesId',
      'this should be null, for the attribution stands in a body block; only a headline, deck or crosshead restates',
    );
  });

  it('lets a deck or a crosshead restate', () => {
    for (const role of ['deck', 'crosshead']) {
      const document = smallWith({ '/blocks/5/role': role, '/attributions/6/restatesId': 'a2' });
      remove(document, '/claims/6');
      expectSound(change(document, '/claims/6/id', 'c7'));
    }
  });
});

describe('said-on', () => {
  it('tells a day after the local day of publication', () => {
    expectProblem(
      'said-on',
      smallWith({ '/attributions/3/saidOn': '2024-05-05' }),
      '/attributions/3/saidOn',
      '2024-05-05 should be at latest 2024-05-04, the day on which the article was published',
    );
  });

  it('goes by the local day, not by that of Greenwich', () => {
    expectSound(smallWith({ '/attributions/3/saidOn': '2024-05-04', '/metadata/datePublished': '2024-05-04T00:10:00+09:00' }));
  });
});
