/** What normalizes fast as it is: a run of marks that fills no stretch of so many units. Real text has hardly ten in a row, Unicode's stream-safe format thirty. */
const SHORT = 64;
/** A stretch that is cut may end in half a surrogate pair. */
const MARKS_ALONE = /^[\p{M}\p{Cs}]+$/u;
const MARK = /^\p{M}$/u;

/**
 * Puts long runs of combining marks in canonical order (UAX #15, D109), which changes nothing in how a text normalizes. Engines sort a run by insertion, in
 * time with the square of its length; this takes time with its length.
 */
export function orderMarks(text: string): string {
  if (!hasLongRun(text)) return text;
  const parts = partsOf(text);
  const ordered: string[] = [];
  let run: string[][] = [];
  const endRun = () => {
    for (const marks of run) if (marks) ordered.push(marks.join(''));
    run = [];
  };
  for (const character of text) {
    for (const { sign, place } of parts.get(character) ?? [{ sign: character, place: 0 }]) {
      if (place === 0) {
        if (run.length > 0) endRun();
        ordered.push(sign);
      } else if (run[place]) run[place].push(sign);
      else run[place] = [sign];
    }
  }
  endRun();
  return ordered.join('');
}

function hasLongRun(text: string): boolean {
  for (let at = 0; at + SHORT <= text.length; at += SHORT)
    if (text.charCodeAt(at) >= 0x300 && MARKS_ALONE.test(text.slice(at, at + SHORT))) return true;
  return false;
}

/** What a mark decomposes to, each sign with the place of its combining class among those of the text; 0 for one that keeps its place. */
function partsOf(text: string): ReadonlyMap<string, readonly { readonly sign: string; readonly place: number }[]> {
  const marks = Array.from(new Set(text)).filter((character) => MARK.test(character));
  const signs = new Set(marks.flatMap((mark) => Array.from(mark.normalize('NFD'))));
  const moving = Array.from(signs)
    .filter((sign) => goesAfter(LAST, sign) || goesAfter(sign, FIRST))
    .sort((a, b) => Number(goesAfter(a, b)) - Number(goesAfter(b, a)));
  const places = new Map<string, number>();
  let place = 0;
  let previous = '';
  for (const sign of moving) {
    if (previous === '' || goesAfter(sign, previous)) place++;
    places.set(sign, place);
    previous = sign;
  }
  return new Map(
    marks.map((mark) => [mark, Array.from(mark.normalize('NFD'), (sign) => ({ sign, place: places.get(sign) ?? 0 }))]),
  );
}

/** The tilde overlay and the iota below have the lowest combining class and the highest, 1 and 240. */
const FIRST = '\u0334';
const LAST = '\u0345';

/** Whether canonical order puts one sign after another; JavaScript does not expose combining classes, but this shows them. */
function goesAfter(sign: string, other: string): boolean {
  return sign !== other && (sign + other).normalize('NFD') === other + sign;
}
