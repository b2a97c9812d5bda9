import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { COMMAND, entries, nameOf } from './exports.ts';
import { PROJECT } from '../project.ts';
import { thirdPartyLicenses } from './third-party-licenses.ts';

const DIST = join(PROJECT, 'dist');

/** Minified, because every process compiles what it loads, and most of it is machine-made. What the package throws for its users has words, not names. */
const OPTIONS = {
  absWorkingDir: PROJECT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  minify: true,
  outdir: DIST,
  platform: 'neutral',
  target: 'es2023',
  write: false,
} as const satisfies BuildOptions;

/**
 * Bundles the code that ships, with the libraries that it uses, so that there is nothing to install: ES modules that share what they have
 * in common, a door to each for CommonJS, and the command.
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
    plugins: [assetsOnce],
  });
  const files = new Map(outputFiles.map(({ path, text }) => [`dist/${inDist(path)}`, exportsApart(text)]));
  for (const { out } of code) {
    mustRunAnywhere(`dist/${out}.js`, metafile);
    files.set(`dist/${out}.cjs`, commonJs(out));
  }
  return files.set('dist/THIRD-PARTY-LICENSES.txt', await thirdPartyLicenses(await libraryFiles(metafile)));
}

/** Leaves out the script and the style of the page, which the package has in the page of the article. */
const assetsOnce: Plugin = {
  name: 'assets once',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/assets\.js$/ }, () => ({ path: join(PROJECT, 'scripts/package/cli/packaged-assets.ts') })),
};

const inDist = (path: string) => relative(DIST, path).split(sep).join('/');

/** Puts the exports on a line of their own: readers of source by pattern, publint among them, take all after `//` in a string for a comment. */
const exportsApart = (text: string) => text.replace(/export\{[^{}]*\};\n$/, '\n$&');

/** Refuses a module that imports, at once or later, what only some platforms have. */
function mustRunAnywhere(path: string, { outputs }: Metafile, seen = new Set<string>()): void {
  if (seen.has(path)) return;
  seen.add(path);
  for (const { path: next, external } of outputs[path]?.imports ?? []) {
    if (external) throw new Error(`${path} imports ${next}; what is imported should run anywhere and need nothing`);
    mustRunAnywhere(next, { inputs: {}, outputs }, seen);
  }
}

/** CommonJS is given the ES module itself, so that there is one of everything, and nothing is shipped twice. */
const commonJs = (name: string) => `'use strict';\nmodule.exports = require('./${name}.js');\n`;

/** The files of libraries in the bundle, also those that came in with a validator, where esbuild notes each in a comment. */
async function libraryFiles({ inputs }: Metafile): Promise<string[]> {
  const files: string[] = [];
  for (const path of Object.keys(inputs)) {
    files.push(path);
    if (!path.startsWith('schema/generated/validators/')) continue;
    const within = (await readFile(join(PROJECT, path), 'utf8')).matchAll(/^\/\/ (node_modules\/.+)$/gm);
    const found = Array.from(within, ([, file]) => String(file));
    if (found.length === 0) throw new Error(`${path} does not name the libraries it holds in comments`);
    files.push(...found);
  }
  return files.filter((path) => path.startsWith('node_modules/'));
}
