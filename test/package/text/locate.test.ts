import { describe, expect, it } from 'vitest';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { locate, named } from '../../../scripts/package/text/locate.ts';

const text = CanonicalText.of('🌊 The quay, the quay and "the boats": aaaa. Castéll spoke.');
const all = { start: 0, end: text.length };
const inAll = (words: string, nth?: number, preferred?: number) =>
  locate(nth === undefined ? { text: words } : { text: words, nth }, all, text, 'b1', preferred);

describe('words in a text', () => {
  it('are found in code points', () => {
    expect(inAll('The')).toEqual({ start: 2, end: 5 });
    expect(inAll('🌊')).toEqual({ start: 0, end: 1 });
  });

  it('are found as they were pasted from another copy', () => {
    expect(inAll('“the\u00a0boats”')).toEqual({ start: 25, end: 36 });
    expect(inAll(' Caste\u0301ll\n')).toEqual({ start: 44, end: 51 });
  });

  it('are found by their number where they stand more than once, also where they overlap', () => {
    expect(inAll('quay', 1)).toEqual({ start: 6, end: 10 });
    expect(inAll('quay', 2)).toEqual({ start: 16, end: 20 });
    expect(inAll('aa', 3)).toEqual({ start: 40, end: 42 });
    expect(inAll('boats', 1)).toEqual({ start: 30, end: 35 });
  });

  it('are whole words where they stand as such, and parts of longer ones only by a number or where there are no others', () => {
    const words = CanonicalText.of('With it: its wit, if it is one. 🌊 it');
    const whole = { start: 0, end: words.length };
    const found = (nth?: number) => locate({ text: 'it', ...(nth === undefined ? {} : { nth }) }, whole, words, 's1');
    expect(locate({ text: 'it' }, { start: 0, end: 17 }, words, 's1')).toEqual({ start: 5, end: 7 });
    expect(found()).toEqual({
      error:
        '"it" should have an nth, because it occurs in s1 3 times; choose 1 in "With it: its wit, i" (5 to 7), 2 in "its wit, if it is one. 🌊 i" (21 to 23), 3 in "t is one. 🌊 it" (34 to 36)',
    });
    expect([1, 2, 3, 4, 5, 6].map((nth) => (found(nth) as { start: number }).start)).toEqual([5, 21, 34, 1, 9, 14]);
    expect(found(7)).toEqual({
      error: 'nth should be at most 6, not 7, because "it" occurs in s1 6 times, 3 of them within a longer word; correct it',
    });
    expect(locate({ text: 'wi' }, whole, words, 's1')).toEqual({ start: 13, end: 15 });
  });

  it('are whole also before a possessive or beside a sign, and in scripts without spaces wherever they stand', () => {
    const at = (words: string, copy: string) => {
      const here = CanonicalText.of(copy);
      return locate({ text: words }, { start: 0, end: here.length }, here, 's1');
    };
    expect(at('Wexcombe', "Wexcombeans in Wexcombe's port")).toEqual({ start: 15, end: 23 });
    expect(at('goat', '-goat- goats')).toEqual({ start: 1, end: 5 });
    expect(at('港口', '港口，港口关闭了')).toEqual({ error: expect.stringContaining('occurs in s1 2 times') });
    expect(at('서울', '서울은 서울 밖이다')).toEqual({ error: expect.stringContaining('occurs in s1 2 times') });
    expect(at('AI', 'AI는 RAID')).toEqual({ start: 0, end: 2 });
  });

  it('are named so that they are found again, wherever they stand', () => {
    const words = CanonicalText.of('With it: its wit, if it is one. 🌊 it');
    const whole = { start: 0, end: words.length };
    for (const start of [5, 21, 34, 1, 9, 14]) {
      expect(locate(named('it', start, whole, words), whole, words, 's1')).toEqual({ start, end: start + 2 });
    }
    expect(named('it', 5, { start: 0, end: 17 }, words)).toEqual({ text: 'it' });
    expect(named('it', 9, { start: 0, end: 17 }, words)).toEqual({ text: 'it', nth: 3 });
  });

  it('are found where they are expected', () => {
    expect(inAll('quay', undefined, 16)).toEqual({ start: 16, end: 20 });
    expect(inAll('quay', undefined, 15)).toHaveProperty('error');
    expect(locate({ text: 'quay' }, all, text, 'b1', (places) => places.at(-1))).toEqual({ start: 16, end: 20 });
  });

  it('are found only within the stretch that is given', () => {
    expect(locate({ text: 'quay' }, { start: 11, end: 20 }, text, 's2')).toEqual({ start: 16, end: 20 });
    expect(locate({ text: 'quay' }, { start: 11, end: 19 }, text, 's2')).toEqual({
      error: '"quay" was not found in s2; correct the place: this occurs elsewhere in the text',
    });
  });
});

describe('words that cannot be found', () => {
  it('are reported with the places at which they occur, if there are several', () => {
    expect(inAll('quay')).toEqual({
      error:
        '"quay" should have an nth, because it occurs in b1 2 times; choose 1 in "🌊 The quay, the quay a" (6 to 10), 2 in "e quay, the quay and \\"the bo" (16 to 20)',
    });
    const error = (inAll('a') as { error: string }).error;
    expect(error).toContain('"a" should have an nth, because it occurs in b1 9 times; choose 1 in ');
    expect(error).toMatch(/, and 4 more$/);
  });

  it('are reported where there is no such number', () => {
    expect(inAll('quay', 3)).toEqual({
      error: 'nth should be at most 2, not 3, because "quay" occurs in b1 2 times; correct it',
    });
    expect(inAll('boats', 2)).toEqual({ error: 'nth should be at most 1, not 2, because "boats" occurs in b1 once; correct it' });
  });

  it('are reported as the text writes them, where they differ in case or accents', () => {
    expect(inAll('castell Spoke')).toEqual({
      error: '"castell Spoke" was not found in b1; write "Castéll spoke", as in the text',
    });
  });

  it('are reported with the nearest passage', () => {
    expect(inAll('the quay and the boat: never')).toEqual({
      error:
        '"the quay and the boat: never" was not found in b1; copy the words: the nearest, in the text, has "the quay and \\"the boats\\": aaaa. Casté" where this has "the quay and the boat: never"',
    });
  });

  it('are reported as unlike anything, and as nothing', () => {
    expect(inAll('zebra')).toEqual({ error: '"zebra" was not found in b1; copy the words from the text' });
    expect(inAll('\u200b ')).toEqual({
      error: '"\u200b " should have a visible character, because it is looked for in the text; write the words',
    });
  });

  it('are called by the sentences that hold them, if these are named', () => {
    const naming = ({ start }: { start: number }) => (start < 44 ? 's1' : 's2');
    expect(locate({ text: 'spoke' }, { start: 0, end: 43 }, text, 's1', undefined, naming)).toEqual({
      error: '"spoke" was not found in s1; name s2, where this occurs',
    });
    expect(locate({ text: 'Spoke' }, { start: 0, end: 43 }, text, 's1', undefined, naming)).toEqual({
      error: '"Spoke" was not found in s1; write "spoke", as in s2',
    });
  });
});

describe('words in a long text', () => {
  it('are not looked for without end, and are found without being looked for where they are expected', () => {
    const long = CanonicalText.of('a '.repeat(1_000_000));
    const whole = { start: 0, end: long.length };
    const located = () => locate({ text: 'a', nth: 1_000_000 }, whole, long, 'the text');
    expect(located()).toEqual({ start: 1_999_998, end: 1_999_999 });
    const all = Array.from({ length: 50 }, located);
    expect(all.at(-1)).toEqual({
      error: '"a" was not found in the time that one draft may take; name its sentence, or shorten the text',
    });
    expect(locate({ text: 'a a' }, whole, long, 'the text', 4)).toEqual({ start: 4, end: 7 });
  });
});
