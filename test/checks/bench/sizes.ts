import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectPath } from '../../support/project.ts';
import { copyProject, outsideNpm } from '../repeat/clone.ts';
import { run } from './measure.ts';
import type { Row } from './report.ts';
import type { Setup } from './setup.ts';

/** What users download: the package, and what a page loads of it. */
export async function sizeRows({ installed }: Setup): Promise<Row[]> {
  const { stdout } = run(['npm', 'pack', '--dry-run', '--ignore-scripts', '--json'], projectPath('.'));
  const [{ size, files }]: [{ readonly size: number; readonly files: readonly { readonly path: string }[] }] = JSON.parse(stdout);
  const row = { against: '', unit: 'KB' } as const;
  return [
    {
      ...row,
      work: 'packed tarball',
      today: size / 1000,
      reach: 300,
      cause: `${weightsOf(files.map(({ path }) => path))}; only the documents (JSON, and modules for bundlers that read none) and \`hydrate\` (in the page, too) are there twice`,
    },
    {
      ...row,
      work: '`/validate`, minified, gzip',
      today: (await bundledBytes('attributed-article/validate', installed)) / 1000,
      reach: 45,
      cause: 'the library for SHA-256 takes 2 KB: browsers compute it, but not in a synchronous function',
    },
  ];
}

/** What a file of the package is, by its path; the first that fits counts. */
const KINDS: readonly (readonly [kind: string, paths: RegExp])[] = [
  ['the page', /^dist\/article\.html$/],
  ['the two documents', /^(data\/.*\.json|dist\/(index|example)\.js)$/],
  ['the code', /^dist\/.*\.c?js$/],
  ['types', /^dist\/.*\.d(\.json)?\.c?ts$/],
  ['the tables with what describes them', /^dist\/tables\//],
  ['schemas (JSON, SQL, Spark)', /^(schema|dist\/schemas)\/.*(?<!\.md)$/],
  ['what people read', /./],
];

/** How many kilobytes the files of each kind are, compressed alone, the largest first. */
export function weightsOf(paths: readonly string[]): string {
  const weights = new Map(KINDS.map(([kind]) => [kind, 0]));
  for (const path of paths) {
    const kind = KINDS.find(([, kinds]) => kinds.test(path))?.[0] as string;
    weights.set(kind, (weights.get(kind) ?? 0) + gzipSync(readFileSync(projectPath(path)), { level: 9 }).length);
  }
  const parts = [...weights].sort(([, a], [, b]) => b - a).map(([kind, bytes]) => `${kind} ${Math.round(bytes / 1000)} KB`);
  return parts.join(', ');
}

/** The compressed size of what a browser loads for an entry, all of it used. */
async function bundledBytes(entry: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `import * as all from '${entry}';\nglobalThis.all = all;`, resolveDir, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

/** What it takes to install and start a fresh clone, with npm's cache filled. */
export function startRows({ scratch }: Setup): Row[] {
  const clone = join(scratch, 'clone');
  mkdirSync(clone);
  copyProject(clone);
  const commands = [['npm', 'ci', '--prefer-offline'] as const, ['npm', 'start'] as const];
  return [
    {
      work: '`npm ci && npm start` in a clone',
      against: '',
      today: commands.reduce((sum, command) => sum + run(command, clone, outsideNpm).seconds, 0),
      unit: 's',
      reach: 8,
      cause: 'npm writes the development dependencies to disk, and both commands build the package',
    },
  ];
}
