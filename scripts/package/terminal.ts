import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** How wide a page for people is, in columns. */
export const COLUMNS = 80;

/** Ways to make words stand out; each gives its words back unchanged where there are no colours. */
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps from the terminal
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a document, made safe for a terminal: no control character of theirs reaches it. */
export const safe = (words: string) => words.replace(CONTROLS, '\ufffd');

/** Words made safe, on one line. */
export const oneLine = (words: string) => safe(words.replace(/[\n\r\u2028\u2029]+/g, ' ').trimEnd());

/** Wraps words to the page, every line but the first indented by so many columns. */
export function wrapped(words: string, indent = 0, first = indent): string {
  const lines = wrapAnsi(words, COLUMNS - Math.max(indent, first), { hard: true }).split('\n');
  return lines.map((line, index) => ' '.repeat(index === 0 ? first : indent) + line).join('\n');
}

/** Fills words up with spaces to so many columns. */
export function padded(words: string, columns: number): string {
  return words + ' '.repeat(Math.max(0, columns - stringWidth(words)));
}
