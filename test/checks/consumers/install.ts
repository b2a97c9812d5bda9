import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** The package as its users get it. */
export interface Installed {
  /** The packed package. */
  readonly tarball: string;
  /** The paths of the files in it, from the package's folder, sorted. */
  readonly files: readonly string[];
  /** A folder that holds the projects beside this file and has the tarball installed, and nothing else. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Packs the package as it is built now and installs it without a network in an empty folder. */
export async function install(): Promise<Installed> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'consumer-')));
  const folder = join(root, 'app');
  await cp(fileURLToPath(new URL('projects', import.meta.url)), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', root];
  const [{ filename, files }] = JSON.parse((await run('npm', pack, { cwd: PROJECT })).stdout);
  const tarball = join(root, filename);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], { cwd: folder });
  return {
    tarball,
    files: files.map(({ path }: { path: string }) => path).sort(),
    folder,
    remove: () => rm(root, { recursive: true }),
  };
}

/** What `tsc` of some TypeScript says about a project in a folder: nothing where the project is right. */
export async function compile(compiler: string, folder: string, name: string, project: object): Promise<string> {
  const file = join(folder, `${name}.tsconfig.json`);
  await writeFile(file, JSON.stringify(project));
  const tsc = join(PROJECT, 'node_modules', compiler, 'bin/tsc');
  try {
    return (await run(process.execPath, [tsc, '--project', file], { cwd: folder })).stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** The version of an installed compiler. */
export async function versionOf(compiler: string): Promise<string> {
  return JSON.parse(await readFile(join(PROJECT, 'node_modules', compiler, 'package.json'), 'utf8')).version;
}
