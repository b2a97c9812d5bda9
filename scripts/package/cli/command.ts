/** What the command tells the shell. */
export const ExitCode = { valid: 0, invalid: 1, unreadable: 2 } as const;

/** The streams of a command. */
export interface Streams {
  /** Writes to standard output; resolves when more can be taken. */
  readonly stdout: (words: string) => Promise<void>;
  readonly stdoutIsTTY: boolean;
  readonly stderr: { readonly isTTY?: boolean; write(words: string): unknown };
}

/** One subcommand. */
export interface Command {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  readonly help: string;
  /**
   * Runs it.
   *
   * @returns the exit code
   * @throws {UsageError} for arguments that make no sense, or a file that cannot be read or written
   */
  readonly run: (args: readonly string[], io: Streams) => Promise<number>;
}

/** Something about the call that the caller can mend: told in one line, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
