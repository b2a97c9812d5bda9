import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../../../support/own-folder.ts';
import { expectRefused, run } from './run.ts';

const folder = ownFolder();

/** What a command does, as the program of one that is put in the place of ours. */
function ended(program: string) {
  const cli = join(folder, 'planted.mjs');
  writeFileSync(cli, program);
  return run([], { cli });
}
const line = "process.stderr.write('attributed-article: x is no file\\n');";

describe('what is expected of a command that refuses', () => {
  it('is met by one line and its exit code', () => {
    expectRefused(ended(`${line} process.exitCode = 2;`), /x is no file/);
  });

  it.each([
    ['another exit code', `${line} process.exitCode = 1;`],
    ['an exception', "throw new Error('x is no file');"],
    ['two lines', `${line}${line} process.exitCode = 2;`],
    ['no line', 'process.exitCode = 2;'],
    ['something on standard output', `${line} process.stdout.write('{'); process.exitCode = 2;`],
    ['another message', "process.stderr.write('attributed-article: something else\\n'); process.exitCode = 2;"],
    ['a signal', `${line} process.kill(process.pid, 'SIGKILL');`],
    ['memory without end', "const all = []; for (;;) all.push('x'.repeat(1e6) + all.length, new Array(1e6).fill(all));"],
  ])('is not met by %s', (_, program) => {
    const found = ended(program);
    expect(() => expectRefused(found, /x is no file/)).toThrow();
  });
});
