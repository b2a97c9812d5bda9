const LONGEST = 64;

/**
 * The candidate that a misspelt word most likely means: the one with the fewest insertions, deletions, substitutions and
 * swaps of neighbours (Damerau-Levenshtein, optimal string alignment), if that is at most a third of its length, or one that begins with the word or
 * the other way round. Null where none is near; what is absurdly long is near nothing.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const other = candidate.toLowerCase();
    const begins = lower.length > 2 && (other.startsWith(lower) || lower.startsWith(other));
    const most = begins ? LONGEST : Math.max(1, Math.floor(other.length / 3));
    if (!begins && Math.abs(other.length - lower.length) > most) continue;
    const edits = distance(lower, other, Math.min(most, least - 1));
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** How many edits lead from one word to the other; infinitely many where it takes more than `most`. */
function distance(a: string, b: string, most: number): number {
  let before = new Uint8Array(b.length + 1);
  let previous = Uint8Array.from({ length: b.length + 1 }, (_, index) => index);
  let row = new Uint8Array(b.length + 1);
  let last = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(previous, j - 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, substituted);
      const swapped = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most && last > most) return Number.POSITIVE_INFINITY;
    last = least;
    [before, previous, row] = [previous, row, before];
  }
  return at(previous, b.length) <= most ? at(previous, b.length) : Number.POSITIVE_INFINITY;
}

const at = (list: Uint8Array, index: number) => list[index] as number;
