import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { PROJECT } from '../project.ts';
import { writeIfChanged } from '../write.ts';

const ROOM = 'scripts/package/page';

/** Bundles the script of the page, hydration within, and its style to `scripts/package/page/assets.js`, for source to import. */
export async function buildAssets(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    bundle: true,
    conditions: ['browser'],
    entryPoints: [`${ROOM}/client/main.ts`],
    format: 'iife',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    minify: true,
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  const style = await minifiedStyle();
  if (/<\/style/i.test(style) || /<\/script|<!--/i.test(script))
    throw new Error('the script or the style of the page would end its own element');
  const assets = { script, scriptHash: digest(script), style, styleHash: digest(style) };
  await writeIfChanged(`${ROOM}/assets.js`, `export const assets = ${JSON.stringify(assets)};\n`);
}

/** The style sheets in the order of their names, as one. */
async function minifiedStyle(): Promise<string> {
  const folder = join(PROJECT, `${ROOM}/client/style`);
  const names = (await readdir(folder)).sort();
  const sheets = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return (await transform(sheets.join('\n'), { loader: 'css', minify: true, target: 'chrome123' })).code.trim();
}

/** The digest of an element's content, as a Content-Security-Policy gives it. */
const digest = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}`;
