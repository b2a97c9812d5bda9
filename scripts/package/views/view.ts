import type { HydratedArticle } from '../../../schema/generated/types.d.ts';

/** A format in which a hydrated document is written. */
export interface View {
  readonly name: string;
  /** What it is for, in a line of at most 56 characters. */
  readonly help: string;
  /** The endings of its files where there are several; without it there is one, which may be standard output. */
  readonly files?: readonly string[];
  /** Whether it renders a sealed document, too, which has no words. */
  readonly takesSealed?: boolean;
  /** Whether it renders a draft with errors, too: for reading, with what there is. */
  readonly takesUnfinished?: boolean;
  /** The content of each of its files, in their order. */
  readonly render: (article: HydratedArticle) => readonly string[] | Promise<readonly string[]>;
}

/** An object as JSON that people can read. */
export const prettyJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
