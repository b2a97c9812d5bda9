import { describe, expect, it } from 'vitest';
import { sealDraft } from '../../../../scripts/package/sealing/seal-document.ts';
import { sha256 } from '../../../../scripts/package/text/sha256.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, moved, remove, smallWith, spanAt, valueAt } from '../../../support/change.ts';
import { expectProblem, expectSound, expectWarning } from '../../../support/expect-problem.ts';
import { small, smallDraft, smallText } from '../../../support/small.ts';

describe('white-space-edge', () => {
  it('tells words that begin or end with a space', () => {
    expectProblem(
      'white-space-edge',
      moved(small(), '/claims/5/spans/0', 326, 334),
      '/claims/5/spans/0/start',
      '326 is a space; the words should begin after it, at 327',
      'text',
    );
    expectProblem(
      'white-space-edge',
      smallWith({ '/sentences/6': { ...small().sentences[6], ...spanAt(358, 391) } }),
      '/sentences/6/end',
      'the character before 391 is a space; the words should end before it, at 390',
      'text',
    );
  });
});

describe('word-edge', () => {
  it('warns of a word that is cut', () => {
    expectWarning(
      'word-edge',
      moved(small(), '/claims/5/spans/0', 328, 334),
      '/claims/5/spans/0/start',
      '328 cuts the word "We" in two',
    );
    expectWarning(
      'word-edge',
      moved(small(), '/attributions/6/cueSpans/0', 366, 377),
      '/attributions/6/cueSpans/0/end',
      '377 cuts the word "upon" in two',
    );
  });

  it('warns of words that end within a contraction, or at a comma', () => {
    const text = smallText.replace('Castell touched upon', "Castell's ouched, on");
    const cue = (start: number, end: number) => {
      const words = { start, end, sha256: sha256([...text].slice(start, end).join('')) };
      const document = smallWith({ '/attributions/6/cueSpans/0': words, '/sourceText/sha256': sha256(text) });
      return validate(document, { text }).filter(({ severity }) => severity === 'warning');
    };
    expect(cue(358, 366)).toEqual([
      {
        rule: 'word-edge',
        pointer: '/attributions/6/cueSpans/0/end',
        message: '366 cuts the word "Castell\'s" in two',
        severity: 'warning',
      },
    ]);
    expect(cue(368, 375)).toEqual([
      {
        rule: 'word-edge',
        pointer: '/attributions/6/cueSpans/0/end',
        message: 'the words end with ",", which should be left out',
        severity: 'warning',
      },
    ]);
    expect(cue(368, 374)).toEqual([]);
  });

  it('takes a capital after a small letter for the beginning of a word', () => {
    const text = smallText.replace('Follow the', 'FollowThe ');
    const document = smallWith({ '/sourceText/sha256': sha256(text) });
    expect(validate(document, { text }).map(({ rule }) => rule)).not.toContain('word-edge');
  });

  it('says nothing of other languages, in which a mention may be part of a word', () => {
    expectSound(moved(smallWith({ '/metadata/language': 'es' }), '/claims/5/spans/0', 328, 334));
  });
});

describe('cue-words', () => {
  it('tells a cue of words without a lemma, and a sign with one', () => {
    expectProblem(
      'cue-words',
      smallWith({ '/attributions/3/cueLemma': null }),
      '/attributions/3/cueLemma',
      'null should be the dictionary form of the cue, "told"',
      'text',
    );
    expectProblem(
      'cue-words',
      smallWith({ '/attributions/0/cueLemma': 'dash' }),
      '/attributions/0/cueLemma',
      '"dash" should be null, for the cue, "-", holds no word',
      'text',
    );
  });
});

describe('full-stop', () => {
  it('warns of a content that is not direct and ends with that of its sentence', () => {
    expectWarning(
      'full-stop',
      moved(small(), '/attributions/6/contentSpans/0', 379, 390),
      '/attributions/6/contentSpans/0/end',
      'the words end with the full stop of their sentence, "the storms.", which should be left out',
    );
  });

  it.each(['the Tern Inc.', 'events at 5 p.m.', 'Omar D.'])('lets an abbreviation keep its own: %s', (content) => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    const [old, words] = ['Castell touched upon the storms.', `Castell touched upon ${content}`];
    for (const pointer of ['/blocks/5/text', '/sentences/6/text'])
      change(draft, pointer, String(valueAt(draft, pointer)).replace(old, words));
    for (const pointer of ['/attributions/6/contentSpans/0/text', '/claims/6/spans/0/text']) change(draft, pointer, content);
    const text = smallText.replace(old, words);
    expect(validate(sealDraft(draft, text), { text })).toEqual([]);
  });
});

describe('unmarked-name', () => {
  const without = (index: number) => {
    const document = remove(small(), `/mentions/${index}`);
    for (const [place, mention] of document.mentions.entries()) change(mention, '/id', `m${place + 1}`);
    return document;
  };

  it('warns of a name outside any mention', () => {
    expectWarning(
      'unmarked-name',
      without(8),
      '/mentions/8',
      '"Larkhaven" stands at 246 to 255 outside any mention; it should be one of "e-larkhaven", unless it means something else',
    );
  });

  it('lets a name be part of the name of another', () => {
    expectSound(without(15));
  });
});

describe('unattributed-quotation', () => {
  /** What is told where the last sentence of the report is another. */
  const told = (sentence: string) => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    for (const pointer of ['/blocks/6/text', '/sentences/8/text']) change(draft, pointer, sentence);
    const text = smallText.replace('Follow the Larkhaven Post.', sentence);
    return validate(sealDraft(draft, text), { text }).map(({ rule, pointer, message }) => [rule, pointer, message]);
  };
  const rest = 'in quotation marks, and no attribution quotes it; if somebody says so, one should';

  it('warns of words in quotation marks that nobody is said to say, closed or not', () => {
    const rule = 'unattributed-quotation';
    expect(told('“Read the Larkhaven Post” daily')).toEqual([
      [rule, '/sentences/8', `"Read the Larkhaven Post" stands at 431 to 456 ${rest}`],
    ]);
    expect(told('Daily: « Read the Larkhaven Post')).toEqual([
      [rule, '/sentences/8', `"Read the Larkhaven Post" stands at 438 to 463 ${rest}`],
    ]);
  });

  it('lets a few words be a title, or a word that is mentioned', () => {
    expect(told('Read “the Larkhaven Post” and "mind" it')).toEqual([]);
  });

  it('asks for every passage of an interrupted quotation', () => {
    const document = smallWith({ '/attributions/3/quotation': 'mixed', '/attributions/3/quotedSpans': [spanAt(191, 223)] });
    const message = `"and the boats 🚢 with it." stands at 257 to 283 ${rest}`;
    expectWarning('unattributed-quotation', document, '/sentences/3', message);
  });

  it('says nothing where an attribution is missing', () => {
    const document = small();
    remove(document, '/attributions/3');
    expect(validate(document, { text: smallText }).map(({ rule }) => rule)).not.toContain('unattributed-quotation');
  });
});
