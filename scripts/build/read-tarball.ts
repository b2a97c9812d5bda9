import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** One file in a tarball. */
export interface Packed {
  /** Its permissions, such as 0o644. */
  readonly mode: number;
  readonly content: Buffer;
}

const BLOCK = 512;

/**
 * Reads a tarball as npm packs it: gzip around POSIX ustar, all in the folder `package`.
 *
 * @param file the path of the tarball
 * @returns each file by its path from the package's folder, in the tarball's order
 * @throws Error if it holds anything but files and folders with short names
 */
export async function readTarball(file: string): Promise<Map<string, Packed>> {
  const bytes = gunzipSync(await readFile(file));
  const files = new Map<string, Packed>();
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const text = (from: number, length: number) => bytes.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const [name, prefix, type, size] = [text(0, 100), text(345, 155), text(156, 1), Number.parseInt(text(124, 12), 8)];
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (type !== '0' && type !== '' && type !== '5')
      throw new Error(`${file}: ${path} is of the kind ${type}; it should be a file`);
    const start = at + BLOCK;
    if (type !== '5') {
      const mode = Number.parseInt(text(100, 8), 8);
      files.set(path.replace(/^package\//, ''), { mode, content: bytes.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
