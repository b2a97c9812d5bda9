import { type Layout, narrowLayout } from './layout.ts';

/** How a page for people is laid out on a stream. Each style returns its words unchanged if there are no colours. */
export interface Style extends Layout {
  /** The columns of a line. */
  readonly columns: number;
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  /** What falls short of a plain statement. */
  readonly hedged: (words: string) => string;
  /** The name of a speaker, by the speaker's place among all. */
  readonly voice: (words: string, place: number) => string;
}

/** Where lines are not shown on a terminal, whose width is known. */
const COLUMNS = 80;
/** Shorter lines break too often, and longer ones are hard to read. */
const [NARROWEST, WIDEST] = [60, 120];
/** Cyan, magenta, green and blue, which can be read on light and on dark grounds. */
const VOICES = [36, 35, 32, 34];
const YELLOW = 33;
const PLAIN = 39;

/** The style for a stream: colours on a terminal only, and not where `NO_COLOR` is set; lines as wide as the terminal, from 60 to 120 columns. */
export function styleFor(stream: { readonly isTTY?: boolean; readonly columns?: number }, layout: Layout = narrowLayout): Style {
  const isTerminal = stream.isTTY === true;
  const coloured = isTerminal && !process.env.NO_COLOR;
  const code = (on: number, off: number) => (words: string) =>
    coloured && words ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  const voices = VOICES.map((colour) => code(colour, PLAIN));
  return {
    ...layout,
    columns: isTerminal && stream.columns ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns)) : COLUMNS,
    bold: code(1, 22),
    dim: code(2, 22),
    hedged: code(YELLOW, PLAIN),
    voice: (words, place) => voices[place % voices.length]?.(words) ?? words,
  };
}

/** A space at which no line is broken, until the lines are made. */
const FIXED = '\u00a0';

/** Words that are kept on one line, if they fit on it. */
export const together = (words: string, { width }: Layout, columns: number) =>
  width(words) <= columns ? words.replaceAll(' ', FIXED) : words;

/** Wraps words to the lines of a style: the first after a head, the others under it. Only a word that is longer than a line is broken. */
export function wrapped(words: string, { width, wrap, columns }: Style, head = ''): string {
  const indent = width(head);
  const lines = wrap(words, columns - indent).split('\n');
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line.replaceAll(FIXED, ' ')).join('\n');
}

/** Fills words up with spaces to so many columns. */
export function padded(words: string, { width }: Layout, columns: number): string {
  return words + ' '.repeat(Math.max(0, columns - width(words)));
}
