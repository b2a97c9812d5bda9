import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installPackage } from '../support/installed.ts';
import { readProjectFile } from '../support/project.ts';

interface Snippet {
  readonly line: number;
  readonly language: string;
  readonly code: string;
  readonly output: string;
}

/** How a snippet of each kind is run: the file that it is written to, and the command. */
const RUNNERS: { readonly [kind: string]: readonly [file: string, command: string, ...args: string[]] } = {
  'js run=esm': ['snippet.mjs', 'node', 'snippet.mjs'],
  'js run=cjs': ['snippet.cjs', 'node', 'snippet.cjs'],
  'sh run': ['snippet.sh', 'bash', '-o', 'pipefail', 'snippet.sh'],
  'python run': ['snippet.py', 'python3', 'snippet.py'],
};

/** Every snippet that is marked to be run, with the output that the page shows after it. */
function snippetsOf(page: string): Snippet[] {
  const blocks = [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language = '', code = ''], index) => {
    if (!language.includes(' run')) return [];
    const next = blocks[index + 1];
    if (next?.[1] !== 'text output') throw new Error(`no output is shown after the snippet: ${code}`);
    const line = page.slice(0, blocks[index]?.index).split('\n').length;
    return [{ line, language, code, output: next[2] ?? '' }];
  });
}

const snippets = snippetsOf(readProjectFile('README.md'));

describe('what the README shows is what a user gets', () => {
  let folder = '';
  beforeAll(() => {
    folder = installPackage();
  });

  test('snippets of every language are there', () => {
    expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(Object.keys(RUNNERS)));
  });

  test.each(snippets)('the $language snippet at line $line prints what the page says', ({ language, code, output }) => {
    const runner = RUNNERS[language];
    if (!runner) throw new Error(`nothing runs ${language}`);
    const [file, command, ...args] = runner;
    writeFileSync(join(folder, file), code);
    const printed = execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(printed).toBe(output);
  });
});
