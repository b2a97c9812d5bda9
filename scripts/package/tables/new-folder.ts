import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../commands/command.ts';

/** A folder that comes into being whole or not at all: it is filled beside its place, and moved there at the end. */
export class NewFolder {
  readonly #place: string;
  readonly #beside: string;
  readonly #handles = new Map<string, FileHandle>();
  readonly #replaces: boolean;

  private constructor(place: string, beside: string, replaces: boolean) {
    this.#place = place;
    this.#beside = beside;
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
    await mkdir(dirname(place), { recursive: true });
    const beside = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
    return new NewFolder(place, beside, there !== null);
  }

  /** Adds bytes to the end of a file, by its path in the folder. */
  readonly append = async (path: string, bytes: Uint8Array): Promise<void> => {
    let handle = this.#handles.get(path);
    if (!handle) {
      await mkdir(dirname(join(this.#beside, path)), { recursive: true });
      handle = await open(join(this.#beside, path), 'a');
      this.#handles.set(path, handle);
    }
    await handle.writeFile(bytes);
  };

  /** Puts the folder in its place. */
  async keep(): Promise<void> {
    await this.#close();
    // What `mkdtemp` makes is for its maker alone; the folder should be like any other.
    const filled = join(this.#beside, 'new');
    await mkdir(filled);
    for (const name of await readdir(this.#beside))
      if (name !== 'new') await rename(join(this.#beside, name), join(filled, name));
    if (this.#replaces) await rename(this.#place, join(this.#beside, 'old'));
    await rename(filled, this.#place);
  }

  /** Removes what is left beside the folder's place. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#beside, { recursive: true, force: true });
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
