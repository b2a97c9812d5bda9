import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, parallelRun, partsOf, runsIn } from '../../../scripts/package/text/parallel-words.ts';

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

  it('are looked for in linear time', () => {
    expect(runsOf(`${'a'.repeat(6e6)}e${'\u0301\u0323'.repeat(2e5)}`).size).toBeGreaterThan(0);
  }, 60_000);
});
