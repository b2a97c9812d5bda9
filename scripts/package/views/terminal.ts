import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** How wide a page for people is, in columns. */
export const COLUMNS = 80;

/** Ways to emphasize words; each returns its words unchanged if there are no colours. */
export interface Style {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
}

/** The styles for a stream: colours on a terminal only, and not where `NO_COLOR` is set. */
export function styleFor(stream: { readonly isTTY?: boolean }): Style {
  const coloured = stream.isTTY === true && !process.env.NO_COLOR;
  const code = (on: number, off: number) => (words: string) =>
    coloured && words ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return { bold: code(1, 22), dim: code(2, 22) };
}

/** Wraps words to the page, every line but the first indented by so many columns. */
export function wrapped(words: string, indent = 0, first = indent): string {
  const lines = wrapAnsi(words, COLUMNS - Math.max(indent, first), { hard: true }).split('\n');
  return lines.map((line, index) => ' '.repeat(index === 0 ? first : indent) + line).join('\n');
}

/** Fills words up with spaces to so many columns. */
export function padded(words: string, columns: number): string {
  return words + ' '.repeat(Math.max(0, columns - stringWidth(words)));
}
