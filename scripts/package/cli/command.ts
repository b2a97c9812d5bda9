/** What the command reports to the shell. */
export const ExitCode = { valid: 0, invalid: 1, unreadable: 2 } as const;

/** The exit code for several documents: what could not be read weighs more than what is not valid. */
export function exitCodeOf({ unread, invalid }: { readonly unread: number; readonly invalid: number }): number {
  if (unread > 0) return ExitCode.unreadable;
  return invalid > 0 ? ExitCode.invalid : ExitCode.valid;
}

/** The streams of a command. */
export interface Streams {
  /** Writes to standard output; resolves when more can be taken. */
  readonly stdout: (words: string) => Promise<void>;
  readonly stdoutIsTTY: boolean;
  /** The width of a terminal. */
  readonly stdoutColumns?: number | undefined;
  /** Notes the exit code so far, for a reader that closes the pipe before the end. */
  readonly noteExitCode?: (code: number) => void;
  readonly stderr: { readonly isTTY?: boolean; write(words: string): unknown };
}

/** An option of a command. */
export type Option =
  | { readonly type: 'boolean'; readonly short?: string; readonly help: string }
  /** `argument` is what help calls its value. */
  | {
      readonly type: 'string';
      readonly argument: string;
      readonly isRequired?: boolean;
      readonly short?: string;
      readonly default?: string;
      readonly help: string;
    };
export type Options = { readonly [name: string]: Option };

/** The values of some options, as a call gives them. */
export type Values<O extends Options> = {
  readonly [N in keyof O]: O[N] extends { type: 'boolean' }
    ? boolean
    : O[N] extends { default: string }
      ? string
      : string | undefined;
};

/** One subcommand. Its help is made from this record. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What it does, on one line. */
  readonly summary: string;
  /** Its arguments, without options. */
  readonly arguments: string;
  /** What it does, takes and prints, in paragraphs. */
  readonly description: string;
  readonly options: O;
  /** What the exit codes 0, 1 and 2 mean. */
  readonly exitCodes: readonly [string, string, string];
  readonly example: string;
  /**
   * Runs it.
   *
   * @returns the exit code
   * @throws {UsageError} for arguments that make no sense, or a file that cannot be read or written
   */
  readonly run: (call: { readonly values: Values<O>; readonly positionals: readonly string[] }, io: Streams) => Promise<number>;
}

/** A command whose function knows the types of its options. */
export const command = <const O extends Options>(given: Command<O>): Command => given as unknown as Command;

/** Something about the call that the caller can mend: reported in one line, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
