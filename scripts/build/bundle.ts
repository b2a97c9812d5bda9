import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { COMMAND, entries, nameOf } from './exports.ts';
import { PROJECT } from './generate.ts';
import { thirdPartyLicenses } from './third-party-licenses.ts';

const DIST = join(PROJECT, 'dist');

/** Machine-made validators are most of it: without white space they are a third of their size. Names stay, for stack traces. */
const OPTIONS = {
  absWorkingDir: PROJECT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  outdir: DIST,
  platform: 'neutral',
  target: 'es2023',
  write: false,
} as const satisfies BuildOptions;

/**
 * Bundles the code that ships, with the libraries that it uses, so that there is nothing to install: ES modules that share what they have
 * in common, the same as CommonJS, and the command.
 *
 * @returns the content of each file by its path from the project's folder
 * @throws Error if a module that is imported would need a runtime of its own (`node:fs` and the like); only the command may
 */
export async function bundle(): Promise<ReadonlyMap<string, string>> {
  const code = entries.filter(({ kind }) => kind === 'code').map((entry) => ({ in: entry.source, out: nameOf(entry) }));
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: [...code, { in: COMMAND, out: 'cli' }],
    format: 'esm',
    splitting: true,
    chunkNames: 'shared/[hash]',
    // Libraries that have a part for Node put it where browsers do not look; what is imported here should run anywhere.
    conditions: ['browser'],
    external: ['node:*'],
    mainFields: ['module', 'main'],
    metafile: true,
  });
  const modules = new Map(outputFiles.map(({ path, text }) => [inDist(path), exportsApart(text)]));
  const imported = reachable(
    code.map(({ out }) => `${out}.js`),
    metafile,
  );
  const files = new Map([...modules, ...(await asCommonJs(imported, modules))].map(([path, text]) => [`dist/${path}`, text]));
  return files.set('dist/THIRD-PARTY-LICENSES.txt', await thirdPartyLicenses(await libraryFiles(metafile)));
}

const inDist = (path: string) => relative(DIST, path).split(sep).join('/');

/** Puts the exports on a line of their own: readers of source by pattern, publint among them, take all after `//` in a string for a comment. */
const exportsApart = (text: string) => text.replace(/export\{[^{}]*\};\n$/, '\n$&');

/** The modules that some modules import, at once or later, themselves among them; all paths from `dist`. */
function reachable(from: readonly string[], { outputs }: Metafile): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, external } of outputs[`dist/${path}`]?.imports ?? []) {
      if (external) throw new Error(`dist/${path} imports ${next}; what is imported should run anywhere and need nothing`);
      visit(next.slice('dist/'.length));
    }
  };
  for (const path of from) visit(path);
  return [...found].sort();
}

/** Translates modules one by one, since esbuild splits no CommonJS: so they share what the ES modules share. */
async function asCommonJs(paths: readonly string[], modules: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const translate: Plugin = {
    name: 'translate',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace: 'module' } : { path: path.replace(/\.js$/, '.cjs'), external: true },
      );
      onLoad({ filter: /^/, namespace: 'module' }, ({ path }) => ({ contents: modules.get(path) ?? '', loader: 'js' }));
    },
  };
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: paths.map((path) => ({ in: path, out: path.replace(/\.js$/, '') })),
    format: 'cjs',
    // Node reads the names of a CommonJS module's exports from a hint that esbuild leaves on this platform only.
    platform: 'node',
    outExtension: { '.js': '.cjs' },
    plugins: [translate],
    supported: { 'dynamic-import': false },
  });
  return new Map(outputFiles.map(({ path, text }) => [inDist(path), text]));
}

/** The files of libraries in the bundle, also those that came in with a validator, where esbuild notes each in a comment. */
async function libraryFiles({ inputs }: Metafile): Promise<string[]> {
  const files: string[] = [];
  for (const path of Object.keys(inputs)) {
    files.push(path);
    if (!path.startsWith('dist/intermediate/') || path.endsWith('-contract.js')) continue;
    const within = (await readFile(join(PROJECT, path), 'utf8')).matchAll(/^\/\/ (node_modules\/.+)$/gm);
    const found = Array.from(within, ([, file]) => String(file));
    if (found.length === 0) throw new Error(`${path} does not tell which libraries it holds; it should not be minified`);
    files.push(...found);
  }
  return files.filter((path) => path.startsWith('node_modules/'));
}
