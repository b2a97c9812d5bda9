import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBratCorpus } from '../../support/brat-corpus.ts';
import { installPackage } from '../../support/installed.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { VENV } from '../pipelines/engines.ts';
import { PAGES, type Snippet, snippetsOf } from './snippets.ts';

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
  '{\n  "attributions": [{': 'test/data/shown-records.test.ts compares these records with the example',
  'npx quicktype -s schema': 'the page says that the tests do not repeat it: the program is larger than this project',
  'npx attributed-article page -o article.html': 'the tests of the page command run each of these calls',
};

/** What a reader of a page has beside the package. */
const PREPARED: { readonly [page: string]: (folder: string) => void } = {
  'docs/share.md': writeBratCorpus,
  // So that a drawing has the same ids each time.
  'docs/load.md': (folder) => writeFileSync(join(folder, 'matplotlibrc'), 'svg.hashsalt: same\n'),
};

/** The pictures that a page shows of what its recipes draw, each in `docs` by the name of the file that the recipe writes. */
const DRAWN: { readonly [page: string]: readonly string[] } = { 'docs/load.md': ['network.svg'] };

/** With UPDATE_SNIPPETS=1 the outputs that pages show are rewritten. */
const update = process.env.UPDATE_SNIPPETS === '1';

const pages = PAGES.map((page) => ({ page, ...snippetsOf(readProjectFile(page)) }));

test('snippets of every language are there', () => {
  const languages = pages.flatMap(({ run }) => run.map(({ language }) => language));
  expect(new Set(languages)).toEqual(new Set(Object.keys(RUNNERS)));
});

test('every snippet is run, but for those that cannot be', () => {
  const beginnings = Object.keys(NOT_RUN);
  const codes = pages.flatMap(({ shown }) => shown.filter(({ language }) => language !== 'text').map(({ code }) => code));
  expect(codes.filter((code) => !beginnings.some((beginning) => code.startsWith(beginning)))).toEqual([]);
  expect(beginnings.filter((beginning) => !codes.some((code) => code.startsWith(beginning)))).toEqual([]);
});

describe.each(pages.filter(({ run }) => run.length > 0))('what $page shows is what a user gets', ({ page, run }) => {
  let folder = '';
  const printed: (Snippet & { readonly printed: string })[] = [];
  beforeAll(() => {
    folder = installPackage();
    PREPARED[page]?.(folder);
  }, 900_000);

  test.each(run)('the $language snippet at line $line prints what the page says', (snippet: Snippet) => {
    const runner = RUNNERS[snippet.language];
    if (!runner) throw new Error(`nothing runs ${snippet.language}`);
    const [file, command, ...args] = runner;
    writeFileSync(join(folder, file), snippet.code);
    const env = { ...process.env, HF_HOME: join(folder, '.huggingface'), HF_HUB_OFFLINE: '1', SOURCE_DATE_EPOCH: '0' };
    const output = execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    printed.push({ ...snippet, printed: output });
    if (!update) expect(output).toBe(snippet.output);
  });

  test.each(DRAWN[page] ?? [])('%s is what its recipe draws', (name) => {
    const drawn = readFileSync(join(folder, name), 'utf8');
    if (update) writeFileSync(projectPath(`docs/${name}`), drawn);
    expect(drawn).toBe(readProjectFile(`docs/${name}`));
  });

  afterAll(() => {
    if (!update) return;
    let text = readProjectFile(page);
    for (const { outputAt, output, printed: words } of printed.sort((a, b) => b.outputAt - a.outputAt))
      text = text.slice(0, outputAt) + words + text.slice(outputAt + output.length);
    writeFileSync(projectPath(page), text);
  });
});
