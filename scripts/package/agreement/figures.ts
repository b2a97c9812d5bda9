import type { ConfusionCell, Measured, Score } from './report.ts';

/**
 * Precision, recall and F1.
 *
 * @param a how many items A has
 * @param b how many items B has
 * @param matchedA how many of A have a counterpart
 * @param matchedB how many of B have one
 */
export function scoreOf(a: number, b: number, matchedA: number, matchedB: number = matchedA): Score {
  const precision = b === 0 ? null : matchedB / b;
  const recall = a === 0 ? null : matchedA / a;
  // From whole numbers, so that equal figures are equal to the last digit.
  const both = matchedB * a + matchedA * b;
  const f1 = a + b === 0 ? null : both === 0 ? 0 : (2 * matchedA * matchedB) / both;
  return { matchedA, matchedB, precision, recall, f1 };
}

/** Cohen's kappa of a confusion table, with the number of items and of those that are equal. It is undefined where chance alone would give full agreement. */
export function kappaOf(cells: readonly ConfusionCell[]): Measured & { readonly items: number; readonly equal: number } {
  const [inA, inB] = [new Map<string, number>(), new Map<string, number>()];
  const counts = { items: 0, equal: 0 };
  for (const { a, b, items } of cells) {
    inA.set(a, (inA.get(a) ?? 0) + items);
    inB.set(b, (inB.get(b) ?? 0) + items);
    counts.items += items;
    if (a === b) counts.equal += items;
  }
  if (counts.items === 0) return { ...counts, value: null, reason: 'no matched records have a value' };
  // In whole numbers, so that full agreement is exactly 1, and the case without a value is recognized.
  const all = counts.items ** 2;
  let byChance = 0;
  for (const [value, items] of inA) byChance += items * (inB.get(value) ?? 0);
  if (byChance === all) return { ...counts, value: null, reason: 'both annotations use one value only, the same' };
  return { ...counts, value: (counts.items * counts.equal - byChance) / (all - byChance), reason: null };
}
