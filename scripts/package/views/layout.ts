/** How words take up the columns of a terminal. */
export interface Layout {
  /** The columns that words take up. */
  readonly width: (words: string) => number;
  /** Breaks words into lines of so many columns, at spaces, and within a word only if it is longer than a line. Colours end with each line and begin anew. */
  readonly wrap: (words: string, columns: number) => string;
}

/** Signs that take up one column each: ASCII, Latin letters and general punctuation. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;
const ESCAPE = '\u001b';
/** A colour or weight, as `styleFor` gives it. */
const CODE = new RegExp(`${ESCAPE}\\[(\\d+)m`, 'g');
/** A sign, or a code. */
const PIECE = new RegExp(`${ESCAPE}\\[\\d+m|[\\s\\S]`, 'g');

/**
 * The layout for a document. That for any script is loaded only where it is needed, since an engine takes longer to read its tables
 * of Unicode than to do everything else.
 *
 * @param words all that is shown of it, or more
 */
export async function layoutFor(words: string): Promise<Layout> {
  return NARROW.test(words) ? narrowLayout : (await import('./any-layout.ts')).anyLayout;
}

const widthOf = (words: string) => (words.includes(ESCAPE) ? words.replace(CODE, '') : words).length;

/** For signs that take up one column each. */
export const narrowLayout: Layout = {
  width: widthOf,
  wrap: (words, columns) => coloured(linesOf(words, columns)).join('\n'),
};

function linesOf(words: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of words.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && width > 0) {
      const fits = used + 1 + width <= columns;
      // A word that is longer than a line begins on this one if that saves a line.
      const begins =
        width > columns && Math.ceil((width - Math.max(0, columns - used - 1)) / columns) < Math.ceil(width / columns);
      if (fits || begins) {
        line += ' ';
        used++;
      } else end();
    }
    for (const [piece] of width > columns ? word.matchAll(PIECE) : [[word]]) {
      const length = widthOf(piece);
      if (used > 0 && used + length > columns) end();
      line += piece;
      used += length;
    }
  }
  lines.push(line);
  return lines;
}

/** Ends what is open at the end of each line, and begins it anew on the next. */
function coloured(lines: readonly string[]): string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const before = open.map((code) => `${ESCAPE}[${code}m`).join('');
    for (const [, code = ''] of line.matchAll(CODE)) {
      const place = open.findIndex((one) => endOf(one) === code);
      if (place >= 0) open.splice(place, 1);
      else open.push(code);
    }
    const after = open.toReversed().map((code) => `${ESCAPE}[${endOf(code)}m`);
    return `${before}${line}${after.join('')}`;
  });
}

/** The code that ends bold and dim, or a colour. */
const endOf = (code: string) => (code === '1' || code === '2' ? '22' : '39');
