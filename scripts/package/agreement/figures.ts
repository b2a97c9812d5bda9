import type { Measured, Score } from './report.ts';

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

/** Cohen's kappa of a square confusion table. It is undefined where chance alone would give full agreement. */
export function kappaOf(table: readonly (readonly number[])[]): Measured {
  const rows = table.map((row) => sum(row));
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const items = sum(rows);
  if (items === 0) return { value: null, reason: 'no matched records have a value' };
  const equal = sum(table.map((row, place) => row[place] ?? 0));
  // In whole numbers, so that full agreement is exactly 1, and the case without a value is recognized.
  const byChance = sum(rows.map((count, place) => count * (columns[place] ?? 0)));
  if (byChance === items * items) return { value: null, reason: 'both annotations use one value only, the same' };
  return { value: (items * equal - byChance) / (items * items - byChance), reason: null };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
