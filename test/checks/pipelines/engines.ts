import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../support/project.ts';

/** The virtual environment of the Python engines. */
export const VENV = projectPath('.venv');
/** That of what reads citations, which needs an older library of JSON Schema than the engines do. */
export const CITATION_VENV = projectPath('.venv/citation');

/** Makes the virtual environments with what is required, unless they are there already. Throws where that is not possible. */
export function preparePython(): void {
  prepare(VENV, projectPath('test/checks/pipelines/requirements.txt'));
  prepare(CITATION_VENV, projectPath('test/checks/pipelines/citation-requirements.txt'));
}

function prepare(folder: string, requirements: string): void {
  const stamp = join(folder, 'requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'inherit' });
  execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements], {
    stdio: 'inherit',
  });
  writeFileSync(stamp, wanted);
}

/** Runs a Python script of `engines` and gives what it prints. */
export const python = (script: string, ...args: readonly string[]) =>
  run(join(VENV, 'bin/python'), [projectPath(`test/checks/pipelines/engines/${script}`), ...args]);

/**
 * Runs a program and gives what it prints.
 *
 * @throws Error with what it complains of, where it fails or is not installed
 */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(`${program} cannot be run, and is needed: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr.slice(-3000)}`);
  return stdout;
}
