import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Row } from './row.ts';
import { BENCH, type Bench, versionOf } from './setup.ts';
import { size } from './table.ts';

/** Each with what a page would import of it: the main entry of web-features reads a file, which no page can. */
const PEERS = {
  '@mdn/browser-compat-data': '@mdn/browser-compat-data',
  'web-features': 'web-features/data.json',
  zod: 'zod',
  ajv: 'ajv',
} as const;

/** What one package weighs. */
interface Weight {
  readonly tarball: number;
  /** With all that it depends on. */
  readonly installed: number;
  readonly packages: number;
  /** What a browser loads for the main entry, minified and compressed. */
  readonly bundle: number;
}

/** What a user downloads, stores and sends on: the package and others like it. */
export async function sizeRows({ ours, installed }: Bench): Promise<Row[]> {
  const own = await weigh('attributed-article', 'attributed-article', ours, installed);
  const validator = await bundled('attributed-article/validate', installed);
  const rows = [
    limit('tarball', 'packed tarball', own.tarball, 300),
    limit('main', 'main entry, minified, gzip', own.bundle, 25),
    limit('validate', '/validate, minified, gzip', validator, 20),
    count('packages', 'packages to install', own.packages, 1),
  ];
  for (const [name, entry] of Object.entries(PEERS)) {
    const folder = join(BENCH, 'node_modules', name);
    const theirs = await weigh(name, entry, folder, BENCH);
    const label = `${name} ${versionOf(name)}`;
    rows.push(
      compared(`tarball/${name}`, 'packed tarball', label, own.tarball, theirs.tarball),
      compared(`installed/${name}`, 'installed, with dependencies', label, own.installed, theirs.installed),
      compared(`main/${name}`, 'main entry, minified, gzip', label, own.bundle, theirs.bundle),
      {
        ...compared(`packages/${name}`, 'packages to install', label, own.packages, theirs.packages),
        ours: String(own.packages),
        theirs: String(theirs.packages),
      },
    );
  }
  return rows;
}

const exactly = (value: number) => ({ median: value, low: value, high: value });

function limit(id: string, work: string, bytes: number, most: number): Row {
  return {
    id: `size/${id}`,
    work,
    ours: size(bytes),
    against: 'the limit',
    theirs: `${most} KB`,
    value: exactly(bytes / 1000),
    unit: 'KB',
    target: { most },
  };
}

function count(id: string, work: string, packages: number, most: number): Row {
  const value = exactly(packages);
  return {
    id: `size/${id}`,
    work,
    ours: String(packages),
    against: 'itself alone',
    theirs: String(most),
    value,
    unit: '',
    target: { most },
  };
}

function compared(id: string, work: string, against: string, own: number, theirs: number): Row {
  return {
    id: `size/${id}`,
    work,
    ours: size(own),
    against,
    theirs: size(theirs),
    value: exactly(own / theirs),
    unit: '×',
    target: null,
  };
}

async function weigh(name: string, entry: string, folder: string, resolveDir: string): Promise<Weight> {
  const packages = closure(name, resolveDir);
  return {
    tarball: packedSize(folder),
    installed: packages.reduce((sum, one) => sum + bytesOf(join(resolveDir, 'node_modules', one)), 0),
    packages: packages.length,
    bundle: await bundled(entry, resolveDir),
  };
}

/** A package and all that it depends on, in a flat folder of modules. */
function closure(name: string, folder: string): string[] {
  const found = new Set<string>();
  const visit = (one: string) => {
    if (found.has(one)) return;
    found.add(one);
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules', one, 'package.json'), 'utf8'));
    for (const next of Object.keys(manifest.dependencies ?? {})) visit(next);
  };
  visit(name);
  return [...found];
}

function bytesOf(path: string): number {
  if (!existsSync(path)) throw new Error(`${path} is not installed`);
  const { isDirectory, size: own } = { isDirectory: statSync(path).isDirectory(), size: statSync(path).size };
  if (!isDirectory) return own;
  return readdirSync(path)
    .filter((entry) => entry !== 'node_modules')
    .reduce((sum, entry) => sum + bytesOf(join(path, entry)), 0);
}

/** What npm would send for a package, packed again from where it is installed. */
function packedSize(folder: string): number {
  const out = mkdtempSync(join(tmpdir(), 'packed-'));
  try {
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', out];
    const [packed] = JSON.parse(
      execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 }),
    );
    return packed.size;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The bytes that a page loads for an entry, all of it used. */
async function bundled(entry: string, resolveDir: string): Promise<number> {
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
