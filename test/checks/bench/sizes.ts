import { mkdirSync } from 'node:fs';
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
  const [{ size }] = JSON.parse(stdout);
  const row = { against: '', unit: 'KB' } as const;
  return [
    {
      ...row,
      work: 'packed tarball',
      today: size / 1000,
      reach: 300,
      cause: 'the code, the page, the tables in three formats, and the data twice (JSON, modules) are most of it',
    },
    {
      ...row,
      work: '`/validate`, minified, gzip',
      today: (await bundledBytes('attributed-article/validate', installed)) / 1000,
      reach: 45,
    },
  ];
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
