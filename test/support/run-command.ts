import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Command } from '../../scripts/package/cli/command.ts';
import { parseCall } from '../../scripts/package/cli/parse-call.ts';
import { collected, type Ended } from './streams.ts';

/** Runs a command in this process; throws what it throws. */
export const runCommand = (command: Command, ...args: readonly string[]): Promise<Ended> =>
  collected((io) => command.run(parseCall(command, args), io));

/** A folder of a test file's own, which is gone when its tests are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attributed-article-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
