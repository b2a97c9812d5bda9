import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';

/** The most that is read of one document or text: a hundred times an article, and no more than can fill a gigabyte when it is parsed. */
export const LARGEST = 20_000_000;
/** How many bytes of a file are read at once. */
export const CHUNK = 2 ** 19;
export const STDIN = '-';

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws an error whose message is for people where it cannot be read or is too large
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === STDIN) return gathered(process.stdin);
  const found = statSync(file);
  if (found.size > LARGEST) throw new Error(`the file is too large: ${found.size} bytes, and at most ${LARGEST} are read`);
  return gathered(found.isFile() ? chunksOf(file) : createReadStream(file));
}

/** The bytes of a regular file, without the threads that a stream waits for: they take longer than a file of a usual size. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  // Between files a signal is heard.
  await new Promise(setImmediate);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = -1; read !== 0; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      read = readSync(descriptor, chunk);
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** All bytes of a stream: a pipe or a device does not announce its size. */
export async function gathered(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new Error(`it is too large: at most ${LARGEST} bytes are read`);
  }
  return Buffer.concat(chunks);
}
