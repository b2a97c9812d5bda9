import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './command.ts';
import { begun, ended, Stopped } from './unfinished.ts';

/** A folder that comes into being whole or not at all: it is filled beside its place, and moved there at the end. */
export class NewFolder {
  readonly #place: string;
  readonly #beside: string;
  readonly #handles = new Map<string, FileHandle>();
  readonly #replaces: boolean;
  /** The outermost of the folders around it that were made for it, until it is in them. */
  #around: string | undefined;
  /** What is being done, of which there is one thing at a time. */
  #step: Promise<void> = Promise.resolve();
  #stopped = false;

  private constructor(place: string, replaces: boolean) {
    this.#place = place;
    this.#beside = join(dirname(place), `.${basename(place)}-${process.pid}-${randomBytes(6).toString('hex')}`);
    this.#replaces = replaces;
  }

  /**
   * Begins a folder.
   *
   * @param options.replace whether a folder that is there may be replaced; only one that holds nothing but `ours`
   * @param options.ours the paths of the files that such a folder may hold
   * @throws {UsageError} where there is something that may not be replaced
   */
  static async make(out: string, options: { readonly replace: boolean; readonly ours: ReadonlySet<string> }): Promise<NewFolder> {
    const place = resolve(out);
    const there = await filesIn(place);
    if (there !== null && there.length > 0) {
      if (!options.replace) throw new UsageError(`${out} is there already; --force replaces it`);
      const other = there.find((path) => !options.ours.has(path));
      if (other !== undefined) throw new UsageError(`${out} holds ${other}, which is no table; name a folder of its own`);
    }
    const folder = new NewFolder(place, there !== null);
    begun(folder);
    try {
      await folder.#during(async () => {
        folder.#around = await mkdir(dirname(place), { recursive: true });
        await mkdir(folder.#beside, { mode: 0o700 });
      });
    } catch (error) {
      await folder.discard();
      throw error;
    }
    return folder;
  }

  /** Adds bytes to the end of a file, by its path in the folder. */
  readonly append = (path: string, bytes: Uint8Array): Promise<void> =>
    this.#during(async () => {
      let handle = this.#handles.get(path);
      if (!handle) {
        await mkdir(dirname(join(this.#beside, path)), { recursive: true });
        handle = await open(join(this.#beside, path), 'a');
        this.#handles.set(path, handle);
      }
      await handle.writeFile(bytes);
    });

  /** Puts the folder in its place. */
  keep(): Promise<void> {
    return this.#during(async () => {
      await this.#close();
      // What is beside its place is for its maker alone; the folder should be like any other.
      const filled = join(this.#beside, 'new');
      await mkdir(filled);
      for (const name of await readdir(this.#beside))
        if (name !== 'new') await rename(join(this.#beside, name), join(filled, name));
      const old = join(this.#beside, 'old');
      if (this.#replaces) await rename(this.#place, old);
      try {
        await rename(filled, this.#place);
      } catch (error) {
        if (this.#replaces) await rename(old, this.#place);
        throw error;
      }
      this.#around = undefined;
    });
  }

  /** Removes what is left beside the folder's place, and the folders around it if it never got into them. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#beside, { recursive: true, force: true });
    const around = this.#around === undefined ? [] : relative(this.#around, dirname(this.#place)).split(sep);
    // Whoever put something into one of them meanwhile keeps it.
    for (let depth = around.length; depth >= 0 && this.#around !== undefined; depth--)
      await rmdir(join(this.#around, ...around.slice(0, depth))).catch(() => {});
    ended(this);
  }

  /** Ends it early: what is being done is done to its end, and nothing after it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#step;
    await this.discard();
  }

  #during(step: () => Promise<void>): Promise<void> {
    if (this.#stopped) throw new Stopped();
    const done = step();
    this.#step = done.catch(() => {});
    return done;
  }

  async #close(): Promise<void> {
    for (const handle of this.#handles.values()) await handle.close();
    this.#handles.clear();
  }
}

/** The paths of all that a folder holds but folders; null where there is none. */
async function filesIn(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
