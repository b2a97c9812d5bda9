import { DIVIDED_WORD, PAGE_NUMBER } from '../text/pdf-signs.ts';
import { type PageText, Pieces } from './page-reader.ts';

/** How a text that a PDF was turned into is read. */
export interface PdfReading {
  /** Whether the hyphen of a word that is divided at the end of a line is part of the word; before a capital it always is. */
  readonly keepsHyphens: boolean;
  /** Whether guillemets stand for double quotation marks. */
  readonly keepsGuillemets: boolean;
}

/** The ways to read a text from a PDF; which one is right, the digests of the blocks show. */
export function pdfReadings(source: string): PdfReading[] {
  const hyphens = DIVIDED_WORD.test(source) ? [false, true] : [false];
  const guillemets = /[«»]/.test(source) ? [true, false] : [true];
  return guillemets.flatMap((keepsGuillemets) => hyphens.map((keepsHyphens) => ({ keepsHyphens, keepsGuillemets })));
}

/** Signs that other programs write for some signs of a text: ligatures, and the quotation marks of LaTeX. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
  ['``', '"'],
  ["''", '"'],
  ['`', "'"],
]);
const SIGN = /[\ufb00-\ufb06«»]|``|''|`/gu;
const DIVIDED = /(?<=\p{L})[-‐\u00ad]\s*$/u;
/** No running head is longer. */
const LONGEST_HEAD = 80;

interface Line {
  readonly words: string;
  readonly start: number;
}

/**
 * Reads a text that a PDF was turned into as it was before it was set: without page numbers and running heads, words at line ends put together, and
 * ligatures and quotation marks as single signs.
 */
export function readPdf(source: string, { keepsHyphens, keepsGuillemets }: PdfReading): PageText {
  const lines = withoutHeads(linesOf(source)).filter(({ words }) => /\S/.test(words));
  const pieces = new Pieces();
  for (const [index, { words, start }] of lines.entries()) {
    const next = lines[index + 1]?.words ?? '';
    const [hyphen] = /^\s*\p{L}/u.test(next) ? (DIVIDED.exec(words) ?? []) : [];
    const end = words.length - (hyphen?.length ?? 0);
    let at = 0;
    for (const { 0: sign, index: place } of words.matchAll(SIGN)) {
      const other = SIGNS.get(sign) ?? (keepsGuillemets ? sign : '"');
      pieces.push(words.slice(at, place), start + at, start + place);
      pieces.push(other, start + place, start + place + sign.length);
      at = place + sign.length;
    }
    pieces.push(words.slice(at, end), start + at, start + end);
    if (hyphen === undefined) pieces.push('\n', start + words.length, start + words.length);
    else if (keepsHyphens || /^\s*\p{Lu}/u.test(next)) pieces.push('-', start + end, start + end + 1);
    // The spaces before the second half of a word are none of it.
    const rest = lines[index + 1];
    if (hyphen !== undefined && rest) {
      const indent = rest.words.length - rest.words.trimStart().length;
      lines[index + 1] = { words: rest.words.slice(indent), start: rest.start + indent };
    }
  }
  return pieces.text();
}

/** The lines of a text with their places; a form feed begins one, and stays in it. */
function linesOf(source: string): Line[] {
  return Array.from(source.matchAll(/\f?[^\n\f]*(?:\n|(?=\f)|$)/g), ({ 0: words, index }) => ({ words, start: index }));
}

/** The lines that are no page number and no running head: one that is repeated but for its numbers, or is alone at the top of a page. */
function withoutHeads(lines: readonly Line[]): Line[] {
  const likeness = ({ words }: Line) => words.trim().replace(/\d+/g, '0');
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(likeness(line), (counts.get(likeness(line)) ?? 0) + 1);
  return lines.filter((line, index) => {
    const { words } = line;
    if (PAGE_NUMBER.test(words)) return false;
    if (words.trim() === '' || words.length > LONGEST_HEAD) return true;
    const isAlone = words.startsWith('\f') && lines[index + 1]?.words.trim() === '';
    return !isAlone && (counts.get(likeness(line)) ?? 0) < 2;
  });
}
