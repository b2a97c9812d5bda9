import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BENCH } from './setup.ts';

/** Bundles what the package does not export by itself, from its source and as the package is bundled; gives the path of the module. */
export async function bundleEntry(entry: string, folder: string): Promise<string> {
  const module = join(folder, entry.replace(/\.ts$/, '.mjs'));
  const { outputFiles } = await build({
    entryPoints: [join(BENCH, entry)],
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    conditions: ['browser'],
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  });
  writeFileSync(module, outputFiles[0]?.text ?? '');
  return module;
}
