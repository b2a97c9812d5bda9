import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../../support/installed.ts';
import { projectPath } from '../../support/project.ts';

export const BENCH = projectPath('test/checks/bench');
const PYTHON = join(BENCH, '.venv');

/** What everything is measured with. */
export interface Bench {
  /** A folder that has the packed package installed, and nothing else. */
  readonly installed: string;
  /** The package in it. */
  readonly ours: string;
  /** The interpreter that has Python's validators, or why there is none. */
  readonly python: { readonly program: string; readonly folder: string } | { readonly missing: string };
  /** The command that pins a process to one core, or none. */
  readonly oneCore: readonly string[] | null;
  readonly remove: () => void;
}

/** Builds the package and installs it as its users do, and the peers from the lockfile beside this file; what is there already stays. */
export function setUp(): Bench {
  quietly('npm', ['run', 'build'], projectPath('.'));
  installPeers();
  const installed = installPackage();
  return {
    installed,
    ours: join(installed, 'node_modules/attributed-article'),
    python: preparePython(),
    oneCore: spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : null,
    remove: () => rmSync(installed, { recursive: true }),
  };
}

function installPeers(): void {
  const stamp = join(BENCH, 'node_modules/.bench-lock.json');
  const lock = join(BENCH, 'package-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return;
  quietly('npm', ['ci', '--ignore-scripts'], BENCH);
  copyFileSync(lock, stamp);
}

function preparePython(): Bench['python'] {
  if (spawnSync('python3', ['--version']).status !== 0) return { missing: 'no python3' };
  const stamp = join(PYTHON, 'requirements.txt');
  const requirements = join(BENCH, 'requirements.txt');
  try {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== readFileSync(requirements, 'utf8')) {
      quietly('python3', ['-m', 'venv', '--clear', PYTHON], BENCH);
      quietly(join(PYTHON, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements], BENCH);
      copyFileSync(requirements, stamp);
    }
  } catch (error) {
    return { missing: `Python's validators cannot be installed: ${String((error as Error).message).split('\n')[0]}` };
  }
  return { program: join(PYTHON, 'bin/python'), folder: join(PYTHON, 'bin') };
}

function quietly(program: string, args: readonly string[], cwd: string): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The version of a package that is installed beside this file. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(BENCH, 'node_modules', name, 'package.json'), 'utf8')).version;

/** The version of one of Python's, as it is pinned. */
export function pinned(name: string): string {
  const line = readFileSync(join(BENCH, 'requirements.txt'), 'utf8')
    .split('\n')
    .find((words) => words.startsWith(`${name}==`));
  if (line === undefined) throw new Error(`requirements.txt does not pin ${name}`);
  return line.slice(name.length + 2);
}
