import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Clock, CURRENT, type Report, SINCE, type Slowest, type Task } from './task.ts';

export interface Options {
  /** The URL of the module that exports the targets. */
  readonly targets: string;
  readonly seed: number;
  /** The numbers of the inputs: from the first up to but not including the last. */
  readonly from: number;
  readonly to: number;
  readonly workers: number;
  /** How long one input may take, in milliseconds. */
  readonly patience: number;
  /** How much heap a worker may have, in MB. */
  readonly heap: number;
}

export interface Outcome {
  /** How many inputs each target was given. */
  readonly counts: ReadonlyMap<string, number>;
  readonly slowest: Slowest;
  /** What is wrong, each with the number of its input. */
  readonly problems: readonly string[];
}

/** Very many small files are written where that is quick. */
const MEMORY = '/dev/shm';
/** A thread does not inherit what translates TypeScript. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register(); await import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});`,
  )}`,
);
/** How many inputs a worker is given at once. */
const PART = 250;
const MOST_PROBLEMS = 50;

/** Tries targets on inputs, in several threads, each with a bound on its memory, and watched for hanging. */
export async function fuzz(options: Options): Promise<Outcome> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'hostile-'));
  try {
    const run = new Run(options, folder);
    await Promise.all(Array.from({ length: options.workers }, () => run.work()));
    return run;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Run implements Outcome {
  readonly counts = new Map<string, number>();
  readonly problems: string[] = [];
  slowest: Slowest = { number: -1, name: '', milliseconds: 0 };
  readonly #options: Options;
  readonly #folder: string;
  readonly #parts: { from: number; readonly to: number }[] = [];

  constructor(options: Options, folder: string) {
    this.#options = options;
    this.#folder = folder;
    for (let from = options.from; from < options.to; from += PART)
      this.#parts.push({ from, to: Math.min(from + PART, options.to) });
  }

  /** Works off parts, with another worker for each that ends before its time. */
  async work(): Promise<void> {
    for (let part = this.#parts.shift(); part && this.problems.length < MOST_PROBLEMS; ) {
      const failedAt = await this.#withWorker(part);
      if (failedAt === null) return;
      this.#parts.unshift({ from: failedAt.number + 1, to: failedAt.to });
      part = this.#parts.shift();
    }
  }

  /** Gives a worker part after part; resolves with the input at which it ended before its time, or null. */
  #withWorker(first: { from: number; readonly to: number }): Promise<{ number: number; to: number } | null> {
    const { targets, seed, patience, heap } = this.#options;
    const shared = new SharedArrayBuffer(16);
    const clock: Clock = new Float64Array(shared);
    const workerData: Task = { targets, seed, clock: shared, folder: this.#folder };
    const worker = new Worker(WORKER, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    let part = first;
    let ended: string | null = null;
    return new Promise((resolve) => {
      const watch = setInterval(() => {
        const since = clock[SINCE] as number;
        if (since === 0 || Date.now() - since < patience) return;
        ended = `hung for more than ${patience / 1000} s`;
        void worker.terminate();
      }, 100);
      const give = () => worker.postMessage({ ...part, step: 1 });
      worker.on('message', (message: Report) => {
        if (message.kind === 'problem') this.#report(message.number, `${message.name}: ${message.what}`);
        else if (message.kind === 'ready') give();
        else {
          this.#count(message);
          const next = this.problems.length < MOST_PROBLEMS ? this.#parts.shift() : undefined;
          if (next) {
            part = next;
            give();
          } else {
            ended = '';
            void worker.terminate();
          }
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        ended ??=
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `took more than ${heap} MB` : `ended the thread: ${error.stack ?? error}`;
      });
      worker.on('exit', () => {
        clearInterval(watch);
        if (ended === '') return resolve(null);
        const number = clock[CURRENT] as number;
        this.#report(number, ended ?? 'ended the thread');
        // A worker that never began would be replaced for ever.
        resolve(clock[SINCE] === 0 ? null : { number, to: part.to });
      });
    });
  }

  #report(number: number, what: string): void {
    this.problems.push(`input ${number}: ${what}`);
  }

  #count({ counts, slowest }: Extract<Report, { readonly kind: 'done' }>): void {
    for (const [target, count] of Object.entries(counts)) this.counts.set(target, (this.counts.get(target) ?? 0) + count);
    if (slowest.milliseconds > this.slowest.milliseconds) this.slowest = slowest;
  }
}
