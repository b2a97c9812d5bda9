import { fold } from './fold.ts';

/** How many consecutive words of a text nothing else may repeat, but for names and the headline. */
export const LONGEST_RUN = 8;

/** A word, or a character of a script that writes no spaces between words. */
export interface Part {
  readonly text: string;
  /** In quarters of a word. */
  readonly weight: number;
}

/** In characters. */
const LONGEST_PART = 64;
/**
 * The pattern of a part: a character that is a word by itself, or a syllable, of which about two make a word; a letter of an alphabet without spaces, of which about
 * four do; or a word. Marks go with their character, and longer words are several, so that a text without spaces costs no more than any other, nor overflows
 * the engine's stack. A function, since an engine takes long to read a pattern with many classes.
 */
const partPattern = () =>
  /(?=[\p{L}\p{N}])(?:([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\u30fc])|([\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]))\p{M}{0,8}|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\u30fc\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}']){1,64}|\p{M}{1,64}/gu;
const WEIGHTS = { word: 4, syllable: 2, letter: 1 };

/** Up to here Unicode has no marks, no signs that are not seen but those that folding drops, and no script without spaces. */
const LATIN = /^[\0-\u024f]*$/;
/** Made when they are needed first, since an engine takes long to read patterns with many classes. */
let part: RegExp | undefined;
let latinLetters: Uint8Array | undefined;

/** The parts of a text as they are compared: NFKC, lower case, letters and digits with their marks, and apostrophes; signs that are not seen do not count. */
export const partsOf = (text: string): Part[] => foldedPartsOf(fold(text));

/** The same of a text that is folded already. */
export function foldedPartsOf(folded: string): Part[] {
  const plain = folded.normalize('NFKC').toLowerCase();
  if (LATIN.test(plain)) return latinPartsOf(plain);
  part ??= partPattern();
  return Array.from(plain.replace(/\p{Default_Ignorable_Code_Point}/gu, '').matchAll(part), ([found, syllable, letter]) => {
    if (syllable !== undefined) return { text: found, weight: WEIGHTS.syllable };
    return letter !== undefined ? { text: found, weight: WEIGHTS.letter } : { text: ` ${found}`, weight: WEIGHTS.word };
  });
}

/** The same for Latin letters alone, without a pattern. */
function latinPartsOf(plain: string): Part[] {
  latinLetters ??= Uint8Array.from({ length: 0x250 }, (_, code) => Number(/[\p{L}\p{N}']/u.test(String.fromCharCode(code))));
  const parts: Part[] = [];
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    const isLetter = at < plain.length && latinLetters[plain.charCodeAt(at)] === 1;
    if (start >= 0 && (!isLetter || at - start === LONGEST_PART)) {
      parts.push({ text: ` ${plain.slice(start, at)}`, weight: WEIGHTS.word });
      start = -1;
    }
    if (isLetter && start < 0) start = at;
  }
  return parts;
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

/** A number for each run of some consecutive words, the same for the same run; hardly ever do two runs share one. */
export function runNumbers(parts: readonly Part[], words: number): number[] {
  const hashes = parts.map(({ text }) => hashOf(text));
  const least = words * WEIGHTS.word;
  const numbers: number[] = [];
  let end = 0;
  let weight = 0;
  for (let start = 0; start < parts.length; start++) {
    while (weight < least && end < parts.length) weight += (parts[end++] as Part).weight;
    if (weight < least) break;
    let number = 0;
    for (let index = start; index < end; index++) number = Math.imul(number, 0x01000193) ^ (hashes[index] as number);
    numbers.push(number);
    weight -= (parts[start] as Part).weight;
  }
  return numbers;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The first run of some consecutive words of some prose that is among the given ones, or null. */
export function parallelRun(prose: readonly Part[], runs: ReadonlySet<string>, words = LONGEST_RUN): string | null {
  for (const run of runsIn(prose, words)) if (runs.has(run)) return run;
  return null;
}

/** How much of a short sentence nothing else may repeat, and how many words at least. */
const SHARE = 0.75;
export const FEWEST_WORDS = 4;

/** The runs of a text that nothing may repeat, by their length in words: of eight words, and of most of each short sentence. */
export function runsByLength(text: readonly Part[], sentences: readonly string[]): ReadonlyMap<number, Set<string>> {
  const runs = new Map([[LONGEST_RUN, new Set(runsIn(text))]]);
  for (const words of sentences) {
    const parts = foldedPartsOf(words);
    const length = Math.max(FEWEST_WORDS, Math.ceil(weightOf(parts) * SHARE));
    if (length >= LONGEST_RUN) continue;
    const same = runs.get(length) ?? new Set();
    for (const run of runsIn(parts, length)) same.add(run);
    runs.set(length, same);
  }
  return runs;
}
