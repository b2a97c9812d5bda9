import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Packed, readTarball } from '../../../scripts/build/read-tarball.ts';

/** What should make no difference to a build. */
export interface Circumstances {
  readonly folder: string;
  readonly umask: number;
  readonly locale: string;
  readonly zone: string;
}

/** What a build came to. */
export interface Built {
  readonly sha256: string;
  readonly files: ReadonlyMap<string, Packed>;
}

/** Builds and packs the project that lies in a folder, in a process of its own for each. */
export async function build({ folder, umask, locale, zone }: Circumstances): Promise<Built> {
  // What an outer npm tells of itself would make the inner one take that project for its own.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|LC_|LANG)/i.test(name));
  const env = { ...Object.fromEntries(inherited), LC_ALL: locale, LANG: locale, TZ: zone };
  const npm = (...args: string[]) =>
    promisify(execFile)('sh', ['-c', 'umask "$0"; exec npm "$@"', umask.toString(8), ...args], {
      cwd: folder,
      env,
      maxBuffer: 1e8,
    });
  await npm('run', 'build');
  const [{ filename }] = JSON.parse((await npm('pack', '--ignore-scripts', '--json')).stdout);
  const tarball = join(folder, filename);
  return {
    sha256: createHash('sha256')
      .update(await readFile(tarball))
      .digest('hex'),
    files: await readTarball(tarball),
  };
}

/** Tells in which files two builds differ, and how; nothing where they are the same to the last byte. */
export function differences(one: Built, other: Built): string[] {
  const paths = [...new Set([...one.files.keys(), ...other.files.keys()])].sort();
  const found = paths.flatMap((path) => {
    const [a, b] = [one.files.get(path), other.files.get(path)];
    if (a === undefined || b === undefined) return `${path}: in one of the tarballs only`;
    const mode = a.mode === b.mode ? [] : `${path}: modes ${a.mode.toString(8)} and ${b.mode.toString(8)}`;
    const content = a.content.equals(b.content) ? [] : `${path}: byte ${firstDifference(a.content, b.content)} differs`;
    return [mode, content].flat();
  });
  if (found.length > 0 || one.sha256 === other.sha256) return found;
  return ['the tarballs differ, and their files do not: the order of the files, or what else npm packs, is not the same'];
}

function firstDifference(a: Buffer, b: Buffer): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}
