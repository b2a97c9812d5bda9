import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Checked, type CheckOptions, checkEach } from './check-document.ts';
import type { Place, RawDocument, Unreadable } from './read-documents.ts';

/** How much is checked in one go. */
const BATCH = { bytes: 1_000_000, documents: 1000 };
/** What is larger is checked here: parsed, a document may be sixty times as large, and of those there should be one at a time. */
const LARGEST_AWAY = 2 * BATCH.bytes;
/** How many batches a thread has at most, so that it need not wait for the next. */
const AHEAD = 2;
/** How many cores are taken at most: more would wait for the one that reads. */
const MOST_CORES = 8;

/** Some documents on their way to a thread. */
export interface Batch {
  readonly number: number;
  /** The bytes of all, one after the other. */
  readonly bytes: Uint8Array;
  readonly documents: readonly (Unreadable | (Place & { readonly length: number }))[];
}

/** What a thread answers. */
export interface Answer {
  readonly number: number;
  readonly checked: readonly Checked[];
}

/** Checks documents here and in other threads, and gives what came of them in their order. Memory does not grow with their number. */
export async function* checkInThreads(
  documents: AsyncGenerator<RawDocument | Unreadable>,
  options: CheckOptions,
  checker: URL,
  cores: number,
): AsyncGenerator<Checked> {
  const threads = started(Math.min(cores, MOST_CORES) - 1, checker, options);
  const answers: Promise<readonly Checked[]>[] = [];
  try {
    for await (const [raws, bytes] of batches(documents)) {
      // Their answers wait while this thread is at work.
      await setImmediate();
      const [thread] = threads.toSorted((a, b) => a.waiting - b.waiting);
      const isHere = thread === undefined || thread.waiting >= AHEAD || bytes > LARGEST_AWAY;
      const answer = isHere ? checkEach(raws, options) : thread.check(raws, bytes);
      // Whoever waits for it is told; until then it is no fault that nobody does.
      answer.catch(() => {});
      answers.push(answer);
      if (isHere) await answer;
      if (answers.length > cores * AHEAD) yield* (await answers.shift()) ?? [];
    }
    for (const answer of answers) yield* await answer;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Starts threads, as many as may be: none where Node.js was told to allow none. */
function started(count: number, checker: URL, options: CheckOptions): Thread[] {
  try {
    return Array.from({ length: count }, () => new Thread(checker, options));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED') return [];
    throw error;
  }
}

type Raws = readonly (RawDocument | Unreadable)[];

/** Puts documents together until there are many, or many bytes. */
async function* batches(documents: AsyncGenerator<RawDocument | Unreadable>): AsyncGenerator<[Raws, number]> {
  let raws: (RawDocument | Unreadable)[] = [];
  let bytes = 0;
  for await (const raw of documents) {
    raws.push(raw);
    if ('bytes' in raw) bytes += raw.bytes.length;
    if (bytes < BATCH.bytes && raws.length < BATCH.documents) continue;
    yield [raws, bytes];
    raws = [];
    bytes = 0;
  }
  if (raws.length > 0) yield [raws, bytes];
}

interface Waiting {
  readonly resolve: (checked: readonly Checked[]) => void;
  readonly reject: (error: unknown) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** What ended it, if anything did before its time. */
  #fault: Error | null = null;
  #next = 0;

  constructor(checker: URL, options: CheckOptions) {
    this.#worker = new Worker(checker, { workerData: options });
    this.#worker.on('message', ({ number, checked }: Answer) => {
      this.#waiting.get(number)?.resolve(checked);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error: Error) => {
      this.#fault = error;
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  /** How many batches it has. */
  get waiting(): number {
    return this.#waiting.size;
  }

  check(raws: Raws, length: number): Promise<readonly Checked[]> {
    if (this.#fault) return Promise.reject(this.#fault);
    const bytes = new Uint8Array(length);
    let end = 0;
    const documents = raws.map((raw) => {
      if (!('bytes' in raw)) return raw;
      const { bytes: own, ...place } = raw;
      bytes.set(own, end);
      end += own.length;
      return { ...place, length: own.length };
    });
    const number = this.#next++;
    const answer = new Promise<readonly Checked[]>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    // Moved, not copied.
    this.#worker.postMessage({ number, bytes, documents } satisfies Batch, [bytes.buffer]);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
