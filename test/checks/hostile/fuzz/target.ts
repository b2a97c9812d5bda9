import type { Choice } from './choice.ts';
import type { Input } from './inputs.ts';

/** A function or a command under trial. */
export interface Target {
  readonly name: string;
  /** How often it is tried. */
  readonly share: number;
  /**
   * Tries it on an input.
   *
   * @param folder an empty folder of its own; what is in it afterwards has to be said to be expected
   * @returns what is wrong
   */
  readonly attempt: (input: Input, choice: Choice, folder: string) => Promise<readonly string[]> | readonly string[];
}
