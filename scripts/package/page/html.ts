/** A piece of markup. Only the tag `html` makes one, so that a string of a document never becomes markup. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand between the strings of a template: markup as it is, words escaped, nothing for null, undefined and false. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const ESCAPES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that HTML does not allow; the order marks that would reorder what follows are kept out, too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

/** Words of a document as HTML text, or as the value of a quoted attribute. */
export const escaped = (words: string) =>
  words
    .toWellFormed()
    .replace(UNSAFE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);

/** Makes markup of a template. Every value is escaped, unless it is markup itself. Attribute values have to be in double quotation marks. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts: string[] = [];
  for (const [index, string] of strings.entries()) {
    parts.push(string);
    if (index < pieces.length) write(pieces[index], parts);
  }
  return new Html(parts.join(''));
}

function write(piece: Piece, parts: string[]): void {
  if (piece instanceof Html) parts.push(piece.markup);
  else if (Array.isArray(piece)) for (const one of piece) write(one, parts);
  else if (piece !== null && piece !== undefined && piece !== false) parts.push(escaped(String(piece)));
}

/** Puts something between any two pieces. */
export const joined = (pieces: readonly Piece[], between: Piece = ', '): Piece =>
  pieces.map((piece, index) => (index === 0 ? piece : [between, piece]));
