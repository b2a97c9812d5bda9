import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { list } from 'tar';
import { outsideNpm } from './clone.ts';

/** What should make no difference to a build. */
export interface Circumstances {
  readonly folder: string;
  readonly locale: string;
  readonly zone: string;
}

/** The packed files of a build, by their paths in the package. */
export type Built = ReadonlyMap<string, Buffer>;

/** The files of a tarball, by their paths in it. */
async function filesOf(tarball: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await list({
    file: tarball,
    onReadEntry: (entry) => {
      const pieces: Buffer[] = [];
      entry.on('data', (piece) => pieces.push(piece));
      entry.on('end', () => files.set(entry.path.replace(/^package\//, ''), Buffer.concat(pieces)));
    },
  });
  return files;
}

/** Builds and packs the project that lies in a folder, in a process of its own for each. */
export async function build({ folder, locale, zone }: Circumstances): Promise<Built> {
  const inherited = Object.entries(outsideNpm).filter(([name]) => !/^(LC_|LANG)/i.test(name));
  const env = { ...Object.fromEntries(inherited), LC_ALL: locale, LANG: locale, TZ: zone };
  const npm = (...args: string[]) => promisify(execFile)('npm', args, { cwd: folder, env, maxBuffer: 1e8 });
  await npm('run', 'build');
  const [{ filename }] = JSON.parse((await npm('pack', '--ignore-scripts', '--json')).stdout);
  return filesOf(join(folder, filename));
}

/** Lists the files in which two builds differ, and how; none where they are the same to the last byte. */
export function differences(one: Built, other: Built): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    if (a === undefined || b === undefined) return `${path}: in one of the tarballs only`;
    return a.equals(b) ? [] : `${path}: byte ${firstDifference(a, b)} differs`;
  });
}

function firstDifference(a: Buffer, b: Buffer): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}
