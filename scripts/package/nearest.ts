const LONGEST = 64;

/**
 * The candidate that a misspelt word most likely means: the one with the fewest insertions, deletions, substitutions and
 * swaps of neighbours (Damerau-Levenshtein, optimal string alignment), if that is at most a third of its length, or one that begins with the word or
 * the other way round. Null where none is near, or the word is absurdly long.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = distance(lower, other);
    const near =
      edits <= Math.max(1, Math.floor(other.length / 3)) ||
      (lower.length > 2 && (other.startsWith(lower) || lower.startsWith(other)));
    if (near && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, (previous[j - 1] as number) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
}
