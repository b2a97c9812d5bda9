import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installPackage } from '../../support/installed.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { preparePython, VENV } from '../pipelines/engines.ts';
import { type Snippet, snippetsOf } from './snippets.ts';

const TSC = `node '${projectPath('node_modules/typescript/bin/tsc')}' --strict --module nodenext --target es2023`;

/** How a snippet of each kind is run: the file that it is written to, and the command. */
const RUNNERS: { readonly [kind: string]: readonly [file: string, command: string, ...args: string[]] } = {
  'js run=esm': ['snippet.mjs', 'node', 'snippet.mjs'],
  'js run=cjs': ['snippet.cjs', 'node', 'snippet.cjs'],
  'ts run': ['snippet.mts', 'sh', '-c', `${TSC} snippet.mts >&2 && node snippet.mjs`],
  'sh run': ['snippet.sh', 'bash', '-e', '-o', 'pipefail', 'snippet.sh'],
  'python run': ['snippet.py', join(VENV, 'bin/python'), 'snippet.py'],
  'r run': ['snippet.R', 'Rscript', 'snippet.R'],
};

/** What is shown and not run here, by how it begins, with the reason. */
const NOT_RUN: { readonly [beginning: string]: string } = {
  'npm install attributed-article': 'the package as it is packed is installed instead, without the network',
  'npm ci && npm start': 'these are the first commands of all checks',
};

const { run, shown } = snippetsOf(readProjectFile('README.md'));

describe('what the README shows is what a user gets', () => {
  let folder = '';
  beforeAll(() => {
    preparePython();
    folder = installPackage();
  }, 900_000);

  test('snippets of every language are there', () => {
    expect(new Set(run.map(({ language }) => language))).toEqual(new Set(Object.keys(RUNNERS)));
  });

  test('every snippet is run, but for those that cannot be', () => {
    const beginnings = Object.keys(NOT_RUN);
    expect(shown.filter(({ code }) => !beginnings.some((beginning) => code.startsWith(beginning)))).toEqual([]);
    expect(beginnings.filter((beginning) => !shown.some(({ code }) => code.startsWith(beginning)))).toEqual([]);
  });

  test.each(run)('the $language snippet at line $line prints what the page says', ({ language, code, output }: Snippet) => {
    const runner = RUNNERS[language];
    if (!runner) throw new Error(`nothing runs ${language}`);
    const [file, command, ...args] = runner;
    writeFileSync(join(folder, file), code);
    const printed = execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(printed).toBe(output);
  });
});
