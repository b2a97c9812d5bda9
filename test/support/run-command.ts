import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Command } from '../../scripts/package/cli/command.ts';
import { parseCall } from '../../scripts/package/cli/parse-call.ts';

/** What a command told. */
export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command, and gives what it told; throws what it throws. */
export async function runCommand(command: Command, ...args: readonly string[]): Promise<Told> {
  let stdout = '';
  let stderr = '';
  const code = await command.run(parseCall(command, args), {
    stdout: async (words) => {
      stdout += words;
    },
    stdoutIsTTY: false,
    stderr: {
      write: (words) => {
        stderr += words;
      },
    },
  });
  return { code, stdout, stderr };
}

/** A folder of a test file's own, which is gone when its tests are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attributed-article-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
