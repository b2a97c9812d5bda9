import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from './project.ts';

/** Packs the project as it is built, and installs it in an empty folder, without the network. Gives the folder's path. */
export function installPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attributed-article-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: projectPath('.'),
      encoding: 'utf8',
    }),
  );
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`);
  return folder;
}
