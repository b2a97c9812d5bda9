import type { Spread } from './statistics.ts';

/** What is to be reached: a value of at most so much, of less, to be ahead of a peer, or of at least so much. */
export type Target = { readonly most: number } | { readonly below: number } | { readonly least: number };

/** One line of the table. */
export interface Row {
  /** Its name in the JSON file, and among the causes. */
  readonly id: string;
  readonly work: string;
  readonly ours: string;
  readonly against: string;
  readonly theirs: string;
  /** What is judged; null where it could not be measured. */
  readonly value: Spread | null;
  readonly unit: '×' | 'KB' | '';
  /** None for what is measured for information. */
  readonly target: Target | null;
  /** Why it could not be measured, or what has to be known to read it. */
  readonly note?: string;
}

/** Whether the target is reached by the median; null where there is none, or nothing was measured. */
export function isReached({ value, target }: Row): boolean | null {
  if (value === null || target === null) return null;
  if ('most' in target) return value.median <= target.most;
  return 'below' in target ? value.median < target.below : value.median >= target.least;
}

/** A row for what could not be measured, so that no gap is silent. */
export function notMeasured(id: string, work: string, against: string, why: string): Row {
  return { id, work, ours: '', against, theirs: '', value: null, unit: '×', target: null, note: `not measured: ${why}` };
}
