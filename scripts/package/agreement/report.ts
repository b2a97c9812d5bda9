import type { Agreement, Article, Layers, Sentence } from '../../../schema/generated/types.d.ts';

/** The collections whose records are compared. */
export type ComparedCollection = 'entities' | 'mentions' | 'attributions' | 'claims' | 'codings';

/** What is measured over some items. Null where nothing can be measured; `reason` then says why. */
export interface Measured {
  readonly value: number | null;
  readonly reason: string | null;
}

/** How many items of A have a counterpart in B, and the reverse. A is taken as the reference. */
export interface Score {
  /** How many items of A have a counterpart. */
  readonly matchedA: number;
  /** How many items of B have a counterpart. */
  readonly matchedB: number;
  /** The share of B's items that have a counterpart; null if B has none. */
  readonly precision: number | null;
  /** The share of A's items that have a counterpart; null if A has none. */
  readonly recall: number | null;
  /** The harmonic mean of precision and recall; null if neither has any item. */
  readonly f1: number | null;
}

/** How many spans of one kind the two annotations share. */
export interface SpanAgreement {
  readonly layer: keyof Layers;
  /** `mention`, `source`, `cue`, `content`, `quoted`, `addressee` or `claim`. */
  readonly part: string;
  /** Whether only the spans of nested attributions are counted: those with a parent. */
  readonly nested: boolean;
  readonly a: number;
  readonly b: number;
  /** A span has a counterpart if the other annotation has one with the same offsets, each for one. */
  readonly exact: Score;
  /** A span has a counterpart if any span of the other annotation has a character in common with it. */
  readonly overlapping: Score;
}

/** How many records of a collection the two annotations share. */
export interface RecordAgreement {
  readonly collection: ComparedCollection;
  readonly a: number;
  readonly b: number;
  /** A record has a counterpart if one was matched with it, by its words. */
  readonly matched: Score;
  /** A record has a counterpart if nothing that is compared differs in the record that was matched with it. */
  readonly identical: Score;
}

/** Whether matched records refer to the same records, by one field. */
export interface ReferenceAgreement {
  readonly collection: ComparedCollection;
  readonly field: string;
  /** How many references the matched records have. */
  readonly a: number;
  readonly b: number;
  readonly equal: Score;
}

/** How many items have one value in A and one in B. */
export interface ConfusionCell {
  readonly a: string;
  readonly b: string;
  readonly items: number;
}

/** Cohen's kappa of one vocabulary, over matched records. */
export interface VocabularyAgreement extends Measured {
  readonly collection: ComparedCollection;
  readonly field: string;
  /** The code book, for a field of codings. */
  readonly scheme: string | null;
  /** How many items were compared: matched records or, for a list of values, pairs of a matched record and a value that is used. */
  readonly items: number;
  /** The share of items with equal values; null without items. */
  readonly equal: number | null;
  /** The cells of the confusion table that are not empty, in the order of the vocabulary. The values of a list are `in` and `out`. */
  readonly confusion: readonly ConfusionCell[];
}

/** Krippendorff's alpha of one kind of spans, over the characters of the texts, for all annotations. */
export interface AlphaAgreement extends Measured {
  readonly layer: keyof Layers;
  readonly part: string;
  /** How many characters were compared: code points of the texts that at least two annotations have. */
  readonly items: number;
}

/** Where something is in one annotation. */
export interface Place {
  /** A JSON Pointer to the record, or to the field that differs. */
  readonly pointer: string;
  /** The sentence in which the words of the record begin; null for an entity without a mention. */
  readonly sentenceId: Sentence['id'] | null;
  /** The first offset of the record's words; null for an entity without a mention. */
  readonly start: number | null;
  /** The last offset of the record's words. */
  readonly end: number | null;
  /** The value of the field that differs; null where a whole record has no counterpart. */
  readonly value: unknown;
}

/** One thing in which two annotations of an article differ. */
export interface Difference {
  readonly articleId: Article['id'];
  readonly collection: ComparedCollection;
  /** The field that differs; `span` for the offsets of a mention; null where a record has no counterpart. */
  readonly field: string | null;
  /** The place in A; null if A has no such record. */
  readonly a: Place | null;
  /** The place in B; null if B has no such record. */
  readonly b: Place | null;
}

/** A layer that is not compared in an article, because one of the two annotations is not complete there. */
export interface Skipped {
  readonly articleId: Article['id'];
  readonly layer: keyof Layers;
}

/** Two annotations compared. */
export interface PairAgreement {
  /** The places of A and B among the annotations. */
  readonly between: readonly [a: number, b: number];
  /** How many articles both have. */
  readonly documents: number;
  readonly skipped: readonly Skipped[];
  readonly spans: readonly SpanAgreement[];
  readonly records: readonly RecordAgreement[];
  readonly references: readonly ReferenceAgreement[];
  readonly vocabularies: readonly VocabularyAgreement[];
  readonly differences: readonly Difference[];
}

/** Some annotations compared. */
export interface AgreementReport {
  /** How many annotations were compared. */
  readonly annotations: number;
  /** How many articles at least two annotations have. */
  readonly documents: number;
  /** The articles that some annotations lack, with the places of the annotations that have them. */
  readonly missing: readonly { readonly articleId: Article['id']; readonly inAnnotations: readonly number[] }[];
  readonly alpha: readonly AlphaAgreement[];
  /** Each two annotations. */
  readonly pairs: readonly PairAgreement[];
  /** The figures in the form of `provenance.agreement`; with more than two annotations the means of the pairs. */
  readonly provenance: readonly Agreement[];
}
