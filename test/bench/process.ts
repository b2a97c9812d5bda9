import { spawnSync } from 'node:child_process';

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/**
 * Runs a program to its end, and gives the seconds that took.
 *
 * @throws Error where it fails, or prints what it should not
 */
export function timed([program, ...args]: CommandLine, cwd: string, expected?: RegExp): number {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - start) / 1000;
  const name = [program, ...args].join(' ');
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.slice(-500)}`);
  if (expected && !expected.test(stdout)) throw new Error(`${name} printed ${stdout.slice(0, 200)}`);
  return seconds;
}
