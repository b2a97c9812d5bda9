import { describe, it } from 'vitest';
import { moved, smallWith, spanAt } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('span-order', () => {
  it('tells a span that does not begin before it ends', () => {
    expectProblem(
      'span-order',
      smallWith({ '/mentions/6/start': 227 }),
      '/mentions/6/start',
      "227 should be less than the span's end, 227",
      'no text',
    );
    expectProblem(
      'span-order',
      smallWith({ '/claims/0/spans/0/start': 141 }),
      '/claims/0/spans/0/start',
      "141 should be less than the span's end, 140",
      'no text',
    );
  });

  it('tells a span that ends after the text', () => {
    expectProblem(
      'span-order',
      smallWith({ '/attributions/6/cueSpans/0/end': 458 }),
      '/attributions/6/cueSpans/0/end',
      '458 should be at most 457, where the text ends',
      'no text',
    );
  });

  it('tells spans that overlap or stand in the wrong order', () => {
    const overlapping = smallWith({ '/claims/3/spans': [spanAt(262, 273), spanAt(272, 281)] });
    expectProblem('span-order', overlapping, '/claims/3/spans/1/start', '272 should be at least 273, where the span before ends');
    const reversed = smallWith({ '/claims/3/spans': [spanAt(279, 281), spanAt(262, 273)] });
    expectProblem('span-order', reversed, '/claims/3/spans/1/start', '262 should be at least 281, where the span before ends');
  });

  it('lets spans touch', () => {
    expectSound(smallWith({ '/claims/3/spans': [spanAt(262, 281), spanAt(281, 282)] }));
  });
});

describe('mention-sentence', () => {
  it('tells the sentence that the words are in', () => {
    expectProblem(
      'mention-sentence',
      smallWith({ '/mentions/9/sentenceId': 's4' }),
      '/mentions/9/sentenceId',
      '"s4" should be "s5", the sentence that holds the words',
    );
  });

  it('tells words that are in no one sentence', () => {
    expectProblem(
      'mention-sentence',
      moved(small(), '/mentions/13', 391, 432),
      '/mentions/13/end',
      '391 to 432 should lie in s8, which runs from 391 to 430',
    );
    expectProblem(
      'mention-sentence',
      moved(small(), '/mentions/13', 389, 414),
      '/mentions/13/start',
      '389 to 414 should lie in s8, which runs from 391 to 430',
    );
  });
});

describe('attribution-sentences', () => {
  it('tells the one sentence that is wrong', () => {
    expectProblem(
      'attribution-sentences',
      smallWith({ '/attributions/6/sentenceIds/0': 's8' }),
      '/attributions/6/sentenceIds/0',
      `"s8" should be "s7", by the words of the attribution`,
    );
  });

  it('tells sentences that are too many, too few, or in the wrong order', () => {
    expectProblem(
      'attribution-sentences',
      smallWith({ '/attributions/6/sentenceIds': ['s7', 's8'] }),
      '/attributions/6/sentenceIds',
      's7, s8 should be s7, by the words of the attribution',
    );
    const long = moved(small(), '/attributions/6/contentSpans/0', 379, 429);
    const wrong = {
      ...long,
      claims: long.claims.map((claim) =>
        claim.id === 'c8' ? { ...claim, attributionId: 'a7', evidence: 'presupposed' } : claim,
      ),
    };
    expectProblem(
      'attribution-sentences',
      wrong,
      '/attributions/6/sentenceIds',
      's7 should be s7, s8, by the words of the attribution',
    );
  });

  it('lets a content run over several sentences, if all are named', () => {
    const long = moved(smallWith({ '/attributions/6/sentenceIds': ['s7', 's8'] }), '/attributions/6/contentSpans/0', 379, 429);
    expectSound({
      ...long,
      claims: long.claims.map((claim) =>
        claim.id === 'c8' ? { ...claim, attributionId: 'a7', evidence: 'presupposed' } : claim,
      ),
    });
  });
});

describe('span-sentence', () => {
  it('tells a cue that runs over two sentences', () => {
    const document = smallWith({ '/attributions/6/sentenceIds': ['s7', 's8'] });
    expectProblem(
      'span-sentence',
      moved(document, '/attributions/6/cueSpans/0', 366, 394),
      '/attributions/6/cueSpans/0',
      '366 to 394 should lie in one of the sentences s7, s8',
    );
  });
});

describe('claim-sentence', () => {
  it('tells the sentence that the words are in', () => {
    expectProblem(
      'claim-sentence',
      smallWith({ '/claims/7/sentenceId': 's7' }),
      '/claims/7/sentenceId',
      '"s7" should be "s8", the sentence that holds the words',
    );
  });

  it('tells words that are in no one sentence', () => {
    expectProblem(
      'claim-sentence',
      smallWith({ '/claims/7/spans': [spanAt(391, 414), spanAt(431, 437)] }),
      '/claims/7/spans',
      '391 to 437 should lie in s8, which runs from 391 to 430',
    );
  });
});
