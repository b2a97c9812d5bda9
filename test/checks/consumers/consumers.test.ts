import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, install, PROJECT, run, versionOf } from './install.ts';
import { writeWrongUse } from './wrong-use.ts';

const { tarball, files, folder, remove } = await install();
afterAll(remove);

const PACKAGE = join(folder, 'node_modules/attributed-article');
const used = await writeWrongUse(folder);

/** What a user needs: everything in the tarball is one of these, and each of these is in it. */
const KINDS = {
  manifest: /^package\.json$/,
  'read me': /^README\.md$/,
  'pages about it': /^docs\/[a-z]+\.md$/,
  'the page to look at': /^dist\/article\.html$/,
  licenses: /^LICENSE[\w.-]*$/,
  changes: /^CHANGELOG\.md$/,
  citation: /^CITATION\.cff$/,
  'the article': /^data\/article\.json$/,
  'the example': /^data\/example\/[\w-]+\.(json|txt)$/,
  'the datasheet, the guideline, the code book and the rules': /^(data\/(DATASHEET|GUIDELINE)|schema\/(CODEBOOK|RULES))\.md$/,
  schemas: /^schema\/(article|import-map|generated\/(hydrated|draft)-article)\.schema\.json$/,
  code: /^dist\/(shared\/)?[\w-]+\.c?js$/,
  types: /^dist\/([\w-]+\/)?[\w-]+\.d\.c?ts$/,
  'types of JSON': /^dist\/json\/((\w+\/)?[\w.-]+\.d\.json\.ts|package\.json)$/,
  'the tables': /^dist\/tables\/(csv|parquet)\/\w+\.\1$/,
  'what the tables are':
    /^(dist\/tables\/(README\.md|(croissant|datapackage)\.json)|dist\/schemas\/([\w-]+\.(json|sql|py)|brat\/annotation\.conf|cas\/TypeSystem\.xml))$/,
  'licenses of libraries': /^dist\/THIRD-PARTY-LICENSES\.txt$/,
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
    const { exports } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
    const untyped = Object.keys(exports).filter((subpath) => /\.(txt|md)$|\*$/.test(subpath));
    const excluded = untyped.length > 0 ? ['--exclude-entrypoints', ...untyped] : [];
    const answer = join(folder, '../attw.json');
    // Where it has found something it leaves before a pipe has taken all that it says.
    const command = [process.execPath, attw, tarball, '--profile', 'strict', '--format', 'json', ...excluded];
    await run('sh', ['-c', '"$@" >"$0" || true', answer, ...command]);
    const { analysis, problems } = JSON.parse(await readFile(answer, 'utf8'));
    expect(problems).toEqual({});
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(exports).filter((subpath) => !untyped.includes(subpath)));
  }, 60_000);

  it('is faultless to publint, in strict mode', async () => {
    const { messages, pkg } = await publint({ pkgDir: PACKAGE, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

const COMPILERS = ['typescript-5.9', 'typescript-6', 'typescript'];
const OPTIONS = { strict: true, noEmit: true, types: [], lib: ['es2022'], target: 'es2022' };
const ESM = ['module.mts', 'json-attribute.mts', 'wrong-use.mts'];
const COMMON = ['wrong-use.cts', 'common.cts', 'common-imports.cts', 'common-json.cts'];
const BUNDLER = { module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true };
const NODE16 = { module: 'node16', moduleResolution: 'node16', resolveJsonModule: true };
const NODENEXT = { module: 'nodenext', resolveJsonModule: true };
const PROJECTS = {
  'nodenext, ES modules': { compilerOptions: { ...OPTIONS, ...NODENEXT }, files: ESM },
  'nodenext, CommonJS': { compilerOptions: { ...OPTIONS, ...NODENEXT }, files: COMMON },
  node16: { compilerOptions: { ...OPTIONS, ...NODE16 }, files: ['module.mts', 'json.mts', 'wrong-use.mts', ...COMMON] },
  bundler: { compilerOptions: { ...OPTIONS, ...BUNDLER }, files: ['json.mts', ...ESM] },
};

const CASES = Object.entries(PROJECTS).flatMap(([name, { compilerOptions, files }]) =>
  [false, true].map((skipLibCheck) => ({
    name: `${name}, skipLibCheck ${skipLibCheck}`,
    project: { compilerOptions: { ...compilerOptions, skipLibCheck }, files },
  })),
);

describe.each(COMPILERS)('in a project of %s', async (compiler) => {
  it('the compiler is of that version', async () => {
    const [, version = '7'] = compiler.split('-');
    expect(await versionOf(compiler)).toMatch(new RegExp(`^${version}\\.`));
  });

  it.concurrent.each(CASES)(
    'right use compiles, and wrong use of anything does not: $name',
    async ({ name, project }) => {
      expect(await compile(compiler, folder, `${compiler} ${name}`, project)).toBe('');
    },
    60_000,
  );

  it('a wrong use that compiled would be reported', async () => {
    const text = await readFile(join(folder, 'wrong-use.mts'), 'utf8');
    const file = `planted-${compiler}.mts`;
    await writeFile(join(folder, file), text.replace('m0.default.notAField', 'm0.default.metadata'));
    const project = { compilerOptions: { ...OPTIONS, ...NODENEXT, skipLibCheck: true }, files: [file] };
    const line = text.slice(0, text.indexOf('m0.default.notAField')).split('\n').length - 1;
    expect(await compile(compiler, folder, file, project)).toBe(
      `${file}(${line},1): error TS2578: Unused '@ts-expect-error' directive.\n`,
    );
  });
});

it('wrong use was made of types and functions alike', () => {
  console.log(`${used.length} wrong uses refused in each of ${COMPILERS.length * CASES.length} projects of TypeScript`);
  for (const start of ['attributed-article Claim: void', 'attributed-article/validate validate: PLACE(null as never, Symbol'])
    expect(used.filter((use) => use.startsWith(start))).toHaveLength(1);
  expect(used.length).toBeGreaterThan(100);
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
