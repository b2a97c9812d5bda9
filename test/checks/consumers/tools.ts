import { createHash } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './install.ts';

/** A program that runs JavaScript. */
export interface Runtime {
  readonly name: string;
  /** The program and what it is given before the name of a file; or why there is none. */
  readonly command: readonly string[] | undefined;
  readonly version: string;
}

/** The programs that npm's lockfile beside this file names. */
export interface Tools {
  /** The folder that they are installed in. */
  readonly folder: string;
  readonly runtimes: readonly Runtime[];
}

const MANIFEST = ['package.json', 'package-lock.json'] as const;

/**
 * Installs what the package is tried with, unless an earlier run has: into a folder of the user's cache that is named by the lockfile.
 *
 * @throws Error if that fails, or a version of Node.js is missing
 */
export async function tools(): Promise<Tools> {
  const folder = await installed();
  const node = (version: string) =>
    runtime(`Node.js ${version}`, [
      join(folder, 'node_modules', `node-${version}-${process.platform}-${process.arch}`, 'bin/node'),
    ]);
  const runtimes = [
    ...(await Promise.all(['20', '22', '24'].map(node))),
    await firstOf('bun', join(folder, 'node_modules/@oven'), 'bin/bun', ['run']),
    await firstOf('deno', join(folder, 'node_modules/@deno'), 'deno', ['run', '--quiet', '--no-remote', '--allow-read']),
  ];
  return { folder, runtimes };
}

async function installed(): Promise<string> {
  const lock = await readFile(fileURLToPath(new URL('package-lock.json', import.meta.url)));
  const name = `${createHash('sha256').update(lock).digest('hex').slice(0, 16)}-${process.platform}-${process.arch}`;
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'attributed-article');
  const folder = join(cache, name);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'installing-'));
  for (const file of MANIFEST) await cp(fileURLToPath(new URL(file, import.meta.url)), join(fresh, file));
  try {
    // `npm ci` would refuse a lockfile without the builds for other platforms, which not every mirror of the registry has.
    await run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: fresh });
    // Only a whole installation ever has the name; where another run was faster, its own is as good.
    await rename(fresh, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** The first of the builds for this platform that runs on this machine. */
async function firstOf(name: string, folder: string, program: string, options: readonly string[]): Promise<Runtime> {
  const builds = await readdir(folder).catch(() => []);
  const candidates = await Promise.all(builds.sort().map((build) => runtime(name, [join(folder, build, program), ...options])));
  return (
    candidates.find(({ command }) => command) ?? candidates[0] ?? { name, command: undefined, version: 'npm installed none' }
  );
}

async function runtime(name: string, command: readonly [string, ...string[]]): Promise<Runtime> {
  try {
    const { stdout } = await run(command[0], ['--version']);
    return { name, command, version: /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout };
  } catch (error) {
    return { name, command: undefined, version: `does not run: ${(error as NodeJS.ErrnoException).code}` };
  }
}
