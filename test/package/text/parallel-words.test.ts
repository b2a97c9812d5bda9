import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, parallelRun, partsOf, runNumbers, runsIn } from '../../../scripts/package/text/parallel-words.ts';

const runsOf = (text: string) => new Set(runsIn(partsOf(text)));

const text = 'The tide took half the quay and the boats with it';

describe('words that run parallel to a text', () => {
  it('are eight in a row, whatever their case, punctuation and apostrophes', () => {
    expect(LONGEST_RUN).toBe(8);
    expect(parallelRun(partsOf('So the TIDE took: half the quay, and the…'), runsOf(text))).toBe(
      'the tide took half the quay and the',
    );
    expect(parallelRun(partsOf('the tide took half the quay and'), runsOf(text))).toBeNull();
    expect(parallelRun(partsOf("it's a b c d e f g"), runsOf('It’s A B C D E F G'))).toBe("it's a b c d e f g");
  });

  it('are none in a text of less than eight words', () => {
    expect(runsOf('one two three four five six seven').size).toBe(0);
  });

  it('are found in scripts without spaces, and in compatibility forms', () => {
    expect(parallelRun(partsOf('Ａ b c d e f g h'), runsOf('a b c d e f g h'))).toBe('a b c d e f g h');
    const korean = '한국은행은 올해 성장률이 두 배로 오를 것으로 전망했다';
    expect(parallelRun(partsOf(korean), runsOf(korean))).toBe(korean.split(' ').slice(0, 8).join(' '));
  });

  it('are counted by the character in scripts without spaces', () => {
    const chinese = '央行表示，今年以来经济增长速度明显加快，明年将继续';
    expect(parallelRun(partsOf(chinese), runsOf(chinese))).toBe('央行表示今年以来经济增长速度明显');
    expect(parallelRun(partsOf(chinese.slice(0, 16)), runsOf(chinese))).toBeNull();
    const thai = 'ธนาคารกลางกล่าวว่าเศรษฐกิจจะเติบโตเร็วขึ้นในปีหน้า';
    expect(parallelRun(partsOf(thai), runsOf(thai))).not.toBeNull();
    expect(
      parallelRun(partsOf('one 二三四五六七八 nine ten eleven twelve'), runsOf('one 二三四五六七八 nine ten eleven twelve')),
    ).toBe('one二三四五六七八 nine ten eleven twelve');
  });

  it('are not hidden by signs that nobody sees', () => {
    for (const sign of ['\u200b', '\u200d', '\u00ad', '\ufe0f'])
      expect(parallelRun(partsOf(text.replaceAll('a', `a${sign}`)), runsOf(text))).not.toBeNull();
  });

  it('are the same in a text of Latin letters alone, which is split without a pattern', () => {
    const signs = fc.constantFrom(...'aZé’ÿÆǅİſªº²½µ×÷¡-\u00ad_ .9'.split(''), 'e\u0301', 'b'.repeat(63), 'ab', 'ø'.repeat(64));
    const latin = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(latin, (words) => {
        expect(partsOf(words)).toEqual(partsOf(`${words} 語`).slice(0, -1));
      }),
      { numRuns: 3000 },
    );
  });

  it('have the same number where they are the same run, and hardly ever else', () => {
    const parts = partsOf(`${text}; 央行表示 ${text}, 央行表示, the tide takes half the quay`);
    const [runs, numbers] = [[...runsIn(parts, 3)], runNumbers(parts, 3)];
    expect(numbers.length).toBe(runs.length);
    expect(numbers.map((number) => runs[numbers.indexOf(number)])).toEqual(runs);
    expect(new Set(numbers).size).toBe(new Set(runs).size);
    expect(runNumbers(partsOf('one two three'), 4)).toEqual([]);
  });

  it('are looked for in linear time', () => {
    expect(runsOf(`${'a'.repeat(6e6)}e${'\u0301\u0323'.repeat(2e5)}`).size).toBeGreaterThan(0);
  }, 60_000);
});
