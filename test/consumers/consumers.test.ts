import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, install, PROJECT, run, versionOf } from './install.ts';

const { tarball, files, folder, remove } = await install();
afterAll(remove);

const PACKAGE = join(folder, 'node_modules/attributed-article');

/** What a user needs: everything in the tarball is one of these, and each of these is in it. */
const KINDS = {
  manifest: /^package\.json$/,
  'read me': /^README\.md$/,
  licences: /^LICENSE[\w.-]*$/,
  changes: /^CHANGELOG\.md$/,
  citation: /^CITATION\.cff$/,
  'the article': /^data\/article\.json$/,
  'the example': /^data\/example\/[\w-]+\.(json|txt)$/,
  schemas: /^schema\/(hydrated-|draft-)?article\.schema\.json$/,
  code: /^dist\/(shared\/)?[\w-]+\.c?js$/,
  types: /^dist\/([\w-]+\/)?[\w-]+\.d\.c?ts$/,
  'types of JSON': /^dist\/json\/([\w.-]+\.d\.json\.ts|package\.json)$/,
  'the tables': /^dist\/tables\/(csv|jsonl|parquet)\/\w+\.\1$/,
  'what the tables are': /^(dist\/datapackage\.json|dist\/schemas\/[\w-]+\.(json|sql))$/,
  'licences of libraries': /^dist\/THIRD-PARTY-LICENSES\.txt$/,
};

describe('the tarball', () => {
  it('holds nothing but what users need', () => {
    expect(files.filter((file) => !Object.values(KINDS).some((kind) => kind.test(file)))).toEqual([]);
  });

  it('holds everything that users need', () => {
    const missing = Object.entries(KINDS).filter(([, kind]) => !files.some((file) => kind.test(file)));
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it('names no folder of the machine that it was built on', () => {
    expect(files.filter((file) => readFileSync(join(PACKAGE, file), 'utf8').includes(PROJECT))).toEqual([]);
  });

  it('installs without a network, and brings nothing with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['attributed-article']);
  });

  it('is faultless to attw, in its strict profile', async () => {
    const attw = join(PROJECT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { stdout } = await run(process.execPath, [attw, tarball, '--profile', 'strict', '--format', 'json'], {
      maxBuffer: 1e8,
    }).catch((error) => error);
    const { analysis, problems } = JSON.parse(stdout);
    expect(problems).toEqual({});
    const { exports } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(exports));
  }, 60_000);

  it('is faultless to publint, in strict mode', async () => {
    const { messages, pkg } = await publint({ pkgDir: PACKAGE, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

const COMPILERS = ['typescript-5.9', 'typescript-6', 'typescript'];
const OPTIONS = { strict: true, noEmit: true, skipLibCheck: false, types: [], lib: ['es2022'], target: 'es2022' };
const ESM = ['module.mts', 'json-attribute.mts'];
const COMMON = ['common.cts', 'common-imports.cts', 'common-json.cts'];
const BUNDLER = { module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true };
const NODE16 = { module: 'node16', moduleResolution: 'node16', resolveJsonModule: true };
const NODENEXT = { module: 'nodenext', resolveJsonModule: true };
const PROJECTS = {
  'nodenext, ES modules': { compilerOptions: { ...OPTIONS, ...NODENEXT }, files: ESM },
  'nodenext, CommonJS': { compilerOptions: { ...OPTIONS, ...NODENEXT }, files: COMMON },
  node16: { compilerOptions: { ...OPTIONS, ...NODE16 }, files: ['module.mts', 'json.mts', ...COMMON] },
  bundler: { compilerOptions: { ...OPTIONS, ...BUNDLER }, files: ['module.mts', 'json.mts', 'json-attribute.mts'] },
};

describe.each(COMPILERS)('in a project of %s', async (compiler) => {
  it('the compiler is of that version', async () => {
    const [, version = '7'] = compiler.split('-');
    expect(await versionOf(compiler)).toMatch(new RegExp(`^${version}\\.`));
  });

  it.concurrent.each(Object.entries(PROJECTS))(
    'right use compiles and misspelt use does not: %s',
    async (name, project) => {
      expect(await compile(compiler, folder, `${compiler} ${name}`, project)).toBe('');
    },
    60_000,
  );
});

it('the article is what its types say, to the last field', async () => {
  const data = await readFile(join(PACKAGE, 'data/article.json'), 'utf8');
  const write = async (file: string, json: string) =>
    writeFile(
      join(folder, file),
      `import type { Article } from 'attributed-article';\nexport const article: Article = ${json};\n`,
    );
  await write('data.mts', data);
  await write('misspelt.mts', data.replace('"headline":', '"headlne":'));
  const compilerOptions = { ...OPTIONS, ...NODENEXT };
  expect(await compile('typescript', folder, 'data', { compilerOptions, files: ['data.mts'] })).toBe('');
  const answer = await compile('typescript', folder, 'misspelt', { compilerOptions, files: ['misspelt.mts'] });
  expect(answer).toMatch(/^misspelt\.mts\(\d+,\d+\): error TS2353: .*headlne.* does not exist in type 'Metadata'\.\n$/);
}, 60_000);

describe('at run time', () => {
  it.each(['run.mjs', 'run.cjs'])('Node gives the article and what checks it: %s', async (file) => {
    const answer = await run(process.execPath, [file], { cwd: folder });
    expect(answer).toEqual({ stdout: 'as it should be\n', stderr: '' });
  });

  it('the command runs by its name', async () => {
    const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
    const answer = await run(join(folder, 'node_modules/.bin/attributed-article'), ['--version'], { cwd: folder });
    expect(answer).toEqual({ stdout: `${version}\n`, stderr: '' });
  });

  it('a bundler for browsers finds all that it needs', async () => {
    const options = { bundle: true, write: false, platform: 'browser', format: 'iife', absWorkingDir: folder } as const;
    const { outputFiles, warnings } = await build({ ...options, entryPoints: ['browser.js'] });
    expect(warnings).toEqual([]);
    const world: { answer?: unknown } = { TextEncoder, TextDecoder } as object;
    runInNewContext(String(outputFiles[0]?.text), world);
    expect(world.answer).toEqual([true, 0, true]);
  });
});
