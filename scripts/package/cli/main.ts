#!/usr/bin/env node
import { once } from 'node:events';
import * as nodeModule from 'node:module';
import { oneLine } from '../problems/safe.ts';
import { call } from './call.ts';
import { ExitCode, type Streams } from './command.ts';
import { stopAll } from './unfinished.ts';

// Where Node has it (22.1 on), what it compiles is kept in its own cache, so that the next process does not compile it again. A command is imported after this.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

/** Whether the command is ending early: then it prints nothing more, and what it does no longer matters. */
let ending = false;
/** The exit code if the command ended now. */
let codeSoFar: number = ExitCode.valid;

const streams: Streams = {
  stdout: async (words) => {
    if (!process.stdout.write(words)) await once(process.stdout, 'drain');
  },
  stdoutIsTTY: process.stdout.isTTY === true,
  stdoutColumns: process.stdout.columns,
  noteExitCode: (code) => {
    codeSoFar = code;
  },
  stderr: {
    isTTY: process.stderr.isTTY === true,
    write: (words) => ending || process.stderr.write(words),
  },
};

/** Ends the command early, with a line if there is something to report, and leaves nothing half-written. */
async function endEarly(words: string | null, end: () => void): Promise<void> {
  if (ending) return;
  ending = true;
  if (words !== null) process.stderr.write(`attributed-article: ${oneLine(words)}\n`);
  await stopAll();
  end();
}

// A reader that has seen enough, such as `head`, closes the pipe: no error of ours, and what was found before counts.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) =>
  code === 'EPIPE'
    ? endEarly(null, () => process.exit(codeSoFar))
    : endEarly(`cannot write: ${message}`, () => process.exit(ExitCode.unreadable)),
);
// Where nobody reads the output, the exit code still counts.
process.stderr.on('error', () => {});
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  // The signal itself ends the process then, so that a shell knows, and since an exit would wait for a file that gives nothing.
  process.once(signal, () => endEarly('interrupted; nothing more is written', () => process.kill(process.pid, signal)));
}
// A limit to the size of files should be an error of the write, not the end of the process.
process.on('SIGXFSZ', () => {});

try {
  const code = await call(process.argv.slice(2), streams);
  if (!ending) process.exitCode = code;
} catch (error) {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [, place = ''] = /\n {4}at ([^\n]*)/.exec(stack) ?? [];
  await endEarly(`a fault of this program, please report it: ${name}: ${message} at ${place}`, () =>
    process.exit(ExitCode.unreadable),
  );
}
