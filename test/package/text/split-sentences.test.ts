import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../scripts/package/text/split-sentences.ts';

describe('splitting sentences', () => {
  it('splits a long text as it splits each part of it', () => {
    const some = [
      'Mr. Park came at 5 p.m. on 3 May.',
      'The U.S. said no.',
      '“Why?” she asked.',
      'It cost 1.5 m. pounds.',
      '字。',
    ];
    const sentences = Array.from({ length: 3000 }, (_, index) => some[(index * 7) % some.length] as string);
    expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences.flatMap((sentence) => splitSentences(sentence, 'en')));
  });

  it('keeps a sentence whole that is longer than what is looked at once', () => {
    const long = `${'very '.repeat(20_000)}long.`;
    expect(splitSentences(`It is short. It is ${long} It is short.`, 'en')).toEqual([
      'It is short.',
      `It is ${long}`,
      'It is short.',
    ]);
  });

  it('takes initials for no end, however many there are', () => {
    expect(splitSentences(`${'U.S.'.repeat(3)} and U.S. officials came. They left.`, 'en')).toHaveLength(2);
    expect(splitSentences('A.B.C. Smith came.', 'en')).toHaveLength(1);
    expect(splitSentences('Dr. J. Smith spoke. Mr. J. K. Rowe, Ph.D. Oslo, left.', 'en')).toEqual([
      'Dr. J. Smith spoke.',
      'Mr. J. K. Rowe, Ph.D. Oslo, left.',
    ]);
    expect(splitSentences('Die Fa. Braun zahlt 3 Mio. Euro. Dott. Rossi ging.', 'de')).toHaveLength(2);
  });

  it('drops no character of a text of abbreviations alone', () => {
    const words = 'Mr. '.repeat(50_000).trim();
    expect(splitSentences(words, 'en').join(' ')).toBe(words);
  });
});
