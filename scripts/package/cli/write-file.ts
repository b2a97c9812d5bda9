import { link, lstat, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { begun, ended, Stopped } from './unfinished.ts';

/** What a file is to hold: all of it, or pieces that are made one after the other. */
export type Content = string | AsyncIterable<string>;

/** Whether the command is ending early. */
interface Stopping {
  readonly is: boolean;
}

/** A file that is not written, because something is in its place. */
export class FileExists extends Error {
  override readonly name = 'FileExists';
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/**
 * Writes files, each whole or not at all: it is written beside its place first and then put there in one step. If one of several cannot be written, none of
 * those that were not there before stays.
 *
 * @param files the content of each file by its path, as a whole or as it comes
 * @param force whether a regular file in its place is replaced
 * @throws {FileExists} if there is something in the place of a file that may not be replaced
 * @throws an error of the file system if a file cannot be written
 */
export async function writeFiles(files: ReadonlyMap<string, Content>, force: boolean): Promise<void> {
  const stopping = { is: false };
  const writing = writeAll(files, force, stopping);
  const work = {
    stop: async () => {
      stopping.is = true;
      await writing.catch(() => {});
    },
  };
  begun(work);
  try {
    await writing;
  } finally {
    ended(work);
  }
}

async function writeAll(files: ReadonlyMap<string, Content>, force: boolean, stopping: Stopping): Promise<void> {
  const written: { readonly temporary: string; readonly path: string; readonly isNew: boolean }[] = [];
  const placed: string[] = [];
  try {
    for (const [path, content] of files) {
      written.push(await writeBeside(path, untilStopped(content, stopping), force));
      if (stopping.is) throw new Stopped();
    }
    for (const { temporary, path, isNew } of written) {
      if (isNew && !force) await placeNew(temporary, path);
      else await rename(temporary, path);
      if (isNew) placed.push(path);
    }
  } catch (error) {
    for (const path of placed) await rm(path, { force: true });
    throw error;
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
  }
}

async function* piecesOf(content: AsyncIterable<string>, stopping: Stopping): AsyncGenerator<string> {
  for await (const piece of content) {
    if (stopping.is) throw new Stopped();
    yield piece;
  }
}

const untilStopped = (content: Content, stopping: Stopping): Content =>
  typeof content === 'string' ? content : piecesOf(content, stopping);

/** Numbers the temporary files of one process. */
let count = 0;

async function writeBeside(path: string, content: Content, force: boolean) {
  const there = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there && !force) throw new FileExists(path, 'there is such a file already; --force replaces it');
  const target = there?.isSymbolicLink() ? await realpath(path) : path;
  const replaced = there && (await lstat(target));
  if (replaced && !replaced.isFile()) throw new FileExists(path, 'what is there is no regular file, and is not replaced');
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${count++}.tmp`);
  const handle = await open(temporary, 'wx', replaced ? replaced.mode : 0o666);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { temporary, path: target, isNew: !there };
}

/** Puts a file where none is. A link fails where one has come to be meanwhile, which a renaming would replace; not every file system has links. */
async function placeNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FileExists(path, 'there is such a file already; --force replaces it');
    await rename(temporary, path);
  }
}
