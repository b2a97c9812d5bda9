import { describe, expect, it } from 'vitest';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';

const TEXT = 'word '.repeat(50_000);
const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const word = (id: string, type: string, place: number) => `${id}\t${type} ${5 * place} ${5 * place + 4}\tword\n`;

function messageOf(annotations: string, text = TEXT): string {
  try {
    const { draft } = importBrat(text, annotations, { map: { events: ['Attribution'], notes: 'note' } });
    return `${draft.attributions?.length} attributions`;
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return error.problems[0]?.message ?? '';
  }
}

describe('an import of more than any article has is refused', () => {
  it.each([
    [
      'a file of 20 MB',
      () => 'x'.repeat(20_000_001),
      'the file should have at most 20000000 characters, because no more are read; split it',
    ],
    [
      'a file of empty lines',
      () => '\n'.repeat(1_000_000),
      'line 200000: the file should have at most 200000 lines, because no more are read; split it',
    ],
    [
      'a million pieces',
      () => `T1\tContent ${times(1_000_000, (index) => `${index === 0 ? '' : ';'}${2 * index} ${2 * index + 1}`)}\tx\n`,
      'line 1: the file should have at most 400000 pieces and arguments, because no more are read; split it',
    ],
    [
      'an event with a million contents',
      () => `${word('T1', 'Content', 0)}E1\tAttribution:T1 ${times(1_000_000, (index) => `Content${index}:T1 `)}\n`,
      'line 2: the file should have at most 400000 pieces and arguments, because no more are read; split it',
    ],
    [
      'ties of all parts with all',
      () =>
        times(1000, (index) => word(`T${index}`, 'Cue', index)) +
        times(150_000, (index) => `R${index}\tCueOf Arg1:T${300 + (index % 300)} Arg2:T${Math.floor(index / 300) % 300}\n`) +
        times(
          40_000,
          (index) => `R${150_000 + index}\tCueOf Arg1:T${600 + (index % 400)} Arg2:T${300 + (Math.floor(index / 400) % 300)}\n`,
        ),
      /^line \d+: the attributions of the file should have at most 200000 parts, /,
    ],
    [
      'attributes of a part of very many events',
      () =>
        word('T1', 'Content', 0) +
        times(50_000, (index) => `E${index}\tAttribution:T1 Content:T1\n`) +
        times(50_000, (index) => `A${index}\tMedium T1 speech\n`),
      /^line \d+: the attributes and notes of the file should give at most 500000 facts, /,
    ],
    [
      'one long content of very many events',
      () =>
        `T1\tContent 0 249999\t${'word '.repeat(50_000).trim()}\n` +
        times(50, (index) => `E${index}\tAttribution:T1 Content:T1\n`),
      /^line \d+: the attributions of the file should have at most 10000000 characters together, /,
    ],
  ])('%s', (_, annotations, message) => {
    expect(messageOf(annotations())).toMatch(message);
  });
});

describe('an import of very much', () => {
  it.each([
    ['contents', () => times(4_000, (index) => word(`T${index}`, 'Content', index)), '4000 attributions'],
    [
      'cues that hang together one by one',
      () =>
        times(4_000, (index) => word(`T${index}`, 'Cue', index)) +
        times(3_999, (index) => `R${index}\tCueOf Arg1:T${index + 1} Arg2:T${index}\n`),
      '1 attributions',
    ],
    [
      'events of one source',
      () =>
        word('T0', 'Source', 0) +
        times(
          4_000,
          (index) => `${word(`T${index + 1}`, 'Content', index)}E${index}\tAttribution:T0 Source:T0 Content:T${index + 1}\n`,
        ),
      '4000 attributions',
    ],
  ])('takes all %s', (_, annotations, message) => {
    expect(messageOf(annotations(), TEXT.slice(0, 25_000))).toBe(message);
  });
});
