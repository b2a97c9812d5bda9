import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundlersIn } from './bundlers.ts';
import { install, run } from './install.ts';
import { type Runtime, tools } from './tools.ts';

const { folder: toolFolder, runtimes } = await tools();
const { folder, remove } = await install();
const bundles = join(folder, '../bundles');
await mkdir(bundles);
await writeFile(join(bundles, 'package.json'), '{ "type": "module" }\n');

/** What is tried on each runtime: a file of the project, and what it prints; nothing is said for what is read from the export map. */
const FILES = {
  'import, JSON by attribute': 'run.mjs',
  require: 'run.cjs',
  'every subpath by import': 'every-subpath.mjs',
  'every subpath by require': 'every-subpath.cjs',
} as const;
/** Runtimes that npm need not have for every machine: the matrix shows where they are missing. */
const OPTIONAL = ['bun', 'deno'];
const matrix: string[] = [];
afterAll(async () => {
  console.log(`${matrix.join('\n')}\n`);
  await remove();
});

async function outputOf({ command }: Runtime, file: string): Promise<{ stdout: string; stderr: string }> {
  const [program = '', ...options] = command ?? [];
  return run(program, [...options, file], { cwd: folder });
}

describe.each(runtimes)('on $name', (runtime) => {
  const { name, command, version } = runtime;
  if (command === undefined && OPTIONAL.includes(name)) {
    matrix.push(`${name}: not tried, ${version}`);
    it.skip(`was not tried: ${version}`, () => {});
    return;
  }

  it('the version is the one asked for', () => {
    const [, major = ''] = /^Node\.js (\d+)$/.exec(name) ?? [];
    expect(command, version).toBeDefined();
    expect(version).toMatch(new RegExp(`^${major}`));
  });

  const works: string[] = [];
  afterAll(() => {
    matrix.push(`${name.split(' ')[0]} ${version}: ${works.length} of ${Object.keys(FILES).length} work: ${works.join('; ')}`);
  });

  it.each(Object.entries(FILES))('the package works: %s', async (what, file) => {
    const { stdout, stderr } = await outputOf(runtime, file);
    expect(stderr).toBe('');
    if (file.startsWith('run.')) expect(stdout).toBe('as it should be\n');
    else expect(await exported(stdout)).toEqual([]);
    works.push(what);
  });

  it('what the export map does not name cannot be imported', async () => {
    await expect(outputOf(runtime, 'inside.mjs')).rejects.toMatchObject({ code: 1 });
  });
});

/** The subpaths of the export map that a run did not print, or printed with nothing in them. */
async function exported(stdout: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(folder, 'node_modules/attributed-article/package.json'), 'utf8'));
  const lines = new Map(stdout.split('\n').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]));
  return Object.keys(exports).filter((subpath) => !lines.get(subpath));
}

it('import and require give the same names, on every runtime', async () => {
  const tried = runtimes.filter(({ command }) => command);
  const files = ['every-subpath.mjs', 'every-subpath.cjs'];
  const outputs = await Promise.all(
    tried.flatMap((runtime) => files.map(async (file) => (await outputOf(runtime, file)).stdout)),
  );
  expect(new Set(outputs).size).toBe(1);
});

describe.each(Object.entries(bundlersIn(toolFolder)))('bundled by %s', (name, bundle) => {
  it('the article and what checks it run without the package, and nothing is warned of', async () => {
    const output = join(bundles, `${name}.mjs`);
    expect(await bundle(join(folder, 'bundled.js'), output)).toEqual([]);
    const answer = await run(process.execPath, [output], { cwd: bundles });
    expect(answer).toEqual({ stdout: 'azernews.az/156893 0 true\n', stderr: '' });
    matrix.push(`${name}: bundles . and ./validate: ${Math.round((await stat(output)).size / 1000)} kB, run by node`);
  });

  it('what the export map does not name is refused', async () => {
    const messages = await bundle(join(folder, 'inside.mjs'), join(bundles, `${name}-inside.mjs`)).catch((error) => [
      error.message,
    ]);
    expect(messages.join('\n')).toContain('dist/index.js');
  });
});
