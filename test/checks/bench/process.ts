import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BENCH } from './setup.ts';

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

/** What a program took. */
export interface Measured {
  readonly seconds: number;
  /** The seconds that all its processes and threads were busy for, taken together. */
  readonly cpu: number;
  /** The most memory that it held, in MB; that of several processes is added up. */
  readonly megabytes: number;
}

/** Told by each process of Node's as it ends, those that it starts among them; threads are told with their process. */
const REPORT = pathToFileURL(join(BENCH, 'peers/report.mjs')).href;

/** Runs a program of Node's to its end, as `timed` does, and tells what it took. */
export function measured(command: CommandLine, cwd: string, expected: RegExp): Measured {
  const [program, ...args] = command;
  const env = { ...process.env, NODE_OPTIONS: `--import=${REPORT}` };
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  if (!expected.test(stdout)) throw new Error(`${command.join(' ')} printed ${stdout.slice(0, 200)}`);
  const told = Array.from(
    stderr.matchAll(/^measured (\d+) (\d+)$/gm),
    ([, memory, time]) => [Number(memory), Number(time)] as const,
  );
  if (told.length === 0) throw new Error(`${command.join(' ')} did not tell what it took`);
  return {
    seconds,
    cpu: told.reduce((sum, [, time]) => sum + time, 0) / 1e6,
    megabytes: told.reduce((sum, [memory]) => sum + memory, 0) / 1e3,
  };
}
