import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, exportsMap, typesVersions, withExports } from '../../scripts/build/exports.ts';
import { PROJECT } from '../../scripts/build/generate.ts';

const read = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
const manifest = read('package.json');

/** The kinds of entries that are JSON files. */
const FILES = ['json', 'schema', 'file'];

/** The entries that Node can load: a text is only found by its name. */
const loadable = entries.filter(({ source }) => !source.endsWith('.txt'));

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
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('tells types before what they are the types of, since the first condition that fits is taken', () => {
    const conditions = (part: unknown): string[][] =>
      typeof part === 'string' ? [] : [Object.keys(part as object), ...Object.values(part as object).flatMap(conditions)];
    const typed = conditions(Object.values(manifest.exports)).filter((keys) => keys.includes('types'));
    expect(typed.length).toBeGreaterThanOrEqual(entries.length - 1);
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

it('a text is found by its name', () => {
  const texts = entries.filter((entry) => !loadable.includes(entry));
  const { resolve } = createRequire(join(PROJECT, 'package.json'));
  expect(texts.map(({ subpath }) => resolve(manifest.name + subpath.slice(1)))).toEqual(
    texts.map(({ source }) => join(PROJECT, source)),
  );
  expect(texts.length).toBeGreaterThan(0);
});

it('there is no other way in', () => {
  const inner = ['dist/index.js', 'dist/types', 'data/article.json', 'scripts/package/validate.ts'];
  const program = `
    const refused = (path) => import('${manifest.name}/' + path).then(() => 'open', ({ code }) => code);
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(inner)}.map(refused))));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: PROJECT, encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual(inner.map(() => 'ERR_PACKAGE_PATH_NOT_EXPORTED'));
});
