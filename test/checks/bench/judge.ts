import type { Warm } from './contender.ts';
import { DAMAGES, damaged } from './damages.ts';
import type { Verdict } from './subject.ts';

/** What a validator was found to be. */
export interface Judgement {
  /** Whether it accepts a good document. */
  readonly acceptsGood: boolean;
  /** What it accepts, though it is wrong. */
  readonly misses: readonly string[];
  /** Whether it tells all of several faults, each in its place. */
  readonly givesAllErrors: boolean;
}

/** What is wrong in different records, so that no fault hides another. */
const SEVERAL = DAMAGES.filter(({ what }) => ['required', 'oneOf of const', 'pattern', 'minItems'].includes(what));

/** Asks a validator about a good document, about one for each damage, and about one with several. */
export async function judge(validator: Warm, good: unknown): Promise<Judgement> {
  const documents = [good, damaged(good, SEVERAL), ...DAMAGES.map((damage) => damaged(good, [damage]))];
  return judgementOf(await validator.judge(documents));
}

/** Reads the verdicts on the good document, on the one with several damages, and on one for each damage. */
export function judgementOf([good, several, ...single]: readonly Verdict[]): Judgement {
  const told = several?.places ?? [];
  return {
    acceptsGood: good?.valid === true,
    misses: DAMAGES.filter((_, index) => single[index]?.valid !== false).map(({ what }) => what),
    givesAllErrors: SEVERAL.every(({ place }) => told.some((pointer) => pointer === place || pointer.startsWith(`${place}/`))),
  };
}

/**
 * A judgement in a few words.
 *
 * @param inTwoSteps whether the errors are asked for in a second call, after a verdict; what is measured is the first
 */
export function judgementWords({ acceptsGood, misses, givesAllErrors }: Judgement, inTwoSteps = false): string {
  return [
    ...(acceptsGood ? [] : ['rejects a good document']),
    givesAllErrors
      ? `gives all errors${inTwoSteps ? ', in a second call after the verdict that is measured' : ''}`
      : 'gives the first error only',
    ...(misses.length > 0 ? [`accepts what is wrong: ${misses.join(', ')}`] : []),
  ].join('; ');
}
