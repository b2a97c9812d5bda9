import { spawnSync } from 'node:child_process';

/** Something that is measured: runs it once and returns what it took, in seconds. */
export type Subject = () => number | Promise<number>;

/**
 * Runs subjects in turn, each once in a round, and every other round in reverse order, so that a machine that slows down does so for all.
 *
 * @returns the seconds of each subject, round by round
 */
export async function sideBySide<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) taken[name].push(await subjects[name]());
  }
  return taken;
}

/** The median over all rounds of what one subject took by what another took in the same round. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((seconds, round) => seconds / (theirs[round] as number)));

/** The middle number, or the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error('nothing was measured');
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [Math.floor, Math.ceil].map((round) => sorted[round((sorted.length - 1) / 2)] as number);
  return ((low as number) + (high as number)) / 2;
}

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/**
 * Runs a program to its end.
 *
 * @returns the seconds it took, and what it printed to standard output
 * @throws Error if it fails
 */
export function run([program, ...args]: CommandLine, cwd: string, env = process.env): { seconds: number; stdout: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return { seconds, stdout };
}

/** A subject that runs a program to its end, and fails if that does not print what it should. */
export const program = (command: CommandLine, cwd: string, expected: RegExp): Subject =>
  function runProgram() {
    const { seconds, stdout } = run(command, cwd);
    if (!expected.test(stdout)) throw new Error(`${command.join(' ')} printed ${stdout.slice(0, 200)}`);
    return seconds;
  };
