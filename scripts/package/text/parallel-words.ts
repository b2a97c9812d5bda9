import { fold } from './fold.ts';

/** How many consecutive words of a text nothing else may repeat, but for names and the headline. */
export const LONGEST_RUN = 8;

/** A word, or a character of a script that writes no spaces between words. */
export interface Part {
  readonly text: string;
  /** In quarters of a word. */
  readonly weight: number;
}

/** Characters that are words by themselves, or syllables: about two make a word. */
const SYLLABLE = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Yi}\\u30fc]';
/** Letters of alphabets without spaces: about four make a word. */
const LETTER = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
/** Marks go with their character, and longer words are several, so that a text without spaces costs no more than any other, nor overflows the engine's stack. */
const PART = new RegExp(
  `(?=[\\p{L}\\p{N}])(?:(${SYLLABLE})|(${LETTER}))\\p{M}{0,8}|(?:(?!${SYLLABLE}|${LETTER})[\\p{L}\\p{M}\\p{N}']){1,64}|\\p{M}{1,64}`,
  'gu',
);
const WEIGHTS = { word: 4, syllable: 2, letter: 1 };

/** The parts of a text as they are compared: NFKC, lower case, letters and digits with their marks, and apostrophes; signs that are not seen do not count. */
export function partsOf(text: string): Part[] {
  const plain = fold(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return Array.from(plain.matchAll(PART), ([part, syllable, letter]) => {
    if (syllable !== undefined) return { text: part, weight: WEIGHTS.syllable };
    return letter !== undefined ? { text: part, weight: WEIGHTS.letter } : { text: ` ${part}`, weight: WEIGHTS.word };
  });
}

/** How many words some parts are; characters of scripts without spaces count as parts of words. */
export const weightOf = (parts: readonly Part[]) => parts.reduce((sum, { weight }) => sum + weight, 0) / WEIGHTS.word;

/** Every run of some consecutive words among some parts, or of as many characters as are worth these words. */
export function* runsIn(parts: readonly Part[], words = LONGEST_RUN): Generator<string> {
  const least = words * WEIGHTS.word;
  let end = 0;
  let weight = 0;
  for (let start = 0; start < parts.length; start++) {
    while (weight < least && end < parts.length) weight += (parts[end++] as Part).weight;
    if (weight < least) return;
    let run = '';
    for (let index = start; index < end; index++) run += (parts[index] as Part).text;
    yield run.trimStart();
    weight -= (parts[start] as Part).weight;
  }
}

/** The first run of some consecutive words of some prose that is among the given ones, or null. */
export function parallelRun(prose: readonly Part[], runs: ReadonlySet<string>, words = LONGEST_RUN): string | null {
  for (const run of runsIn(prose, words)) if (runs.has(run)) return run;
  return null;
}
