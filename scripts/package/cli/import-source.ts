import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { DocumentFacts } from '../importing/document-facts.ts';
import type { Fault, Unit } from '../importing/faults.ts';
import type { Meanings } from '../importing/import-map.ts';
import type { Made } from '../importing/make-draft.ts';
import type { Copy } from '../text/read-copy.ts';
import { UsageError } from './command.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './read-documents.ts';

/** A format of annotations. */
export interface ImportFormat {
  readonly name: string;
  /** What its files are, as a paragraph of the help. */
  readonly help: string;
  /** What the places of annotations in its files are counted by. */
  readonly unit: Unit;
  /**
   * The documents in a folder and in those within it, in the order of their names. Links are not followed.
   *
   * @throws {UsageError} if the folder cannot be read, or holds no annotations
   */
  sourcesIn(folder: string): Promise<readonly Source[]>;
}

/** A text and its annotations, in one file or in several. */
export interface Source {
  /** The path of its files in the folder without their ending, with slashes. */
  readonly name: string;
  /** The files in which what is wrong with the text, and with the annotations, is reported. */
  readonly text: string;
  readonly annotations: string;
  /** The file that is missing, beside the one in which that is reported. */
  readonly missing: FaultyFile | null;
  /**
   * @throws {ArticleError} with what is wrong with the text or the annotations
   * @throws {UnreadFile | FaultyFile} if a file cannot be read, or is wrong for other documents, too
   */
  make(meanings: Meanings, document: DocumentFacts): Promise<Made & { readonly source: Copy }>;
}

/** What is wrong with a file. */
export class FaultyFile extends Error {
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(file);
    this.file = file;
    this.faults = faults;
  }
}

/** A file that cannot be read; the message has its path and why. */
export class UnreadFile extends Error {}

/** @throws {UnreadFile} */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    throw new UnreadFile(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** A file in a folder, and its name there: its path without its ending, with slashes. */
export interface Named {
  readonly path: string;
  readonly name: string;
  /** With its dot. */
  readonly ending: string;
}

/**
 * The files in a folder and in those within it.
 *
 * @throws {UsageError} if it cannot be read
 */
export async function filesIn(folder: string): Promise<Named[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const ending = extname(path);
        const inside = relative(folder, path);
        return {
          path,
          name: inside
            .slice(0, inside.length - ending.length)
            .split(sep)
            .join('/'),
          ending,
        };
      });
  } catch (error) {
    throw new UsageError(`cannot read ${folder}: ${reasonOf(error)}`);
  }
}
