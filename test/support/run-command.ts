import type { Command } from '../../scripts/package/cli/command.ts';
import { parseCall } from '../../scripts/package/cli/parse-call.ts';
import { collected, type Ended } from './streams.ts';

/** Runs a command in this process; throws what it throws. */
export const runCommand = (command: Command, ...args: readonly string[]): Promise<Ended> =>
  collected((io) => command.run(parseCall(command, args), io));
