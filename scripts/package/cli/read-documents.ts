import { createReadStream, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { readUtf8 } from '../text/read-copy.ts';
import { PACKAGED_NAMES, packagedFile, packagedPath } from './packaged.ts';
import { CHUNK, gathered, LARGEST, readBytes, STDIN } from './read-bytes.ts';

/** Where a document is: in a file of its own, or on a line of one. */
export interface Place {
  /** The file's name as it was given or found; `-` for standard input. */
  readonly file: string;
  /** For a document of JSON Lines, its line, from 1. */
  readonly line?: number;
}

/** A JSON document out of a file. */
export interface ReadDocument extends Place {
  readonly source: string;
  readonly document: unknown;
}

/** Something that could not be read, with the reason in one line. */
export interface Unreadable extends Place {
  readonly column?: number;
  /** Whether the file could not be read at all, or holds no JSON. */
  readonly cause: 'file' | 'json';
  readonly message: string;
}

export const isUnreadable = (read: ReadDocument | Unreadable): read is Unreadable => 'cause' in read;

/** The file, and where that is known the line and the column, as a message begins with them. */
export function placeOf({ file, line, column }: Pick<Unreadable, 'file' | 'line' | 'column'>): string {
  return [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
}

/** What the help of a command says of the files that it reads documents from. */
export const FILES_HELP = `FILE is a JSON document, a .jsonl file with one document per line, a folder of such files, or - for standard input; ${PACKAGED_NAMES}`;

/** The bytes of a document, not looked at yet. */
export interface RawDocument extends Place {
  readonly bytes: Uint8Array;
}

/**
 * Reads the documents of files, one after the other: a JSON file is one document, a `.jsonl` or `.ndjson` file one a line, a folder all such
 * files in it, in the order of their names, and `-` standard input, whose first line, if it is JSON, shows that the others are, too. The name of a
 * packaged document is that document. What cannot be read is reported in its place; nothing is thrown.
 */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<ReadDocument | Unreadable> {
  for await (const raw of readRaw(paths)) {
    const read = 'bytes' in raw ? await parseRaw(raw) : raw;
    if (read) yield read;
  }
}

/** Reads the bytes of documents as `readDocuments` does, and of lines of white space; `parseRaw` makes documents of them. */
export async function* readRaw(paths: readonly string[]): AsyncGenerator<RawDocument | Unreadable> {
  for (const path of paths) {
    const packaged = packagedPath(path);
    if (packaged !== undefined) {
      yield { file: path, bytes: Buffer.from(packagedFile(packaged)) };
      continue;
    }
    for await (const file of filesOf(path)) {
      if (typeof file !== 'string') yield file;
      else if (file === STDIN) yield* readStandardInput();
      else if (isLines(file)) yield* readLines(file, createReadStream(file, { highWaterMark: CHUNK }));
      else yield await readOne(file, readBytes(file));
    }
  }
}

/** The document in some bytes, or why there is none; null for a blank line. A promise only where it takes loading what finds the fault. */
export function parseRaw({ bytes, ...place }: RawDocument): ReadDocument | Unreadable | Promise<Unreadable> | null {
  const read = readUtf8(bytes);
  if ('instead' in read) return { ...place, cause: 'json', message: `not UTF-8${read.instead}; JSON has to be` };
  const source = read.text;
  if (source.trim() === '') return place.line === undefined ? { ...place, cause: 'json', message: 'the file is empty' } : null;
  try {
    return { ...place, source, document: JSON.parse(source) };
  } catch {
    return faultOf(place, source);
  }
}

const isLines = (file: string) => ['.jsonl', '.ndjson'].includes(extname(file));

async function* filesOf(path: string): AsyncGenerator<string | Unreadable> {
  if (path === STDIN) {
    yield path;
    return;
  }
  try {
    if (!statSync(path).isDirectory()) {
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

async function readOne(file: string, bytes: Promise<Uint8Array>): Promise<RawDocument | Unreadable> {
  try {
    return { file, bytes: await bytes };
  } catch (error) {
    return { file, cause: 'file', message: reasonOf(error) };
  }
}

const LINE_FEED = 0x0a;

async function* readStandardInput(): AsyncGenerator<RawDocument | Unreadable> {
  const chunks: AsyncIterator<Buffer> = process.stdin[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let size = 0;
  let hasLine = false;
  try {
    while (!hasLine && size <= LARGEST) {
      const { value, done } = await chunks.next();
      if (done) break;
      head.push(value);
      size += value.length;
      hasLine = value.includes(LINE_FEED);
    }
  } catch (error) {
    yield { file: STDIN, cause: 'file', message: reasonOf(error) };
    return;
  }
  const start = Buffer.concat(head);
  const all = (async function* () {
    yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  if (hasLine && isJson(start.subarray(0, start.indexOf(LINE_FEED)))) yield* readLines(STDIN, all);
  else yield await readOne(STDIN, gathered(all));
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

async function* readLines(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<RawDocument | Unreadable> {
  let line = 1;
  let pieces: Buffer[] = [];
  let size = 0;
  const add = (piece: Buffer) => {
    size += piece.length;
    // Of a line that is too long no more is kept.
    if (size <= LARGEST) pieces.push(piece);
    else pieces = [];
  };
  const take = (): RawDocument | Unreadable | null => {
    const place = { file, line: line++ };
    const long = size > LARGEST;
    const bytes = Buffer.concat(pieces);
    pieces = [];
    size = 0;
    if (long) return { ...place, cause: 'json', message: `the line is too long: at most ${LARGEST} bytes are read` };
    return bytes.length === 0 ? null : { ...place, bytes };
  };
  try {
    for await (const chunk of stream) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        add(chunk.subarray(start, end));
        start = end + 1;
        const raw = take();
        if (raw) yield raw;
      }
      add(chunk.subarray(start));
    }
    const raw = take();
    if (raw) yield raw;
  } catch (error) {
    yield { file, line, cause: 'file', message: reasonOf(error) };
  }
}

async function faultOf({ file, line }: Place, source: string): Promise<Unreadable> {
  const fault = (await import('../problems/json-syntax.ts')).syntaxFault(source);
  if (fault === null) return { file, ...(line !== undefined && { line }), cause: 'json', message: 'not JSON' };
  return { file, line: line ?? fault.line, column: fault.column, cause: 'json', message: `not JSON: ${fault.message}` };
}

const REASONS: { readonly [code: string]: string } = {
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'there is no space left',
  EFBIG: 'it would be larger than files may be here',
  EROFS: 'nothing can be written there',
};
const READING: typeof REASONS = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
};
const WRITING: typeof REASONS = {
  ENOENT: 'there is no such folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
};

/** Why a file could not be read or written, in one line for people. */
export function reasonOf(error: unknown, done: 'read' | 'written' = 'read'): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const reasons = { ...REASONS, ...(done === 'read' ? READING : WRITING) };
  return Object.hasOwn(reasons, code) ? (reasons[code] as string) : (message.split('\n')[0] as string);
}
