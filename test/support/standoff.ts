/**
 * A text-bound annotation in the standoff format of brat.
 *
 * @param words the words of each piece; each is looked for behind the one before
 */
export function bound(text: string, id: string, type: string, ...words: readonly string[]): string {
  let from = 0;
  const pieces = words.map((piece) => {
    const unit = text.indexOf(piece, from);
    if (unit < 0) throw new Error(`${JSON.stringify(piece)} is not in the text`);
    from = unit + piece.length;
    const start = Array.from(text.slice(0, unit)).length;
    return `${start} ${start + Array.from(piece).length}`;
  });
  return `${id}\t${type} ${pieces.join(';')}\t${words.join(' ').replace(/[\r\n]+/g, ' ')}`;
}

/** The lines of an `.ann` file. */
export const ann = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
