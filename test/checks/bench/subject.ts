import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What some time was enough for. */
export interface Slice {
  readonly documents: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** What a validator says of a document. */
export interface Verdict {
  readonly valid: boolean;
  /** JSON Pointers of what it calls wrong. */
  readonly places: readonly string[];
}

/** A validator that is kept warm in a process of its own; see `peers/host.mjs`. */
export class WarmProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers: AsyncIterator<string>;
  #complaint = '';

  private constructor(program: string, args: readonly string[], folder: string) {
    this.#child = spawn(program, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#complaint = (this.#complaint + words).slice(-3000);
    });
    this.#child.on('error', (error) => {
      this.#complaint += error.message;
    });
    this.#child.stdin.on('error', () => {});
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Starts one, and waits until it has compiled what it compiles. Throws Error with its complaint where it cannot. */
  static async start(program: string, args: readonly string[], folder: string): Promise<WarmProcess> {
    const subject = new WarmProcess(program, args, folder);
    await subject.#answer();
    return subject;
  }

  async time(set: string, milliseconds: number): Promise<Slice> {
    return (await this.#ask({ time: milliseconds, set })) as Slice;
  }

  async judge(documents: readonly unknown[]): Promise<readonly Verdict[]> {
    return (await this.#ask({ judge: documents })) as readonly Verdict[];
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }

  #ask(question: object): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    return this.#answer();
  }

  async #answer(): Promise<unknown> {
    const { done, value } = await this.#answers.next();
    if (done) {
      if (this.#child.exitCode === null && this.#child.pid !== undefined) await once(this.#child, 'exit');
      const lines = this.#complaint.split('\n').filter((line) => /Error|error|Exception/.test(line));
      throw new Error(lines[0]?.trim() ?? `it ended without an answer: ${this.#complaint.slice(-200)}`);
    }
    return JSON.parse(value);
  }
}
