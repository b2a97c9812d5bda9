import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, parallelRun, runsOf } from '../../scripts/package/parallel.ts';

const text = 'The tide took half the quay and the boats with it';

describe('words that run parallel to a text', () => {
  it('are eight in a row, whatever their case, punctuation and apostrophes', () => {
    expect(LONGEST_RUN).toBe(8);
    expect(parallelRun('So the TIDE took: half the quay, and the…', runsOf(text))).toBe('the tide took half the quay and the');
    expect(parallelRun('the tide took half the quay and', runsOf(text))).toBeNull();
    expect(parallelRun("it's a b c d e f g", runsOf('It’s A B C D E F G'))).toBe("it's a b c d e f g");
  });

  it('are none in a text of less than eight words', () => {
    expect(runsOf('one two three four five six seven').size).toBe(0);
  });

  it('are found in scripts without spaces, and in compatibility forms', () => {
    expect(parallelRun('Ａ b c d e f g h', runsOf('a b c d e f g h'))).toBe('a b c d e f g h');
    const korean = '한국은행은 올해 성장률이 두 배로 오를 것으로 전망했다';
    expect(parallelRun(korean, runsOf(korean))).toBe(korean.split(' ').slice(0, 8).join(' '));
  });
});
