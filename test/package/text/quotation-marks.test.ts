import { describe, expect, it } from 'vitest';
import { quotationMarks } from '../../../scripts/package/text/quotation-marks.ts';

describe('words in quotation marks', () => {
  it.each([
    ['"We stay."'],
    ["'It's the officials' wall,'"],
    ['"He said \'no\' to us," and meant it."'],
    ['"He said "no" to us."'],
    ['"One paragraph. "And another."'],
    ['«Nous «restons» ici.»'],
    ['「他说『好』。」'],
    ['- We stay ...'],
    ['"It cost 5" or so."'],
  ])('stand in one pair: %s', (words) => {
    expect(quotationMarks(words)).toBe('one pair');
  });

  it.each([
    ['"We handed over," said its spokesman, Piet Marlow. "Nobody came."'],
    ['"Yes!" "No!"'],
    ["'We stay,' he said, 'for good.'"],
    ['«Nous restons», dit-il. «Pour toujours.»'],
    ['"好",他说,"再见"'],
  ])('stand in several: %s', (words) => {
    expect(quotationMarks(words)).toBe('several');
  });

  it.each([['We stay.'], ['"We stay.'], ['We "stay"'], ['"'], [''], ['-We stay']])('stand in none: %s', (words) => {
    expect(quotationMarks(words)).toBe('none');
  });
});
