import stringWidth from 'string-width';

/** How wide a line is at most, in columns of a terminal: a letter is one, and a sign of Hangul, of Chinese or of emoji two. */
const WIDEST = 12;
const MOST_LINES = 5;
/** A longer name has more lines than there may be. */
const LONGEST = 200;

/** A name on short lines, broken at spaces and after hyphens. A name is cut only where it has more lines than there is room for. */
export function labelLines(name: string): string[] {
  const lines: string[] = [];
  for (const piece of shortened(name).split(/(?<=-)|\s+/u)) {
    const last = lines.at(-1);
    const joined = last === undefined || last.endsWith('-') ? `${last ?? ''}${piece}` : `${last} ${piece}`;
    if (last !== undefined && stringWidth(joined) <= WIDEST) lines[lines.length - 1] = joined;
    else lines.push(...inPieces(piece));
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}

const shortened = (name: string) => Array.from(name.trim()).slice(0, LONGEST).join('');

/** A word, which may be a little too long for a line; one that is far too long in pieces. */
function inPieces(word: string): string[] {
  const widest = 1.5 * WIDEST;
  if (stringWidth(word) <= widest) return [word];
  const pieces = [''];
  for (const sign of word) {
    if (stringWidth(`${pieces.at(-1)}${sign}`) > WIDEST) pieces.push('');
    pieces[pieces.length - 1] += sign;
  }
  return pieces;
}
