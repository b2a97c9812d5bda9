import { spawn, spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { projectPath } from '../../../support/project.ts';

export const CLI = projectPath('dist/cli.js');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** How much heap it may have, in MB. */
  readonly heap?: number;
  readonly uid?: number;
  /** The command as it is installed, if it is not that of the project. */
  readonly cli?: string;
}

/** No command may take longer, in milliseconds. */
const PATIENCE = 60_000;

/** Runs the command as it ships, in a process of its own. */
export function run(args: readonly string[], { heap = 256, cli = CLI, ...options }: Surroundings = {}): Ended {
  return ended([process.execPath, `--max-old-space-size=${heap}`, cli, ...args], options);
}

/** Runs a line of a shell, in which `"$@"` is the command with its arguments. */
export function shell(line: string, args: readonly string[], options: Omit<Surroundings, 'cli' | 'heap'> = {}): Ended {
  return ended(['bash', '-c', line, 'bash', process.execPath, CLI, ...args], options);
}

function ended([program = '', ...args]: readonly string[], options: Omit<Surroundings, 'cli' | 'heap'>): Ended {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    ...options,
  });
  if (error) throw error;
  return { code: status, signal, stdout, stderr };
}

/** Starts the command, and gives its process and how it will have ended. */
export function start(args: readonly string[], nodeArgs: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const end = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, end };
}

/** Expects that a command ended with one line on standard error that says what is the matter, and with nothing else. */
export function expectRefused({ code, stdout, stderr }: Ended, message: string | RegExp, expected = 2): void {
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(expected === 2 ? /^attributed-article: [^\n]+\n$/ : /^[^\n]+\n$/);
  expect(stderr).toMatch(message);
}
