import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { projectPath } from '../../support/project.ts';

/** Bundles a program of this folder as the package is bundled, so that what it takes from the source runs as it would there; returns its path. */
export async function bundled(program: string, folder: string): Promise<string> {
  const module = join(folder, `${basename(program, '.ts')}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [projectPath(`test/checks/bench/${program}`)],
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
  });
  writeFileSync(module, outputFiles[0]?.text ?? '');
  return module;
}
