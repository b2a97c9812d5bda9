import type {
  Attribution,
  Block,
  Claim,
  Coding,
  Entity,
  ExtensionDefinition,
  Layers,
  Mention,
  Metadata,
  Provenance,
  Sentence,
  SourceText,
} from '../../../../schema/generated/types.d.ts';
import type { Reference } from '../../document/references.ts';
import type { Message, Part } from '../../problems/message.ts';
import type { Severity } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import type { Span } from '../../text/spans.ts';

/** The records of each collection. */
export interface Records {
  readonly blocks: Block;
  readonly sentences: Sentence;
  readonly entities: Entity;
  readonly mentions: Mention;
  readonly attributions: Attribution;
  readonly claims: Claim;
  readonly codings: Coding;
}
export type Collection = keyof Records;

/** The parts of a document that rules read: lists of records, and objects. */
export interface Parts extends Records {
  readonly extensions: ExtensionDefinition;
  readonly metadata: Metadata;
  readonly sourceText: SourceText;
  readonly layers: Layers;
  readonly provenance: Provenance;
}
export type List = Collection | 'extensions';

/** Which fields of which parts a rule reads. */
export type Reads = { readonly [P in keyof Parts]?: readonly (keyof Parts[P])[] };

/** A record, or an object of the document, as a rule sees it: its id, and the fields that the rule declares. */
export type Seen<R extends Reads, P extends keyof R> = P extends keyof Parts
  ? Pick<Parts[P], Extract<keyof Parts[P], 'id' | (R[P] extends readonly (infer F)[] ? F : never)>>
  : never;

export interface Placed<T> {
  readonly record: T;
  readonly index: number;
  /** The JSON Pointer of the record. */
  readonly at: string;
}

/** What more is known of a fault. */
export interface More {
  /** What would be right: the rules after this one see it in place, so that they do not report what merely follows. */
  readonly repair?: unknown;
  /** If it is left out, an error; of a rule of the guideline, a warning in a document that follows another guideline. */
  readonly severity?: Severity;
}

/**
 * What a rule sees of a document: what it declares, as it would be if all faults that were found so far and can be mended were mended.
 * Each function that asks for something that is reported already, or does not exist, ends the check of the record at hand without a finding.
 */
export interface View<R extends Reads = Reads, T = CanonicalText | null> {
  /** The text that the offsets count in; null if none was given. */
  readonly text: T;
  /** Whether the document follows the guideline of this project. */
  readonly isOurs: boolean;
  /** The file that the text was read from, if it was given as bytes. */
  readonly bytes: Uint8Array | null;
  /** The whole of a part. With `fields`, only those of what the rule reads of it matter. */
  read<P extends keyof R & keyof Parts>(
    part: P,
    ...fields: readonly (keyof Parts[P])[]
  ): P extends List ? readonly Seen<R, P>[] : Seen<R, P>;
  /** The records of a list in which nothing that the rule reads is reported. */
  records<L extends keyof R & List>(list: L): readonly Placed<Seen<R, L>>[];
  /** The record of an id; of several the first. */
  get<C extends keyof R & Collection>(collection: C, id: string): Seen<R, C>;
  /** Whether a collection has a record of an id, sound or not. */
  has(collection: Collection, id: string): boolean;
  /** The place of a record in its collection, or -1. */
  indexOf(collection: Collection, id: string): number;
  /** The ids of a collection, in order. */
  idsOf(collection: Collection): readonly string[];
  /** Ends the check where some sentences may have other records of a collection than it seems. */
  certain(collection: 'mentions' | 'attributions' | 'claims', sentenceIds: readonly string[]): void;
  /** Ends the check where an entity may have other mentions than it seems. */
  certainMentionsOf(entityId: string): void;
  /** The mentions in some spans, in the order of their start. */
  mentionsIn(spans: readonly Span[], sentenceIds: readonly string[]): readonly Seen<R, 'mentions' & keyof R>[];
  /** The attributions that have content from before the first to after the last of some words. */
  attributionsAround(words: readonly Span[], sentenceIds: readonly string[]): readonly Attribution[];
  /** The id of the sentence that a span lies in, if there is one. */
  sentenceHolding(span: Span): Sentence['id'] | undefined;
  /** The ids of the sentences that a span touches, in order. */
  sentencesTouching(span: Span): readonly Sentence['id'][];
  /** The places that hold the id of another record, in order, without those where either is not known. */
  references(): readonly Reference[];
  /** The SHA-256 digest of words, folded as the text is. */
  digestOf(words: string): string;
  /** Checks each of some items on its own. */
  each<I>(items: Iterable<I>, check: (item: I) => void): void;
  /** A span as a message shows it: its words, or without the text its offsets. */
  quoted(span: Span): string;
  /** A span by its offsets, or for a draft by its words. */
  span(span: Span): Part;
  /**
   * Reports a fault.
   *
   * @param at where it is: a pointer into the document or, without a slash before it, into the record at hand
   */
  report(at: string, message: Message, more?: More): void;
}

/** The part of a view that takes findings. */
export type Reporter = Pick<View, 'report'>;

/** A named check of what the JSON Schema cannot say. */
export interface Rule {
  readonly name: string;
  /** The collection whose records are checked one by one; without it the document is checked as a whole. */
  readonly each?: List;
  /** Whether the rule needs the text. */
  readonly needsText: boolean;
  /** Whether it is a rule of the annotation guideline; every other rule is one of the model. */
  readonly guideline: boolean;
  /** What it reads. It does not judge a record in which some of that is reported already. */
  readonly reads: Reads;
  /** Reports what is wrong. It reads nothing but what the view gives. */
  readonly check: (record: never, view: View<Reads, never>) => void;
}

interface Definition<R extends Reads, N extends boolean> {
  readonly name: string;
  readonly reads: R;
  readonly needsText?: N;
  readonly guideline?: boolean;
}
type TextOf<N extends boolean> = N extends true ? CanonicalText : CanonicalText | null;

/** A rule on each record of a list. */
export function each<L extends List, const R extends Reads & { readonly [P in L]: unknown }, N extends boolean = false>(
  list: L,
  rule: Definition<R, N> & { readonly check: (record: Seen<R, L>, view: View<R, TextOf<N>>) => void },
): Rule {
  return {
    name: rule.name,
    each: list,
    needsText: rule.needsText ?? false,
    guideline: rule.guideline ?? false,
    reads: rule.reads,
    check: rule.check as Rule['check'],
  };
}

/** A rule on a document as a whole. */
export function whole<const R extends Reads, N extends boolean = false>(
  rule: Definition<R, N> & { readonly check: (view: View<R, TextOf<N>>) => void },
): Rule {
  const check = (_: never, view: View<Reads, never>) => rule.check(view as unknown as View<R, TextOf<N>>);
  const { name, needsText = false, guideline = false, reads } = rule;
  return { name, needsText, guideline, reads, check };
}

/** What the rules of a family demand, by name, in one sentence each. Only the page of rules reads it, so that it does not ship. */
export type Descriptions = { readonly [rule: string]: string };
