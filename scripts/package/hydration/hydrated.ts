import type { Block, HydratedArticle } from '../../../schema/generated/types.d.ts';
import type { MissingBlock } from './missing-blocks.ts';

export interface HydrateOptions {
  /** Give what there is where a block is missing, instead of an error. */
  readonly partial?: boolean;
  /** How the copy is read: as plain text, or as a web page. Decided by the copy itself unless given. */
  readonly format?: 'text' | 'html';
}

/** A stretch of a reader's own copy, in both units. */
export interface CopyOffsets {
  /** In Unicode code points. */
  readonly codePoints: { readonly start: number; readonly end: number };
  /** In UTF-16 code units, as JavaScript and Java count. */
  readonly utf16: { readonly start: number; readonly end: number };
}

/** What was found of a document in a copy. */
export interface HydrateReport {
  /** Whether every block was found, so that every span has its words. */
  readonly complete: boolean;
  /** Whether the copy folds to the very text that was annotated, with nothing around or between. */
  readonly exact: boolean;
  /** How the copy was read. */
  readonly readAs: 'text' | 'html';
  /** The unit of every offset here: code points of the copy's canonical text. */
  readonly unit: 'code points';
  readonly foundBlocks: readonly { readonly id: Block['id']; readonly start: number; readonly end: number }[];
  readonly missingBlocks: readonly MissingBlock[];
  /** Whether the blocks that were found are in another order than in the document. */
  readonly reordered: boolean;
}

/** A type in which every span may lack its words. */
export type Unfilled<T> = T extends readonly (infer Item)[]
  ? readonly Unfilled<Item>[]
  : T extends object
    ? T extends { readonly text: string }
      ? Omit<{ readonly [Key in keyof T]: Unfilled<T[Key]> }, 'text'> & { readonly text?: string }
      : { readonly [Key in keyof T]: Unfilled<T[Key]> }
    : T;

/** A hydrated document of which some spans lack their words; it is valid by no schema. */
export type PartialArticle = Unfilled<HydratedArticle>;

/** A document with its words. */
export interface Hydrated<Document = HydratedArticle> {
  readonly article: Document;
  readonly report: HydrateReport;
  /**
   * Turns offsets of the document (code points of its canonical text) into offsets in the reader's own copy, both in code points and
   * UTF-16 units; null where they lie in a block that was not found, or cross blocks that are not together in the copy.
   */
  readonly offsetsInCopy: (span: { readonly start: number; readonly end: number }) => CopyOffsets | null;
}
