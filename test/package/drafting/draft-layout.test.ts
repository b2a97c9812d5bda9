import { describe, expect, it } from 'vitest';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { splitSentences } from '../../../scripts/package/text/split-sentences.ts';

const roles = (text: string) => init(text).blocks.map(({ role, text: words }) => [role, words]);

describe('blocks', () => {
  it('are paragraphs between blank lines, or lines', () => {
    expect(init('One\r\n\r\nTwo is.\r\n\r\n\r\nThree is.').blocks.map(({ text }) => text)).toEqual([
      'One',
      'Two is.',
      'Three is.',
    ]);
    expect(init('One\rTwo is.\u2028Three is.').blocks.map(({ text }) => text)).toEqual(['One', 'Two is.', 'Three is.']);
  });

  it('are put together where lines are wrapped', () => {
    const text =
      'A headline\n\nThe harbour was closed on Friday, after a ship had\nrun aground there and nobody could say how it came\nto do so.\n\nThe end is here.\n';
    expect(init(text).blocks.map(({ text: words }) => words)).toEqual([
      'A headline',
      'The harbour was closed on Friday, after a ship had run aground there and nobody could say how it came to do so.',
      'The end is here.',
    ]);
  });

  it('are put together however long or short their lines are, where blank lines stand between paragraphs', () => {
    const text = [
      `The first paragraph is one long line, ${'and it goes on '.repeat(10)}to its end.`,
      '',
      'The second',
      'one was wrapped',
      'by hand, and the third',
      '',
      'was not.',
    ].join('\n');
    expect(init(text).blocks.map(({ text: words }) => words)).toEqual([
      `The first paragraph is one long line, ${'and it goes on '.repeat(10)}to its end.`,
      'The second one was wrapped by hand, and the third',
      'was not.',
    ]);
  });

  it('are lines that say what they are, where no line was too short for their beginning', () => {
    const text =
      'Harbour closes\nBy Ana Lund\n5 October 2019\n\nThe harbour was closed for everybody\nby Ana Lund, its master.\n\nThe quay on Friday, late.\nPhoto: Ana Lund\n';
    expect(roles(text)).toEqual([
      ['headline', 'Harbour closes'],
      ['byline', 'By Ana Lund'],
      ['dateline', '5 October 2019'],
      ['lead', 'The harbour was closed for everybody by Ana Lund, its master.'],
      ['caption', 'The quay on Friday, late.'],
      ['credit', 'Photo: Ana Lund'],
    ]);
  });

  it('have roles by their place and their words', () => {
    const text = [
      'Harbour closes',
      '5 October 2019 14:54 (UTC+04:00)',
      'By Ana Lund',
      'OSLO, Oct. 5 (Wire) — The harbour was closed.',
      'What came before',
      'It had been open since May.',
      'The quay on Friday.',
      'Photo: Ana Lund / Wire',
      "Editor's note: it was corrected.",
      'Follow us on @paper',
      'Read more: harbours',
    ].join('\n');
    expect(roles(text).map(([role]) => role)).toEqual([
      'headline',
      'dateline',
      'byline',
      'dateline',
      'lead',
      'crosshead',
      'body',
      'caption',
      'credit',
      'correction',
      'boilerplate',
      'boilerplate',
    ]);
    expect(roles(text).slice(3, 5)).toEqual([
      ['dateline', 'OSLO, Oct. 5 (Wire) -'],
      ['lead', 'The harbour was closed.'],
    ]);
  });

  it('and sentences of the same words are distinguished by their numbers', () => {
    const { blocks, sentences } = init('Go\n\nIt is so. It is so.\n\nGo\n\nGone.');
    expect(blocks.map(({ text, nth }) => [text, nth])).toEqual([
      ['Go', 1],
      ['It is so. It is so.', undefined],
      ['Go', 2],
      ['Gone.', undefined],
    ]);
    expect(sentences.map(({ text, nth }) => [text, nth]).slice(1, 3)).toEqual([
      ['It is so.', 1],
      ['It is so.', 2],
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['en', 'They met on Oct. 3 in Oslo. Mr. Lund left.', ['They met on Oct. 3 in Oslo.', 'Mr. Lund left.']],
    ['en', 'J. R. Lund and Ana B. Berg spoke. So did C. No.', ['J. R. Lund and Ana B. Berg spoke.', 'So did C. No.']],
    [
      'en',
      'U.S. troops left. They went to the U.S. The rest stayed.',
      ['U.S. troops left.', 'They went to the U.S.', 'The rest stayed.'],
    ],
    ['en', '"Really?" she asked. "No!" he cried.', ['"Really?" she asked.', '"No!" he cried.']],
    ['en', '"It is," he said. "Go."', ['"It is," he said.', '"Go."']],
    [
      'en',
      'It closed at 5 p.m. on Friday. It opens at 6 a.m. The end.',
      ['It closed at 5 p.m. on Friday.', 'It opens at 6 a.m.', 'The end.'],
    ],
    ['de', 'Am 3. Oktober kam Dr. Lund, z. B. aus Oslo. Er ging.', ['Am 3. Oktober kam Dr. Lund, z. B. aus Oslo.', 'Er ging.']],
    ['es', 'El Sr. Lund fue a EE. UU. ayer. ¿Volverá? Sí.', ['El Sr. Lund fue a EE. UU. ayer.', '¿Volverá?', 'Sí.']],
    ['ko', '항구가 닫혔다. 배는 떠났다.', ['항구가 닫혔다.', '배는 떠났다.']],
    ['zh', '港口关闭了。船走了！', ['港口关闭了。', '船走了！']],
    ['ar', 'أغلق الميناء. هل عاد؟ نعم.', ['أغلق الميناء.', 'هل عاد؟', 'نعم.']],
  ])('in %s end where they end: %s', (language, words, expected) => {
    expect(splitSentences(words, language)).toEqual(expected);
  });

  it('takes the name of a month for a date, and not a word that begins like one', () => {
    const second = (line: string) =>
      roles(
        `Title\n\n${line}\n\nThe port opens again today, its director told the town council in the evening of that day.`,
      )[1]?.[0];
    for (const line of ['March 13', '13 mars 2024', '5. März', '12 de octubre', 'Sept. 3'])
      expect([line, second(line)]).toEqual([line, 'dateline']);
    for (const line of ['Market 13: a night out', 'Decade 12', 'Marvel 3', 'Junior 10'])
      expect([line, second(line)]).toEqual([line, 'deck']);
  });
});
