import { type Spread, spreadOf } from './statistics.ts';

/** Something that is measured: one run of it, and what that took. */
export type Subject = () => number | Promise<number>;

/**
 * Runs subjects side by side: in every round each of them once, every other round in reverse order, so that a machine that grows slower or
 * quicker, or is busy for a while, does so for all.
 *
 * @returns what each took, round by round
 */
export async function rounds<Name extends string>(
  subjects: { readonly [name in Name]: Subject },
  count: number,
): Promise<{ readonly [name in Name]: readonly number[] }> {
  const names = Object.keys(subjects) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as { [name in Name]: number[] };
  for (let round = 0; round < count; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) taken[name].push(await subjects[name]());
  }
  return taken;
}

/** What one subject took by what another took in the same round, over all rounds. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Spread {
  if (ours.length !== theirs.length) throw new Error('ratios are of measurements made side by side');
  return spreadOf(ours.map((one, round) => one / (theirs[round] as number)));
}
