import { describe, expect, it } from 'vitest';
import { sealDraft } from '../../../../scripts/package/sealing/seal-document.ts';
import { sha256 } from '../../../../scripts/package/text/sha256.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, remove, smallWith, valueAt } from '../../../support/change.ts';
import { small, smallDraft, smallText } from '../../../support/small.ts';

describe('word-edge', () => {
  it('warns of words that end within a contraction, or at a comma', () => {
    const text = smallText.replace('Castell touched upon', "Castell's ouched, on");
    const cue = (start: number, end: number) => {
      const words = { start, end, sha256: sha256([...text].slice(start, end).join('')) };
      const document = smallWith({ '/attributions/6/cueSpans/0': words, '/sourceText/sha256': sha256(text) });
      return validate(document, { text }).filter(({ rule }) => rule === 'word-edge');
    };
    expect(cue(358, 366)).toEqual([
      {
        rule: 'word-edge',
        pointer: '/attributions/6/cueSpans/0/end',
        message: 'the words should end with a whole word, because they cut "Castell\'s" in two; include all of it, or none',
        severity: 'warning',
      },
    ]);
    expect(cue(368, 375)).toEqual([
      {
        rule: 'word-edge',
        pointer: '/attributions/6/cueSpans/0/end',
        message: 'the words should end without ",", because that belongs to the sentence around them; leave it out',
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
});

describe('full-stop', () => {
  /** What is reported where the content of the topic is another, up to the end of its sentence. */
  const reported = (content: string) => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    const [old, words] = ['Castell touched upon the storms.', `Castell touched upon ${content}`];
    for (const pointer of ['/blocks/5/text', '/sentences/6/text'])
      change(draft, pointer, String(valueAt(draft, pointer)).replace(old, words));
    for (const pointer of ['/attributions/6/contentSpans/0/text', '/claims/6/spans/0/text']) change(draft, pointer, content);
    const text = smallText.replace(old, words);
    return validate(sealDraft(draft, text), { text }).map(({ rule }) => rule);
  };

  it.each(['the Tern Inc.', 'events at 5 p.m.', 'Omar D.'])('lets an abbreviation keep its own: %s', (content) => {
    expect(reported(content)).toEqual([]);
  });

  it.each(['the storms.', 'the storms of May.', 'the storms of June.'])(
    'does not take a word for an abbreviation: %s',
    (content) => {
      expect(reported(content)).toEqual(['full-stop']);
    },
  );
});

describe('unattributed-speech', () => {
  /** What is reported of a sentence in which one mention is marked, and nothing else. */
  const reported = (sentence: string) => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    for (const pointer of ['/blocks/6/text', '/sentences/8/text']) change(draft, pointer, sentence);
    draft.mentions.splice(-2, 2, { entityId: 'e-castell', text: 'Castell', form: 'name', sentenceId: 's9' });
    const text = smallText.replace('Follow the Larkhaven Post.', sentence);
    return validate(sealDraft(draft, text), { text }).flatMap(({ rule, message }) =>
      rule === 'unattributed-speech' ? [message] : [],
    );
  };

  it.each([
    ['"said" at 439 to 443', 'before', 'Castell said it was so.'],
    ['"told" at 443 to 447', 'before', 'Castell had told the others.'],
    ['"denied" at 440 to 446', 'before', 'Castell, denied it.'],
    ['"According to" at 431 to 443', 'after', 'According to Castell, it was so.'],
  ])('warns of %s, with a mention %s it', (words, side, sentence) => {
    expect(reported(sentence)).toEqual([
      `${words} should be the cue of an attribution, because a mention is ${side} it; add one if somebody says something there`,
    ]);
  });

  it.each(['Castell had not said it.', 'It was said of Castell.', 'Castell unsaid it.', 'According to plan, Castell left.'])(
    'does not warn of %s',
    (sentence) => {
      expect(reported(sentence)).toEqual([]);
    },
  );
});

describe('unattributed-quotation', () => {
  /** What is reported where the last sentence of the report is another. */
  const reported = (sentence: string) => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    for (const pointer of ['/blocks/6/text', '/sentences/8/text']) change(draft, pointer, sentence);
    const text = smallText.replace('Follow the Larkhaven Post.', sentence);
    return validate(sealDraft(draft, text), { text }).map(({ rule, pointer, message }) => [rule, pointer, message]);
  };
  const rest = 'should be quoted by an attribution, because it is in quotation marks; add one if somebody says it';

  it('warns of words in quotation marks that nobody is said to say, closed or not', () => {
    const rule = 'unattributed-quotation';
    expect(reported('“Read the Larkhaven Post” daily')).toEqual([
      [rule, '/sentences/8', `"Read the Larkhaven Post" at 431 to 456 ${rest}`],
    ]);
    expect(reported('Daily: « Read the Larkhaven Post')).toEqual([
      [rule, '/sentences/8', `"Read the Larkhaven Post" at 438 to 463 ${rest}`],
    ]);
  });

  it('lets a few words be a title, or a word that is mentioned', () => {
    expect(reported('Read “the Larkhaven Post” and "mind" it')).toEqual([]);
  });

  it('says nothing where an attribution is missing', () => {
    const document = small();
    remove(document, '/attributions/3');
    expect(validate(document, { text: smallText }).map(({ rule }) => rule)).not.toContain('unattributed-quotation');
  });
});
