import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { shown } from './problem.ts';

/** A JSON document out of a file, or why it could not be read. */
export interface ReadDocument {
  /** The file's name as it was given or found; `-` for standard input. */
  readonly file: string;
  /** For a document of JSON Lines, its line, from 1. */
  readonly line?: number;
  readonly source: string;
  readonly document: unknown;
}

/** Something that could not be read, with the reason in one line. */
export interface Unreadable {
  readonly file: string;
  readonly line?: number;
  /** Whether the file could not be read at all, or holds no JSON. */
  readonly cause: 'file' | 'json';
  readonly message: string;
}

export const isUnreadable = (read: ReadDocument | Unreadable): read is Unreadable => 'cause' in read;

/** The most that is read of one document: about what a string can hold. */
const LARGEST = 500_000_000;
const STDIN = '-';

/**
 * Reads the documents of files, one after the other: a JSON file is one document, a `.jsonl` or `.ndjson` file one a line, a folder all such
 * files in it, in the order of their names, and `-` standard input. What cannot be read is told in its place; nothing is thrown.
 */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<ReadDocument | Unreadable> {
  for (const path of paths) {
    for await (const file of filesOf(path)) {
      if (typeof file !== 'string') yield file;
      else if (isLines(file)) yield* readLines(file);
      else yield await readOne(file);
    }
  }
}

const isLines = (file: string) => ['.jsonl', '.ndjson'].includes(extname(file));

async function* filesOf(path: string): AsyncGenerator<string | Unreadable> {
  if (path === STDIN) {
    yield path;
    return;
  }
  try {
    if (!(await stat(path)).isDirectory()) {
      yield path;
      return;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && ['.json', '.jsonl', '.ndjson'].includes(extname(entry.name)));
    const names = files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((name) => !relative(path, name).split(sep).includes('node_modules'));
    if (names.length === 0) yield { file: path, cause: 'file', message: 'the folder holds no .json or .jsonl file' };
    yield* names.sort();
  } catch (error) {
    yield { file: path, cause: 'file', message: reasonOf(error) };
  }
}

async function readOne(file: string): Promise<ReadDocument | Unreadable> {
  try {
    const bytes = await readBytes(file);
    return parse(file, bytes);
  } catch (error) {
    return { file, cause: 'file', message: reasonOf(error) };
  }
}

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws an error whose message is for people where it cannot be read or is too large
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== STDIN) {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) throw new Error(`the file is too large: ${size} bytes, and at most ${LARGEST} are read`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST) throw new Error(`standard input is too large: at most ${LARGEST} bytes are read`);
  }
  return Buffer.concat(chunks);
}

async function* readLines(file: string): AsyncGenerator<ReadDocument | Unreadable> {
  const input = createReadStream(file);
  let line = 0;
  try {
    for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (source.trim() !== '') yield parseSource(file, source, line);
    }
  } catch (error) {
    yield { file, line: line + 1, cause: 'file', message: reasonOf(error) };
  } finally {
    input.destroy();
  }
}

function parse(file: string, bytes: Uint8Array): ReadDocument | Unreadable {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { file, cause: 'json', message: 'the file is not UTF-8, as JSON has to be' };
  }
  return source.trim() === '' ? { file, cause: 'json', message: 'the file is empty' } : parseSource(file, source);
}

function parseSource(file: string, source: string, line?: number): ReadDocument | Unreadable {
  const place = line === undefined ? { file } : { file, line };
  try {
    return { ...place, source, document: JSON.parse(source) };
  } catch (error) {
    return { ...place, cause: 'json', message: `not JSON: ${error instanceof Error ? error.message : shown(error)}` };
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file could not be read or written, in one line for people. */
export function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return Object.hasOwn(REASONS, code) ? (REASONS[code] as string) : (message.split('\n')[0] as string);
}
