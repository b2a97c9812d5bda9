import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, remove, smallWith, spanAt } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

describe('text-length', () => {
  it('tells a text of more code points than UTF-16 units, or of more than two of these to each', () => {
    expectProblem(
      'text-length',
      smallWith({ '/sourceText/utf16Units': 456 }),
      '/sourceText/utf16Units',
      '456 UTF-16 units cannot be 457 code points; there are from 1 to 2 to each',
      'no text',
    );
    expectProblem(
      'text-length',
      smallWith({ '/sourceText/utf16Units': 915 }),
      '/sourceText/utf16Units',
      '915 UTF-16 units cannot be 457 code points; there are from 1 to 2 to each',
      'no text',
    );
  });
});

describe('blocks', () => {
  it('tells a first block that does not begin with the text', () => {
    expectProblem(
      'blocks',
      smallWith({ '/blocks/0/start': 1 }),
      '/blocks/0/start',
      '1 should be 0, the beginning of the text',
      'no text',
    );
  });

  it('tells a block that does not begin one space after the one before', () => {
    for (const start of [56, 58])
      expectProblem(
        'blocks',
        smallWith({ '/blocks/2/start': start }),
        '/blocks/2/start',
        `${start} should be 57, one space after the block before`,
        'no text',
      );
  });

  it('tells a block that does not end one space before the next, by its sentences', () => {
    for (const end of [189, 191])
      expectProblem(
        'blocks',
        smallWith({ '/blocks/2/end': end }),
        '/blocks/2/end',
        `${end} should be 190, one space before the next block begins`,
        'no text',
      );
  });

  it('tells a block that holds nothing', () => {
    expectProblem(
      'blocks',
      smallWith({ '/blocks/6/end': 431 }),
      '/blocks/6/end',
      "431 should be more than 431, the block's start: a block holds at least one character",
      'no text',
    );
  });

  it('tells a last block that does not end with the text, and a text that does not end with it', () => {
    expectProblem(
      'blocks',
      smallWith({ '/blocks/6/end': 456 }),
      '/blocks/6/end',
      '456 should be 457, the end of the text',
      'no text',
    );
    expectProblem(
      'blocks',
      smallWith({ '/sourceText/codePoints': 458 }),
      '/sourceText/codePoints',
      '458 should be 457, where the last block ends',
      'no text',
    );
  });

  it('tells that the text goes on after the last block, if that is known', () => {
    const document = small();
    for (const pointer of ['/blocks/6', '/sentences/8', '/mentions/15', '/mentions/14']) remove(document, pointer);
    expectProblem(
      'blocks',
      document,
      '/blocks/5',
      'the text goes on after this block, from 430 to 457; a block is missing',
      'text',
    );
  });
});

describe('sentences', () => {
  it('tells a sentence that names another block than the one it stands in', () => {
    expectProblem(
      'sentences',
      smallWith({ '/sentences/4/blockId': 'b5' }),
      '/sentences/4/blockId',
      '"b5" should be "b4", the block that the sentence stands in',
    );
  });

  it('tells a sentence that does not begin with its block', () => {
    expectProblem(
      'sentences',
      smallWith({ '/sentences/3/start': 192 }),
      '/sentences/3/start',
      '192 should be 191, where its block begins',
      'no text',
    );
  });

  it('tells a sentence that does not follow the one before', () => {
    for (const start of [282, 285])
      expectProblem(
        'sentences',
        smallWith({ '/sentences/4/start': start }),
        '/sentences/4/start',
        `${start} should be 283 or 284, right after the sentence before`,
        'no text',
      );
  });

  it('tells a sentence that ends before its block does', () => {
    expectProblem(
      'sentences',
      smallWith({ '/sentences/7/end': 429 }),
      '/sentences/7/end',
      '429 should be 430, where its block ends: sentences fill their block',
      'no text',
    );
  });

  it('tells a sentence that ends before it begins, or after its block', () => {
    for (const end of [391, 431])
      expectProblem(
        'sentences',
        smallWith({ '/sentences/7/end': end }),
        '/sentences/7/end',
        `${end} should be after the sentence's start, 391, and at most 430, where its block ends`,
        'no text',
      );
  });

  it('tells a block without a sentence, in the middle and at the end', () => {
    const message = 'the block has no sentence; every block is filled by its sentences';
    const middle = remove(small(), '/sentences/1');
    for (const [index, sentence] of middle.sentences.entries()) change(sentence, '/id', `s${index + 1}`);
    for (const { sentenceIds } of middle.attributions)
      for (const [place, id] of sentenceIds.entries()) change(sentenceIds, `/${place}`, earlier(id));
    for (const record of [...middle.mentions, ...middle.claims]) change(record, '/sentenceId', earlier(record.sentenceId));
    expectProblem('sentences', middle, '/blocks/1', message);
    const end = small();
    for (const pointer of ['/sentences/8', '/mentions/15', '/mentions/14']) remove(end, pointer);
    expectProblem('sentences', end, '/blocks/6', message);
  });

  it('lets sentences touch, as in scripts without spaces', () => {
    expect(validate(smallWith({ '/sentences/6': { ...small().sentences[6], ...spanAt(358, 391) } }))).toEqual([]);
  });
});

const earlier = (id: string) => (id === 's1' ? id : `s${Number(id.slice(1)) - 1}`);

describe('single-sentence', () => {
  it('tells a second sentence in a block that is one', () => {
    expectProblem(
      'single-sentence',
      smallWith({ '/blocks/5/role': 'boilerplate' }),
      '/sentences/7',
      '"b6" is a boilerplate block, which is one sentence; this is another',
    );
  });

  it('lets a body, a caption, a deck have several', () => {
    for (const role of ['body', 'caption', 'deck', 'correction']) expectSound(smallWith({ '/blocks/5/role': role }));
  });
});

describe('headline', () => {
  it('compares the headline and the byline with their blocks', () => {
    expectProblem(
      'headline',
      smallWith({ '/metadata/headline': 'Larkhaven to share a wall' }),
      '/metadata/headline',
      '"Larkhaven to share a wall" is not what the headline block says: its digest is another',
    );
    expectProblem(
      'headline',
      smallWith({ '/metadata/byline': 'By Zoe Park' }),
      '/metadata/byline',
      '"By Zoe Park" is not what the byline block says: its digest is another',
    );
  });

  it('lets them differ in what folding evens out, and be without a block', () => {
    expectSound(smallWith({ '/metadata/byline': 'By  Zoe\u0308 Park\u200b' }));
    expectSound(smallWith({ '/metadata/byline': 'By nobody', '/blocks/1/role': 'credit' }));
    expectSound(smallWith({ '/metadata/byline': null, '/blocks/1/role': 'credit' }));
  });
});
