import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectPath } from '../../support/project.ts';

/** Bundles the warm program as the package is bundled, so that what it takes from the source runs as it would there; returns its path. */
export async function bundleWarm(folder: string): Promise<string> {
  const module = join(folder, 'warm.mjs');
  const { outputFiles } = await build({
    entryPoints: [projectPath('test/checks/bench/warm.ts')],
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  });
  writeFileSync(module, outputFiles[0]?.text ?? '');
  return module;
}
