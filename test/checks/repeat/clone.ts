import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectPath } from '../../support/project.ts';

/** The environment without what an outer npm says of itself, for which an inner one would take that project for its own. */
export const outsideNpm: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
);

/**
 * Makes a folder that holds the project as it is now and as a clone would have it, with what `npm ci` would install.
 *
 * @returns how many files of the project it holds
 */
export function cloneInto(folder: string): number {
  const files = copyProject(folder);
  link(projectPath('node_modules'), join(folder, 'node_modules'));
  return files;
}

/**
 * Copies the files of the project that git does not ignore to a folder.
 *
 * @returns how many they are
 */
export function copyProject(folder: string): number {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', list, { cwd: projectPath('.'), encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  const paths = [...new Set(listed)].filter(
    (path) => path !== '' && statSync(projectPath(path), { throwIfNoEntry: false })?.isFile(),
  );
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(projectPath(path), join(folder, path));
  }
  return paths.length;
}

/** Copies a folder without copying its files where both are on one disk. A link to the folder itself would lead the build out of the clone. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
    chmodSync(target, statSync(source).mode);
  }
}
