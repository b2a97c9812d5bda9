import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, exportsMap, typesVersions, withExports } from '../../scripts/build/dist/exports.ts';
import { PROJECT } from '../../scripts/build/project.ts';

const read = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
const manifest = read('package.json');

/** The kinds of entries that are JSON files. */
const FILES = ['json', 'object', 'file'];

/** The entries that Node can load: any other file is only found by its name. */
const loadable = entries.filter(({ kind, source }) => ['data', 'code'].includes(kind) || source.endsWith('.json'));

/** Every file that a part of the exports leads to. */
function targets(part: unknown): string[] {
  return typeof part === 'string' ? [part] : Object.values(part as object).flatMap(targets);
}

/** What each entry is to Node, as it resolves the package's own name: by subpath, the exports, or for CommonJS the module itself. */
function loaded(kind: 'import' | 'require'): Record<string, Record<string, unknown>> {
  const specifiers = loadable.map(({ subpath, kind }) => [subpath, manifest.name + subpath.slice(1), FILES.includes(kind)]);
  const load = {
    import: `await (isFile ? import(name, { with: { type: 'json' } }) : import(name))`,
    require: 'require(name)',
  };
  const program = `
    const shown = (key, value) => typeof value === 'function' ? 'function ' + value.name : value;
    const answer = {};
    for (const [subpath, name, isFile] of ${JSON.stringify(specifiers)}) answer[subpath] = { ...(${load[kind]}) };
    console.log(JSON.stringify(answer, shown));`;
  const type = kind === 'import' ? 'module' : 'commonjs';
  const options = { cwd: PROJECT, encoding: 'utf8', maxBuffer: 1e8 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--no-warnings', `--input-type=${type}`, '--eval', program], options));
}

const modules = loaded('import');
const common = loaded('require');

describe('package.json', () => {
  it('has the exports that the list gives', () => {
    expect(manifest.exports).toEqual(exportsMap());
    expect(manifest.typesVersions).toEqual(typesVersions());
  });

  it('leads only to files that there are', () => {
    const paths = [manifest.main, manifest.types, ...targets(manifest.exports), ...targets(manifest.typesVersions)];
    expect(paths.filter((path) => !existsSync(join(PROJECT, path.replace(/\*$/, ''))))).toEqual([]);
  });

  it('names types before what they are the types of, since the first condition that fits is taken', () => {
    const conditions = (part: unknown): string[][] =>
      typeof part === 'string' ? [] : [Object.keys(part as object), ...Object.values(part as object).flatMap(conditions)];
    const typed = conditions(Object.values(manifest.exports)).filter((keys) => keys.includes('types'));
    expect(typed.length).toBeGreaterThanOrEqual(entries.filter(({ kind }) => !['file', 'folder'].includes(kind)).length);
    expect(typed.filter((keys) => keys[0] !== 'types' || keys.at(-1) !== 'default')).toEqual([]);
  });

  it('keeps its other fields, and the order of all, when the exports are put in', () => {
    const before = { name: 'a', exports: 'old', version: '1' };
    expect(Object.entries(withExports(before))).toEqual([
      ['name', 'a'],
      ['exports', exportsMap()],
      ['version', '1'],
      ['typesVersions', typesVersions()],
    ]);
  });
});

describe.each(loadable)('$subpath', ({ subpath, kind, source }) => {
  if (kind === 'code') {
    it('gives the same functions to import and to require', () => {
      const { 'module.exports': _, ...names } = common[subpath] ?? {};
      expect(Object.values(names)).toContainEqual(expect.stringMatching(/^function /));
      expect(modules[subpath]).toEqual(names);
    });
  } else {
    it('gives the very document to import and to require', () => {
      expect(modules[subpath]).toEqual({ default: read(source) });
      expect(common[subpath]).toEqual(read(source));
    });
  }

  it('exports nothing by the name of a field of the data', () => {
    const fields = Object.keys(read('data/article.json'));
    expect(Object.keys(modules[subpath] ?? {}).filter((name) => fields.includes(name))).toEqual([]);
  });
});

describe('what is no module is found by its name', () => {
  const { resolve } = createRequire(join(PROJECT, 'package.json'));
  const found = ({ subpath }: { readonly subpath: string }) => resolve(manifest.name + subpath.slice(1));

  it('a file', () => {
    const files = entries.filter((entry) => !loadable.includes(entry) && entry.kind !== 'folder');
    expect(files.map(found)).toEqual(files.map(({ source }) => join(PROJECT, source)));
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(entries.filter(({ kind }) => kind === 'folder'))('each file of $source', ({ subpath, source }) => {
    const folder = join(PROJECT, source.replace('*', ''));
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const paths = names.map(({ parentPath, name }) => join(parentPath, name));
    const subpaths = paths.map((path) => ({ subpath: subpath.replace('*', path.slice(folder.length)) }));
    expect(subpaths.map(found)).toEqual(paths);
    expect(paths.length).toBeGreaterThan(5);
  });

  it('each path of the descriptor of the tables', () => {
    const { resources } = read('dist/tables/datapackage.json') as { resources: { path: string }[] };
    const paths = resources.map(({ path }) => ({ subpath: `./tables/${path}` }));
    expect(paths.map(found)).toEqual(resources.map(({ path }) => join(PROJECT, 'dist/tables', path)));
  });
});

it('there is no other way in', () => {
  const inner = ['dist/index.js', 'dist/types', 'data/article.json', 'scripts/package/validation/validate-document.ts'];
  const program = `
    const refused = (path) => import('${manifest.name}/' + path).then(() => 'open', ({ code }) => code);
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(inner)}.map(refused))));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: PROJECT, encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual(inner.map(() => 'ERR_PACKAGE_PATH_NOT_EXPORTED'));
});
