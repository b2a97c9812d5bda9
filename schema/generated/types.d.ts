// The types of the three forms of an article: sealed (Article), hydrated and draft; and of import maps.
// Made from the schemas beside this file by `npm run generate`; a change made here by hand is lost.

/**
 * One news article as data, in its sealed form: the article, its layout, who is named in it, who says what, and what is
 * claimed. It does not contain the text: every span is a pair of offsets and a digest, so that a reader with a faithful
 * copy of the text can check it and fill in its words. A claim belongs to the attribution that makes it, or to the
 * article's own voice; none is stated as a fact
 */
export interface Article {
  /**
   * The schema of this form of document, as a URL or as a path from the document, by which an editor checks and completes it
   *
   * @format `uri-reference`
   * @pattern `^([^\s\\]*\/)?article\.schema\.json$`
   * @example "../schema/article.schema.json"
   * @example "https://cdn.jsdelivr.net/npm/attributed-article@0/schema/article.schema.json"
   */
  readonly $schema: string;
  /**
   * The name of the article that is annotated: the domain of its publisher, and its number or path there. It identifies the
   * article; it does not mean that the publisher vouches for the annotation
   */
  readonly id: DocumentId;
  /**
   * The version of this document, counted apart from the version of the package: major when a record is removed or a meaning
   * changes, minor when records are added, patch when a value is corrected
   */
  readonly version: Version;
  /**
   * The bibliographic data of the article: headline, publisher, date, language, subjects, rights
   */
  readonly metadata: Metadata;
  /**
   * The text that the offsets refer to, identified by its lengths and digests
   */
  readonly sourceText: SourceText;
  /**
   * The layers of the annotation, each complete, partial or not annotated
   */
  readonly layers: Layers;
  /**
   * The pieces of the text's layout, in order. Together they cover the text from offset 0 to its end, with one space between
   * two blocks
   *
   * @minItems 1
   */
  readonly blocks: readonly Block[];
  /**
   * The sentences of the text, in order. They cover their blocks, except for white space
   *
   * @minItems 1
   */
  readonly sentences: readonly Sentence[];
  /**
   * The entities that the article names, each once, in the order of their first mentions; entities without a mention come
   * last. The publisher is always one of them
   *
   * @minItems 1
   */
  readonly entities: readonly Entity[];
  /**
   * The references of the text to the listed entities, in the order of the text; of two that start at the same offset, the
   * longer one comes first
   */
  readonly mentions: readonly Mention[];
  /**
   * The attributions of the article, each with its source, cue and content, in the order of the text, a parent before its
   * children. Linked by `parentId`, they form trees
   */
  readonly attributions: readonly Attribution[];
  /**
   * The propositions that are claimed, one per record, in the order of the text. A record says that somebody claims it,
   * never that it is true
   */
  readonly claims: readonly Claim[];
  /**
   * The codings of claims and speech acts in code books of political science: first those of attributions, then those of
   * claims, in the order of the attributions and claims
   */
  readonly codings: readonly Coding[];
  /**
   * The definitions of this document's own vocabulary values: each value that begins with `x-`, defined once
   */
  readonly extensions: readonly ExtensionDefinition[];
  /**
   * The makers, method and dates of this annotation, and the terms on which it can be used
   */
  readonly provenance: Provenance;
}

/**
 * One news article as data, in its hydrated form: the sealed form, with the words of every span filled in from a faithful
 * copy of the text. It is made on the reader's own machine and not passed on, because it contains the article's text
 */
export interface HydratedArticle {
  /**
   * The schema of this form of document, as a URL or as a path from the document, by which an editor checks and completes it
   *
   * @format `uri-reference`
   * @pattern `^([^\s\\]*\/)?hydrated-article\.schema\.json$`
   * @example "../schema/generated/hydrated-article.schema.json"
   * @example "https://cdn.jsdelivr.net/npm/attributed-article@0/schema/generated/hydrated-article.schema.json"
   */
  readonly $schema: string;
  /**
   * The name of the article that is annotated: the domain of its publisher, and its number or path there. It identifies the
   * article; it does not mean that the publisher vouches for the annotation
   */
  readonly id: DocumentId;
  /**
   * The version of this document, counted apart from the version of the package: major when a record is removed or a meaning
   * changes, minor when records are added, patch when a value is corrected
   */
  readonly version: Version;
  /**
   * The bibliographic data of the article: headline, publisher, date, language, subjects, rights
   */
  readonly metadata: Metadata;
  /**
   * The text that the offsets refer to, identified by its lengths and digests
   */
  readonly sourceText: SourceText;
  /**
   * The layers of the annotation, each complete, partial or not annotated
   */
  readonly layers: Layers;
  /**
   * The pieces of the text's layout, in order. Together they cover the text from offset 0 to its end, with one space between
   * two blocks
   *
   * @minItems 1
   */
  readonly blocks: readonly HydratedBlock[];
  /**
   * The sentences of the text, in order. They cover their blocks, except for white space
   *
   * @minItems 1
   */
  readonly sentences: readonly HydratedSentence[];
  /**
   * The entities that the article names, each once, in the order of their first mentions; entities without a mention come
   * last. The publisher is always one of them
   *
   * @minItems 1
   */
  readonly entities: readonly Entity[];
  /**
   * The references of the text to the listed entities, in the order of the text; of two that start at the same offset, the
   * longer one comes first
   */
  readonly mentions: readonly HydratedMention[];
  /**
   * The attributions of the article, each with its source, cue and content, in the order of the text, a parent before its
   * children. Linked by `parentId`, they form trees
   */
  readonly attributions: readonly HydratedAttribution[];
  /**
   * The propositions that are claimed, one per record, in the order of the text. A record says that somebody claims it,
   * never that it is true
   */
  readonly claims: readonly HydratedClaim[];
  /**
   * The codings of claims and speech acts in code books of political science: first those of attributions, then those of
   * claims, in the order of the attributions and claims
   */
  readonly codings: readonly Coding[];
  /**
   * The definitions of this document's own vocabulary values: each value that begins with `x-`, defined once
   */
  readonly extensions: readonly ExtensionDefinition[];
  /**
   * The makers, method and dates of this annotation, and the terms on which it can be used
   */
  readonly provenance: Provenance;
}

/**
 * One news article as data, in its draft form: what an annotator writes. A span is given by its words, a record has any
 * label, and what is null or empty can be left out. Sealing a draft with its text finds the offsets, computes the digests
 * and numbers the records
 */
export interface DraftArticle {
  /**
   * The schema of this form of document, as a URL or as a path from the document, by which an editor checks and completes it
   *
   * @format `uri-reference`
   * @pattern `^([^\s\\]*\/)?draft-article\.schema\.json$`
   * @example "../schema/generated/draft-article.schema.json"
   * @example "https://cdn.jsdelivr.net/npm/attributed-article@0/schema/generated/draft-article.schema.json"
   */
  readonly $schema: string;
  /**
   * The name of the article that is annotated: the domain of its publisher, and its number or path there. It identifies the
   * article; it does not mean that the publisher vouches for the annotation
   */
  readonly id: DocumentId;
  /**
   * The version of this document, counted apart from the version of the package: major when a record is removed or a meaning
   * changes, minor when records are added, patch when a value is corrected
   */
  readonly version: Version;
  /**
   * The bibliographic data of the article: headline, publisher, date, language, subjects, rights
   */
  readonly metadata: DraftMetadata;
  /**
   * The layers of the annotation, each complete, partial or not annotated. If it is left out, a layer that has records is
   * complete, and every other one is none
   */
  readonly layers?: Layers;
  /**
   * The pieces of the text's layout, in order. Together they cover the text from offset 0 to its end, with one space between
   * two blocks
   *
   * @minItems 1
   */
  readonly blocks: readonly DraftBlock[];
  /**
   * The sentences of the text, in order. They cover their blocks, except for white space
   *
   * @minItems 1
   */
  readonly sentences: readonly DraftSentence[];
  /**
   * The entities that the article names, each once, in the order of their first mentions; entities without a mention come
   * last. The publisher is always one of them
   *
   * @minItems 1
   */
  readonly entities: readonly DraftEntity[];
  /**
   * The references of the text to the listed entities, in the order of the text; of two that start at the same offset, the
   * longer one comes first. If it is left out, it is empty
   *
   * @default []
   */
  readonly mentions?: readonly DraftMention[];
  /**
   * The attributions of the article, each with its source, cue and content, in the order of the text, a parent before its
   * children. Linked by `parentId`, they form trees. If it is left out, it is empty
   *
   * @default []
   */
  readonly attributions?: readonly DraftAttribution[];
  /**
   * The propositions that are claimed, one per record, in the order of the text. A record says that somebody claims it,
   * never that it is true. If it is left out, it is empty
   *
   * @default []
   */
  readonly claims?: readonly DraftClaim[];
  /**
   * The codings of claims and speech acts in code books of political science: first those of attributions, then those of
   * claims, in the order of the attributions and claims. If it is left out, it is empty
   *
   * @default []
   */
  readonly codings?: readonly DraftCoding[];
  /**
   * The definitions of this document's own vocabulary values: each value that begins with `x-`, defined once. If it is left
   * out, it is empty
   *
   * @default []
   */
  readonly extensions?: readonly DraftExtensionDefinition[];
  /**
   * The makers, method and dates of this annotation, and the terms on which it can be used
   */
  readonly provenance: DraftProvenance;
}

/**
 * What the names in the annotations of a corpus mean, in the standoff format of brat or in a UIMA CAS: which types are
 * sources, cues and contents, what ties them, and which value of an attribute is which value of a vocabulary. In a CAS, a
 * type is a layer by its full name, or the label of an annotation; a role is that of a slot, and an attribute is a
 * feature. A field that is left out is as `hydrate` writes it with the formats `brat` and `cas`
 */
export interface ImportMap {
  /**
   * The schema of import maps, as a URL or as a path from the map, so that an editor checks and completes the map
   *
   * @format `uri-reference`
   * @pattern `^([^\s\\]*\/)?import-map\.schema\.json$`
   * @example "./node_modules/attributed-article/schema/import-map.schema.json"
   */
  readonly $schema?: string;
  /**
   * In a CAS: the layers whose annotations are named by the value of a feature and not by the layer, such as `person` or
   * `place`. An annotation without that feature is named by its layer
   *
   * @default [{"layer":"attributed_article.Span","feature":"Type"},{"layer":"attributed_article.Relation","feature":"Type"}]
   */
  readonly labels?: readonly Label[];
  /**
   * The types of annotations that are parts of attributions
   *
   * @default {"source":["Source"],"cue":["Cue"],"content":["Content"],"addressee":["Addressee"]}
   */
  readonly types?: PartNames;
  /**
   * The types of annotations that are mentions of entities
   *
   * @default [{"name":"Person","entityType":"person"},{"name":"Organization","entityType":"organization"},{"name":"Country","entityType":"country"},{"name":"Place","entityType":"place"},{"name":"Event","entityType":"event"},{"name":"Group","entityType":"group"},{"name":"Work","entityType":"work"},{"name":"Product","entityType":"product"},{"name":"Set","entityType":"unspecified"},{"name":"Unspecified","entityType":"unspecified"}]
   */
  readonly mentions?: readonly MentionType[];
  /**
   * The types of events that are attributions; in a CAS, of annotations with slots. The trigger of an event, or the
   * annotation with slots, is a part of it if its type is one of `types`; otherwise it only marks the event
   *
   * @default []
   */
  readonly events?: readonly AnnotationName[];
  /**
   * The roles of these events, without the number that brat adds to a role that is there again, as in `Content2`. In a CAS,
   * the roles of links, or the names of slots
   *
   * @default {"source":["Source"],"cue":["Cue"],"content":["Content"],"addressee":["Addressee"]}
   */
  readonly roles?: PartNames;
  /**
   * The relations that tie a part of an attribution to another part
   *
   * @default [{"name":"SourceOf","head":"Arg2"},{"name":"CueOf","head":"Arg2"},{"name":"ContentOf","head":"Arg2"},{"name":"AddresseeOf","head":"Arg2"}]
   */
  readonly ties?: readonly Tie[];
  /**
   * The relations from a part of an attribution in a heading to a part of the attribution that it restates
   *
   * @default ["Restates"]
   */
  readonly restates?: readonly AnnotationName[];
  /**
   * The attributes of attributions, of any of their parts or of their events, and of mentions
   *
   * @default {"quotation":{"name":"Quotation"},"contentStatus":{"name":"ContentStatus"},"polarity":{"name":"Polarity"},"medium":{"name":"Medium"},"form":{"name":"Form"}}
   */
  readonly attributes?: Attributes;
  /**
   * In a CAS: the features of mentions, sources and addressees that refer to an entry of a register, so that equal entries
   * are one entity
   *
   * @default [{"entry":"Entity","name":"EntityName"},{"entry":"identifier"}]
   */
  readonly references?: readonly EntryFeature[];
  /**
   * In a CAS: the features that hold the annotators' notes
   *
   * @default ["Note"]
   */
  readonly noteFeatures?: readonly AnnotationName[];
  /**
   * The use of the annotators' notes on attributions
   *
   * @default `ignored`
   */
  readonly notes?: NoteUse;
  /**
   * The names of all types, roles, relations and attributes of the corpus that are left out. A name that no field of the map
   * has is an error
   *
   * @default ["NestedIn"]
   */
  readonly ignored?: readonly AnnotationName[];
  /**
   * The extent to which the corpus annotates attributions and mentions. If it is left out, attributions are complete, and
   * mentions are partial where there are some, else none
   */
  readonly layers?: ImportedLayers;
  /**
   * What all documents of the corpus have in common. What a document has of its own goes before it
   */
  readonly document?: ImportedDocument;
  /**
   * The making of the annotation, its dates, and the terms on which it can be used
   */
  readonly provenance?: Provenance;
}

/**
 * A string without a line break
 */
export type SingleLine = string;

/**
 * Words for a human reader, on one line, without white space at either end
 *
 * @pattern `^\S([\s\S]*\S)?$`
 */
export type Prose = string;

/**
 * A globally unique name of the form domain/path, the domain in lower case, without https://
 *
 * @pattern `^[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s/]+)+$`
 * @example "azernews.az/156893"
 * @example "example.org/2026/harbour"
 */
export type DocumentId = string;

/**
 * A Semantic Versioning 2.0.0 version, without pre-release or build part
 *
 * @pattern `^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$`
 * @example "1.0.0"
 */
export type Version = string;

/**
 * An absolute web address (RFC 3986)
 *
 * @format `uri`
 * @pattern `^https?://[^\s/]\S*$`
 * @example "https://example.org/news/harbour"
 */
export type Url = string;

/**
 * A BCP 47 language tag: language, and if needed script, region and variants, each in its usual case
 *
 * @pattern `^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$`
 * @example "en"
 * @example "ko"
 * @example "pt-BR"
 * @example "az-Cyrl-AZ"
 */
export type LanguageTag = string;

/**
 * A date and time by RFC 3339, with the local offset from UTC as the publisher gives it
 *
 * @format `date-time`
 * @pattern `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`
 * @example "2019-10-05T14:54:00+04:00"
 */
export type Timestamp = string;

/**
 * A day of the Gregorian calendar by RFC 3339 (`full-date`)
 *
 * @format `date`
 * @pattern `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
 * @example "2019-10-03"
 */
export type CalendarDate = string;

/**
 * A SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits
 *
 * @pattern `^[0-9a-f]{64}$`
 * @example "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export type Sha256 = string;

/**
 * Two rolling hashes of a block, 8 lower-case hexadecimal digits each, by which it is found in a copy in linear time. Both
 * are polynomials over the code points c: h = h × B + c + 1 modulo 2^32, from h = 0. The first, with B = 0x9E3779B1, is of
 * the first w code points of the block, where w is the greatest power of two that is at most 32 and at most the length of
 * the block; the second, with B = 0x85EBCA6B, is of the whole block. A fingerprint only locates a block; the digest proves
 * its words
 *
 * @pattern `^[0-9a-f]{16}$`
 * @example "0f1e2d3c4b5a6978"
 */
export type Fingerprint = string;

/**
 * An offset in the canonical text: the number of Unicode code points before it, from 0 to 2147483647. The W3C Web
 * Annotation Data Model, Python and spaCy count the same way; JavaScript and Java count UTF-16 units
 *
 * @minimum 0
 * @maximum 2147483647
 * @example 0
 * @example 83
 */
export type Offset = number;

/**
 * A number of at least 1 and at most 2147483647
 *
 * @minimum 1
 * @maximum 2147483647
 * @example 2602
 */
export type Count = number;

/**
 * The id of a block: `b` and its number, from 1 and without gaps
 *
 * @pattern `^b[1-9][0-9]*$`
 * @example "b1"
 */
export type BlockId = `b${number}`;

/**
 * The id of a sentence: `s` and its number, from 1 and without gaps
 *
 * @pattern `^s[1-9][0-9]*$`
 * @example "s1"
 */
export type SentenceId = `s${number}`;

/**
 * The id of an entity: `e-` and a slug of its name
 *
 * @pattern `^e-[a-z0-9](-?[a-z0-9])*$`
 * @example "e-azerbaijan"
 */
export type EntityId = `e-${string}`;

/**
 * The id of a mention: `m` and its number, from 1 and without gaps
 *
 * @pattern `^m[1-9][0-9]*$`
 * @example "m1"
 */
export type MentionId = `m${number}`;

/**
 * The id of an attribution: `a` and its number, from 1 and without gaps
 *
 * @pattern `^a[1-9][0-9]*$`
 * @example "a1"
 */
export type AttributionId = `a${number}`;

/**
 * The id of a claim: `c` and its number, from 1 and without gaps
 *
 * @pattern `^c[1-9][0-9]*$`
 * @example "c1"
 */
export type ClaimId = `c${number}`;

/**
 * The id of a coding: `k` and its number, from 1 and without gaps
 *
 * @pattern `^k[1-9][0-9]*$`
 * @example "k1"
 */
export type CodingId = `k${number}`;

/**
 * A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by hyphens
 *
 * @pattern `^x-[a-z0-9](-?[a-z0-9])*$`
 * @example "x-lends-to"
 */
export type Extension = `x-${string}`;

/**
 * The definition of a value of your own
 */
export interface ExtensionDefinition {
  /**
   * The vocabulary that the value adds to
   */
  readonly vocabulary: OpenVocabulary;
  /**
   * The value
   */
  readonly value: Extension;
  /**
   * The meaning of the value
   *
   * @example "The subject lends money or goods to the object"
   */
  readonly description: Prose;
  /**
   * The direction of the value, if it is a relation; null for a value of any other vocabulary
   */
  readonly direction: RelationDirection | null;
}

/**
 * A vocabulary that can be extended with values of your own
 *
 * - `relation`: The relation of the subjects of a claim to one another or to its objects
 * - `domain`: A field of life that a claim is about
 * - `entity-type`: A kind of entity
 * - `identifier-scheme`: A public register of entities
 * - `subject-scheme`: A scheme of news subjects
 * - `coding-scheme`: A code book of events, with its version
 */
export type OpenVocabulary =
  'relation' | 'domain' | 'entity-type' | 'identifier-scheme' | 'subject-scheme' | 'coding-scheme';

/**
 * The direction of a relation: which sides it has
 *
 * - `symmetric`: A relation between all subjects alike: two or more subjects, or one group; no object
 * - `directed`: A relation from the subjects to the objects; one of the two sides can be empty
 * - `unary`: A relation of the subjects alone, without objects
 */
export type RelationDirection = 'symmetric' | 'directed' | 'unary';

/**
 * The bibliographic data of the article
 */
export interface Metadata {
  /**
   * The headline, as the publisher spells it
   *
   * @example "Harbour to close"
   */
  readonly headline: Prose;
  /**
   * The address at which the article was published, as verified; null if no address is known
   */
  readonly url: Url | null;
  /**
   * The organization that published the article
   */
  readonly publisherId: EntityId;
  /**
   * The organization that supplied the text, such as a news agency; null if the publisher wrote it
   */
  readonly agencyId: EntityId | null;
  /**
   * The credit line as printed; null if the article has none
   *
   * @example "By Ana Lindqvist"
   */
  readonly byline: Prose | null;
  /**
   * The date and time at which the article was published, with its offset from UTC
   */
  readonly datePublished: Timestamp;
  /**
   * The language of the text
   */
  readonly language: LanguageTag;
  /**
   * The subjects of the article, in a public subject scheme
   */
  readonly subjects: readonly Subject[];
  /**
   * The owner of the article's text, and the terms of its use
   */
  readonly rights: Prose;
}

/**
 * One subject of the article
 */
export interface Subject {
  /**
   * The subject scheme that the code belongs to
   */
  readonly scheme: SubjectScheme;
  /**
   * The subject's code in that scheme
   *
   * @example "medtop:11000000"
   */
  readonly code: Prose;
  /**
   * The subject's name in that scheme, in English
   *
   * @example "politics"
   */
  readonly label: Prose;
}

/**
 * A scheme of news subjects
 *
 * - `iptc-mediatopic`: IPTC Media Topic NewsCodes; codes are written as QCodes, `medtop:` and eight digits, and labels are
 *   those of the version that was current when the document was last modified
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type SubjectScheme = 'iptc-mediatopic' | Extension;

/**
 * The text that was annotated, identified by its lengths and digests alone
 */
export interface SourceText {
  /**
   * The procedure that makes the canonical text from a copy
   */
  readonly canonicalization: Canonicalization;
  /**
   * The length of the canonical text in Unicode code points
   */
  readonly codePoints: Count;
  /**
   * The length of the canonical text in UTF-16 code units
   */
  readonly utf16Units: Count;
  /**
   * The digest of the canonical text in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The digest of the file that was annotated, byte for byte; null if there was no file
   */
  readonly originalSha256: Sha256 | null;
  /**
   * The length of that file in bytes; null if there was no file
   */
  readonly originalBytes: Count | null;
}

/**
 * The extent to which each layer of the article is annotated. Blocks and sentences are complete in every document
 */
export interface Layers {
  /**
   * The gists of sentences and attributions
   */
  readonly gists: LayerStatus;
  /**
   * The mentions of the listed entities
   */
  readonly mentions: LayerStatus;
  /**
   * The attributions: every source, cue and content
   */
  readonly attributions: LayerStatus;
  /**
   * The claims of every content and of the article's own voice
   */
  readonly claims: LayerStatus;
  /**
   * The codings of claims, in each scheme that the document uses
   */
  readonly codings: LayerStatus;
}

/**
 * The extent to which one layer is annotated
 *
 * - `complete`: Annotated in full: everything that the guideline asks for is recorded
 * - `partial`: Annotated in part: where a record is missing, there can still be something to annotate
 * - `none`: Not annotated: the layer has no records; if it is the layer of gists, every gist of a sentence or an
 *   attribution is null
 */
export type LayerStatus = 'complete' | 'partial' | 'none';

/**
 * A way to fold copies of a text that differ in white space, quotation marks and invisible signs into one canonical text
 *
 * - `fold-1`: In this order: drop U+FEFF, U+200B, U+2060, U+00AD and the bidirectional controls (U+061C, U+200E, U+200F,
 *   U+202A to U+202E, U+2066 to U+2069); normalize to NFC; turn U+2018 to U+201B into an apostrophe, U+201C to U+201F into
 *   a quotation mark, U+2010 to U+2015 and U+2212 into a hyphen-minus, U+2026 into three full stops; turn each run of
 *   Unicode White_Space into one space and strip both ends
 */
export type Canonicalization = 'fold-1';

/**
 * An unbroken stretch of the canonical text
 */
export interface Span {
  /**
   * The start of the span in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the span in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
}

/**
 * One piece of the text's layout: a headline, a paragraph, a caption
 */
export interface Block {
  /**
   * The block's own id
   */
  readonly id: BlockId;
  /**
   * The part that the block plays in the article
   */
  readonly role: BlockRole;
  /**
   * The start of the block in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the block in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The hashes by which the block is found anywhere in a copy
   */
  readonly fingerprint: Fingerprint;
}

/**
 * The part that a block plays in the article
 *
 * - `headline`: The title of the article
 * - `deck`: A line under the headline that sums up the article or adds to it; also called standfirst
 * - `dateline`: The date, and often the place, at which the article was written or published
 * - `byline`: The people or the agency that wrote or supplied the article
 * - `lead`: The opening paragraph
 * - `body`: Any later paragraph of the article's running text
 * - `crosshead`: A heading between paragraphs
 * - `caption`: Words that go with a picture, a chart or a video
 * - `credit`: The people who made a picture or contributed to the article, named outside the byline
 * - `correction`: A note that says what was wrong in an earlier version of the article, or that the article was changed
 * - `boilerplate`: Words that do not belong to this article: invitations to follow, notices of rights, links
 */
export type BlockRole =
  | 'headline'
  | 'deck'
  | 'dateline'
  | 'byline'
  | 'lead'
  | 'body'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'boilerplate';

/**
 * One sentence; it is in the article's own voice if no attribution has words in it
 */
export interface Sentence {
  /**
   * The sentence's own id
   */
  readonly id: SentenceId;
  /**
   * The block that contains the sentence
   */
  readonly blockId: BlockId;
  /**
   * The start of the sentence in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the sentence in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * A full sentence that says what the sentence says; null if it is not annotated
   */
  readonly gist: Gist | null;
}

/**
 * A summary in the annotator's own words, in English, neutral, and complete enough to code from; it does not repeat the
 * text
 *
 * @example "Trade between the two states is growing."
 */
export type Gist = Prose;

/**
 * Somebody or something that the article names. What it only describes is an entity, too, if it is identifiable and a
 * record needs it as a source, an argument, a place or a venue
 */
export interface Entity {
  /**
   * The entity's own id
   */
  readonly id: EntityId;
  /**
   * The kind of entity
   */
  readonly type: EntityType;
  /**
   * The entity's full name, or a short description if it has no name
   *
   * @example "Port of Halden"
   */
  readonly name: Prose;
  /**
   * Other names that the text uses for the entity, as the canonical text spells them, without pronouns and descriptions
   *
   * @uniqueItems true
   */
  readonly aliases: readonly Prose[];
  /**
   * A phrase that says who or what the entity is, as far as the article or a verified identifier shows; null if it is not
   * annotated
   */
  readonly description: Prose | null;
  /**
   * Offices and functions of the entity, as the article gives them
   */
  readonly roles: readonly Role[];
  /**
   * The members of a set, each an entity; empty for every other type
   *
   * @uniqueItems true
   */
  readonly memberIds: readonly EntityId[];
  /**
   * The entities that a group belongs to; empty for every other type
   *
   * @uniqueItems true
   */
  readonly ofIds: readonly EntityId[];
  /**
   * The verified identifiers of the entity in public registers; if there is none, `unlinked` gives the reason
   */
  readonly identifiers: readonly Identifier[];
  /**
   * The reason why no identifier was verified; null if the entity has an identifier
   *
   * @example "a set of entities of this document"
   */
  readonly unlinked: Prose | null;
}

/**
 * A kind of entity
 *
 * - `person`: One human being, named or not
 * - `organization`: A body that acts as one: a company, a ministry, a news agency, a party, a team
 * - `country`: A state or a territory with a government, as a place or as an actor
 * - `place`: A city, region, building or natural feature
 * - `event`: Something that takes place at a time: a meeting, a match, an election, an operation
 * - `group`: Several persons, bodies or things known by what they have in common
 * - `work`: Something written, recorded or performed: a law, a report, a book, a film, a post
 * - `product`: Something made or offered for use: a vessel, a medicine, a weapon, a service
 * - `set`: Entities of this document taken together, listed in `memberIds`
 * - `unspecified`: Not annotated, as in a corpus of attributions that names its sources without a type
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type EntityType =
  | 'person'
  | 'organization'
  | 'country'
  | 'place'
  | 'event'
  | 'group'
  | 'work'
  | 'product'
  | 'set'
  | 'unspecified'
  | Extension;

/**
 * An office or function
 */
export interface Role {
  /**
   * The office or function, as the article gives it
   *
   * @example "President"
   */
  readonly label: Prose;
  /**
   * The country, organization or other entity that the office belongs to; null if the article names none
   */
  readonly ofId: EntityId | null;
}

/**
 * The entry of an entity in a public register, and where it was verified. A guessed identifier is worse than none
 */
export interface Identifier {
  /**
   * The register
   */
  readonly scheme: IdentifierScheme;
  /**
   * The identifier, as the register writes it
   *
   * @example "Q227"
   * @example "AZE"
   * @example "031"
   */
  readonly value: Prose;
  /**
   * The public source in which this identifier was verified for this entity
   *
   * @example "datasets/country-codes"
   */
  readonly source: Prose;
}

/**
 * A public register of entities
 *
 * - `wikidata`: Wikidata item: `Q` and a number
 * - `iso-3166-1-alpha-2`: ISO 3166-1 country code of two capital letters
 * - `iso-3166-1-alpha-3`: ISO 3166-1 country code of three capital letters
 * - `iso-3166-1-numeric`: ISO 3166-1 country code of three digits, leading zeros kept
 * - `geonames`: GeoNames feature number
 * - `loc`: Library of Congress name authority control number
 * - `cameo`: CAMEO actor or sector code: blocks of three capital letters or digits
 * - `plover`: PLOVER actor or sector code: blocks of three capital letters or digits
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type IdentifierScheme =
  | 'wikidata'
  | 'iso-3166-1-alpha-2'
  | 'iso-3166-1-alpha-3'
  | 'iso-3166-1-numeric'
  | 'geonames'
  | 'loc'
  | 'cameo'
  | 'plover'
  | Extension;

/**
 * One reference of the text to an entity
 */
export interface Mention {
  /**
   * The mention's own id
   */
  readonly id: MentionId;
  /**
   * The entity that the mention refers to
   */
  readonly entityId: EntityId;
  /**
   * The sentence that contains the mention
   */
  readonly sentenceId: SentenceId;
  /**
   * The start of the mention in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the mention in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The kind of words that the mention consists of
   */
  readonly form: MentionForm;
}

/**
 * The kind of words that a mention consists of
 *
 * - `name`: The entity's name or one of its aliases, without title, article, descriptor, head noun and possessive
 * - `nominal`: A whole noun phrase that describes the entity, without relative clauses
 * - `pronoun`: A personal, possessive, reflexive or reciprocal pronoun
 * - `demonym`: An adjective or noun made from the name of a country or place
 */
export type MentionForm = 'name' | 'nominal' | 'pronoun' | 'demonym';

/**
 * Something that is said, written or thought in the article: a source, a cue and a content, as in the Penn Attribution
 * Relation Corpus 3.0 and PolNeAR
 */
export interface Attribution {
  /**
   * The attribution's own id
   */
  readonly id: AttributionId;
  /**
   * The attribution whose content contains this one; null at the outermost level
   */
  readonly parentId: AttributionId | null;
  /**
   * For an attribution in a headline, deck or crosshead, the attribution elsewhere in the article that it sums up; null if
   * it sums up none. An attribution that sums up another has no claims, so that nothing is counted twice
   */
  readonly restatesId: AttributionId | null;
  /**
   * The sentences that the spans of the attribution touch, in order
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly sentenceIds: readonly SentenceId[];
  /**
   * The entities that say it: several if they speak jointly, or for a report and its author; none if the source is not known
   *
   * @uniqueItems true
   */
  readonly sourceIds: readonly EntityId[];
  /**
   * The words that name the source: the whole noun phrase, with title and descriptor; several spans if it is discontinuous;
   * none if no words name it
   */
  readonly sourceSpans: readonly Span[];
  /**
   * The kind of words that name the source, if any do
   */
  readonly sourceForm: SourceForm;
  /**
   * The words that mark the attribution: the shortest verb group, or the noun that reports; several spans if the cue is
   * split; none if no words mark it
   */
  readonly cueSpans: readonly Span[];
  /**
   * The dictionary form of the cue; null if there is no cue, if the cue is a sign such as a dash, or if the form is not
   * annotated
   *
   * @example "say"
   * @example "turn down"
   */
  readonly cueLemma: Prose | null;
  /**
   * The words that are attributed, in order; several spans if the reporting clause or anything else interrupts them; none if
   * the words say only that somebody spoke or refused to speak
   */
  readonly contentSpans: readonly Span[];
  /**
   * The words of the content in quotation marks, marks included: all of a direct content, part of a mixed one, and none of
   * any other
   */
  readonly quotedSpans: readonly Span[];
  /**
   * The entities to whom it is said
   *
   * @uniqueItems true
   */
  readonly addresseeIds: readonly EntityId[];
  /**
   * The words that name the addressee; they are not part of the content
   */
  readonly addresseeSpans: readonly Span[];
  /**
   * The form in which the content is given
   */
  readonly quotation: Quotation;
  /**
   * The extent to which the words give what was said
   *
   * @default `full`
   */
  readonly contentStatus: ContentStatus;
  /**
   * The stance of the source: it affirms the content, denies it, declines to speak, or does not say
   *
   * @default `affirms`
   */
  readonly polarity: AttributionPolarity;
  /**
   * Whether the content was spoken, written or thought
   *
   * @default `unspecified`
   */
  readonly medium: Medium;
  /**
   * The day on which it was said, by the article's own account; null if the article does not say
   */
  readonly saidOn: CalendarDate | null;
  /**
   * The event or place at which it was said; null if the article does not say
   */
  readonly venueId: EntityId | null;
  /**
   * A full sentence that says who says what; null if it is not annotated
   */
  readonly gist: Gist | null;
  /**
   * The annotator's certainty about this reading; null if it was not recorded
   *
   * @default `high`
   */
  readonly confidence: Confidence | null;
  /**
   * A remark on how this was annotated; null for none
   */
  readonly note: Prose | null;
}

/**
 * The kind of words that name the source of an attribution
 *
 * - `name`: A name, alone or within a longer noun phrase
 * - `nominal`: A noun phrase without a name
 * - `pronoun`: A pronoun
 * - `implicit`: No words name the source, but the context shows who it is: "it was noted" in a report of what one person
 *   said
 * - `arbitrary`: No words name the source, and it is nobody in particular, as in "it is known"
 * - `unspecified`: Not annotated
 */
export type SourceForm = 'name' | 'nominal' | 'pronoun' | 'implicit' | 'arbitrary' | 'unspecified';

/**
 * The form in which the content of an attribution is given
 *
 * - `direct`: The source's own words, all of them marked as a quotation: in quotation marks, or after a dash where the
 *   language does so
 * - `indirect`: A clause in the reporter's words, with a finite verb or without one
 * - `free-indirect`: The reporter's words without a reporting clause of their own: the mood (such as the German Konjunktiv
 *   I) or the context shows that somebody else says it
 * - `mixed`: The reporter's words, with part of the content in quotation marks
 * - `reported`: A noun phrase in the reporter's words, or nothing: the speech act is reported without a clause that gives
 *   its content
 */
export type Quotation = 'direct' | 'indirect' | 'free-indirect' | 'mixed' | 'reported';

/**
 * The extent to which the words give what was said
 *
 * - `full`: The words give a proposition: what was said
 * - `topic-only`: The words give a topic: what was talked about, and not what was said about it
 * - `none`: The words give nothing of what was said: they say only that somebody spoke or refused to speak
 */
export type ContentStatus = 'full' | 'topic-only' | 'none';

/**
 * The stance of the source towards the content
 *
 * - `affirms`: The source makes the statement, or asks the question, that the content gives
 * - `denies`: The source says that the content is not true; the content and its claims are recorded without the denial
 * - `declines`: The source refuses to speak about the content
 * - `does-not-say`: The source leaves open whether the content is true, or does not answer the question in it
 * - `unspecified`: Not annotated
 */
export type AttributionPolarity = 'affirms' | 'denies' | 'declines' | 'does-not-say' | 'unspecified';

/**
 * Whether a content was spoken, written or thought
 *
 * - `speech`: Spoken, or reported by a verb of saying, unless it is in a document
 * - `writing`: Written: a statement, a report, a letter, a post, whatever the verb
 * - `thought`: Known, believed or felt
 * - `unspecified`: The words do not say, or they are an impersonal formula within a content, such as "it should be noted"
 */
export type Medium = 'speech' | 'writing' | 'thought' | 'unspecified';

/**
 * The annotator's certainty about a reading
 *
 * - `high`: The words and the guideline leave no other reading
 * - `medium`: Another reading is possible; this one is the likelier
 * - `low`: Another reading is just as likely
 */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * One proposition that somebody claims, as a relation between entities
 */
export interface Claim {
  /**
   * The claim's own id
   */
  readonly id: ClaimId;
  /**
   * The innermost attribution that makes the claim; null if the article makes it in its own voice
   */
  readonly attributionId: AttributionId | null;
  /**
   * The sentence that contains the claim
   */
  readonly sentenceId: SentenceId;
  /**
   * The words of the claim, in order, in order
   *
   * @minItems 1
   */
  readonly spans: readonly Span[];
  /**
   * A full sentence that says what is claimed, with its negation if it has one, and not who claims it
   */
  readonly gist: Gist;
  /**
   * The entities that the claim is about. For a symmetric relation, they are all its parties, one by one, or one group of
   * them, and never a set; empty if a directed relation starts from no listed entity
   *
   * @uniqueItems true
   */
  readonly subjectIds: readonly EntityId[];
  /**
   * The relation of the subjects to one another or to the objects
   */
  readonly relation: Relation;
  /**
   * The entities that a directed relation leads to; empty if it leads to no listed entity, and for a symmetric or unary
   * relation
   *
   * @uniqueItems true
   */
  readonly objectIds: readonly EntityId[];
  /**
   * The places where the claim holds: countries, places, or entities of a type of your own
   *
   * @uniqueItems true
   */
  readonly locationIds: readonly EntityId[];
  /**
   * The claims that the article gives as reasons for this one
   *
   * @uniqueItems true
   */
  readonly basisClaimIds: readonly ClaimId[];
  /**
   * The fields of life that the claim is about, taken from its words and from what its pronouns and omitted parties refer
   * to, not from the rest of the article
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly domains: readonly Domain[];
  /**
   * The claim's polarity: whether it affirms or negates the relation, however it is worded
   *
   * @default `affirmative`
   */
  readonly polarity: ClaimPolarity;
  /**
   * The basis on which the claim is made
   *
   * @default `stated`
   */
  readonly evidence: Evidence;
  /**
   * The force with which the claim is made
   *
   * @default `asserted`
   */
  readonly modality: Modality;
  /**
   * The time or the duration of what is claimed
   */
  readonly temporality: Temporality;
  /**
   * The growth or decline that is claimed
   *
   * @default `none`
   */
  readonly trend: Trend;
  /**
   * The annotator's certainty about this reading; null if it was not recorded
   *
   * @default `high`
   */
  readonly confidence: Confidence | null;
  /**
   * A remark on how this was annotated; null for none
   */
  readonly note: Prose | null;
}

/**
 * The relation of the subjects of a claim to one another or to its objects
 *
 * - {@link SymmetricRelation}: A relation between all subjects alike: two or more subjects, or one group; no object
 * - {@link DirectedRelation}: A relation from the subjects to the objects; one of the two sides can be empty
 * - {@link UnaryRelation}: A relation of the subjects alone, without objects
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type Relation = SymmetricRelation | DirectedRelation | UnaryRelation | Extension;

/**
 * A relation between all subjects alike: two or more subjects, or one group; no object
 *
 * - `relations-develop`: The relations between the subjects develop, for better or for worse
 * - `has-strategic-character`: The relations or the cooperation between the subjects are strategic
 * - `cooperates-with`: The subjects work together in some matter
 * - `acts-jointly`: The subjects carry out one particular activity together
 * - `concludes-agreement`: The subjects agree with one another: a contract, a treaty, a settlement
 * - `exchanges-economically`: The subjects trade with, or invest in, one another
 * - `has-ties-with`: The subjects have relations or contacts, of whatever kind
 * - `neighbour-of`: The subjects border on, or are near, one another
 * - `contends-with`: The subjects compete, dispute or fight with one another
 */
export type SymmetricRelation =
  | 'relations-develop'
  | 'has-strategic-character'
  | 'cooperates-with'
  | 'acts-jointly'
  | 'concludes-agreement'
  | 'exchanges-economically'
  | 'has-ties-with'
  | 'neighbour-of'
  | 'contends-with';

/**
 * A relation from the subjects to the objects; one of the two sides can be empty
 *
 * - `partner-of`: The subject is a partner for the object; the reverse is a claim of its own
 * - `chooses-partner`: The subject takes the object as a partner
 * - `supports`: The subject backs the object or its positions
 * - `disapproves-of`: The subject is against the object or what it does
 * - `member-of`: The subject belongs to the object
 * - `results-from`: The subject comes about through the object
 * - `acts-on`: The subject does something to, for or about the object
 * - `states-about`: The subject makes a statement about the object
 * - `directs`: The subject orders, obliges or forbids the object to do something
 * - `judges`: The subject decides on the object, as a court or a jury does
 * - `gives-to`: The subject gives, pays, sells or supplies something to or for the object
 * - `creates`: The subject makes, founds or opens the object
 * - `harms`: The subject damages, hurts or kills the object
 * - `surpasses`: The subject beats the object: a rival, a record, a forecast
 * - `shows`: The subject is proof or a sign of the object
 */
export type DirectedRelation =
  | 'partner-of'
  | 'chooses-partner'
  | 'supports'
  | 'disapproves-of'
  | 'member-of'
  | 'results-from'
  | 'acts-on'
  | 'states-about'
  | 'directs'
  | 'judges'
  | 'gives-to'
  | 'creates'
  | 'harms'
  | 'surpasses'
  | 'shows';

/**
 * A relation of the subjects alone, without objects
 *
 * - `pursues-policy`: The subject follows, or can follow, a policy or course of action
 * - `is-described-as`: The subject has a property or is in a state
 * - `amounts-to`: The subject is of a certain quantity
 * - `changes-in-quantity`: The subject becomes more or less, or stays as it is
 * - `acts`: The subject does something that involves nobody else
 */
export type UnaryRelation = 'pursues-policy' | 'is-described-as' | 'amounts-to' | 'changes-in-quantity' | 'acts';

/**
 * A field of life that a claim is about
 *
 * - `military`: Armed forces, arms, exercises, war
 * - `security`: Police, border, intelligence, terrorism
 * - `political`: Government, parties and policy at large
 * - `diplomatic`: Relations between states, international bodies
 * - `economic`: Trade, investment, money, work, industry
 * - `subnational`: Regions, provinces and cities, and relations between them
 * - `justice`: Courts, law, crime and its trial
 * - `health`: Illness, medicine, public health
 * - `science`: Research and technology
 * - `culture`: Arts, media, religion, education, entertainment
 * - `sport`: Games and contests, athletes, clubs
 * - `environment`: Nature, climate, pollution, natural disasters
 * - `general`: No particular field
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type Domain =
  | 'military'
  | 'security'
  | 'political'
  | 'diplomatic'
  | 'economic'
  | 'subnational'
  | 'justice'
  | 'health'
  | 'science'
  | 'culture'
  | 'sport'
  | 'environment'
  | 'general'
  | Extension;

/**
 * The polarity of a claim: whether it affirms or negates its relation
 *
 * - `affirmative`: The claim affirms the relation
 * - `negative`: The claim negates the relation
 */
export type ClaimPolarity = 'affirmative' | 'negative';

/**
 * The basis on which a claim is made
 *
 * - `stated`: Said outright
 * - `inferred`: Concluded from something, by words such as "it becomes clear" or "shows that"
 * - `presented-as-known`: Presented as common knowledge, by words such as "it is known"
 * - `presupposed`: Taken for granted: by a topic; or by a noun phrase or gerund from which another claim is argued, or
 *   whose act no clause reports
 */
export type Evidence = 'stated' | 'inferred' | 'presented-as-known' | 'presupposed';

/**
 * The force with which a claim is made
 *
 * - `asserted`: Claimed to be true
 * - `possible`: Claimed to be possibly true
 * - `conditional`: Claimed to be true if something else is true
 * - `deontic`: Claimed to be something that should or should not be done or be true
 * - `ability`: Claimed to be something that the subject can do
 * - `conceded`: Granted for the sake of argument, by words such as "even if"
 * - `asked`: Asked as a question
 */
export type Modality = 'asserted' | 'possible' | 'conditional' | 'deontic' | 'ability' | 'conceded' | 'asked';

/**
 * The time or the duration of what is claimed
 *
 * - `past`: It happened, and is over
 * - `state`: It is so: a property, an ability, a tie, a situation
 * - `process`: It is under way, changes or continues
 * - `habitual`: It happens again and again
 * - `future`: It will happen
 * - `unspecified`: The words do not say, or say only what ought to be so
 */
export type Temporality = 'past' | 'state' | 'process' | 'habitual' | 'future' | 'unspecified';

/**
 * The growth or decline that a claim ascribes to something
 *
 * - `growing`: It becomes more, stronger or better
 * - `steady`: It stays as it is or goes on
 * - `declining`: It becomes less, weaker or worse
 * - `none`: The claim names no trend
 */
export type Trend = 'growing' | 'steady' | 'declining' | 'none';

/**
 * The coding of a claim, or of an attribution as a speech act, in one code book; each has at most one per scheme
 */
export interface Coding {
  /**
   * The coding's own id
   */
  readonly id: CodingId;
  /**
   * The claim that is coded; null if `attributionId` names the attribution that is coded
   */
  readonly claimId: ClaimId | null;
  /**
   * The attribution that is coded as a speech act; null if `claimId` names the claim that is coded
   */
  readonly attributionId: AttributionId | null;
  /**
   * The code book, with its version
   */
  readonly scheme: CodingScheme;
  /**
   * The verdict on whether the scheme counts this as an event
   */
  readonly status: CodingStatus;
  /**
   * The code in the scheme; null if the scheme has none for this
   */
  readonly code: EventCode | null;
  /**
   * The modes of the event, in the scheme's own words; PLOVER has them
   */
  readonly modes: CodeWords;
  /**
   * The contexts of the event, in the scheme's own words; PLOVER has them
   */
  readonly contexts: CodeWords;
  /**
   * The actors, in the scheme's actor codes; the parties of a mutual act are both here and in `recipientCodes`
   */
  readonly actorCodes: ActorCodes;
  /**
   * The recipients, in the scheme's actor codes
   */
  readonly recipientCodes: ActorCodes;
  /**
   * The coder's certainty about this reading; null if it was not recorded
   *
   * @default `high`
   */
  readonly confidence: Confidence | null;
  /**
   * The reason for this coding, in the coder's own words
   */
  readonly rationale: Prose;
  /**
   * Other possible readings, the likeliest first
   */
  readonly alternatives: readonly Alternative[];
}

/**
 * A code book of events, with its version
 *
 * - `cameo-1.1b3`: Conflict and Mediation Event Observations, code book version 1.1b3
 * - `plover-2.0-draft-2024-02-04`: Political Language Ontology for Verifiable Event Records, draft 2.0 of 4 February 2024
 * - {@link Extension}: A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by
 *   hyphens
 */
export type CodingScheme = 'cameo-1.1b3' | 'plover-2.0-draft-2024-02-04' | Extension;

/**
 * The verdict on whether a scheme counts something as an event
 *
 * - `codable`: An event with this code, by the usage notes of the scheme
 * - `candidate`: Not quite an event: the code is the nearest, but the text lacks something that the scheme demands, such
 *   as an act
 * - `not-codable`: No event of the scheme, such as a property, a tie, a policy, an ability or a duty; or a party is no
 *   actor to the scheme
 */
export type CodingStatus = 'codable' | 'candidate' | 'not-codable';

/**
 * A code of the scheme: two to four digits in CAMEO, a word in capitals in PLOVER
 *
 * @pattern `^[A-Z0-9]([_.-]?[A-Z0-9])*$`
 * @example "062"
 * @example "COOPERATE"
 */
export type EventCode = string;

/**
 * Words of the scheme's own lists
 *
 * @uniqueItems true
 */
export type CodeWords = readonly CodeWord[];

/**
 * One word of a scheme's own list, in lower case, parts joined by hyphens or underscores
 *
 * @pattern `^[a-z0-9]([_-]?[a-z0-9])*$`
 * @example "military"
 */
export type CodeWord = string;

/**
 * Actor codes of the scheme
 *
 * @uniqueItems true
 */
export type ActorCodes = readonly ActorCode[];

/**
 * One actor in the scheme's own code: blocks of three capital letters or digits
 *
 * @pattern `^([A-Z0-9]{3})+$`
 * @example "AZE"
 * @example "AZEGOV"
 */
export type ActorCode = string;

/**
 * Another reading that is possible
 */
export interface Alternative {
  /**
   * The code in the scheme; null if the other reading is that the scheme has none
   */
  readonly code: EventCode | null;
  /**
   * The modes of the event, in the scheme's own words; PLOVER has them
   */
  readonly modes: CodeWords;
  /**
   * The contexts of the event, in the scheme's own words; PLOVER has them
   */
  readonly contexts: CodeWords;
  /**
   * The reasons for and against it, in the coder's own words
   */
  readonly rationale: Prose;
}

/**
 * The makers, method and dates of an annotation, and its terms of use
 */
export interface Provenance {
  /**
   * The annotation guideline that was followed
   *
   * @example "attributed-article annotation guideline"
   */
  readonly guideline: Prose;
  /**
   * The version of that guideline
   */
  readonly guidelineVersion: Version;
  /**
   * The way in which it was annotated: by how many, and how independently
   *
   * @example "Annotated once"
   * @example "Annotated by two, each alone, who then settled their differences"
   */
  readonly method: Prose;
  /**
   * The persons and programs that annotated, each once
   */
  readonly annotators: readonly Annotator[];
  /**
   * The way in which differences between the annotators were settled, and by whom; null if there were none to settle
   *
   * @example "A third annotator decided, by the guideline"
   */
  readonly adjudication: Prose | null;
  /**
   * The day on which the annotation was first sealed
   */
  readonly createdOn: CalendarDate;
  /**
   * The day on which the annotation was last changed
   */
  readonly modifiedOn: CalendarDate;
  /**
   * The license of the annotation (not of the text), as an SPDX identifier
   *
   * @pattern `^[A-Za-z0-9][A-Za-z0-9.+-]*$`
   * @example "CC0-1.0"
   */
  readonly license: string;
  /**
   * The measured agreement of independent annotations; empty if none was measured
   */
  readonly agreement: readonly Agreement[];
}

/**
 * A person or a program that annotated
 */
export interface Annotator {
  /**
   * A short name, used by no other annotator of the document
   *
   * @example "annotator-1"
   */
  readonly id: Prose;
  /**
   * The kind of annotator: a person or a program
   */
  readonly kind: AnnotatorKind;
  /**
   * The person's training, or the name of the program
   *
   * @example "A student of journalism, trained on ten articles"
   */
  readonly description: Prose;
}

/**
 * The kind of annotator
 *
 * - `person`: A human being
 * - `program`: A program, such as a language model or an extractor
 */
export type AnnotatorKind = 'person' | 'program';

/**
 * The agreement of independent annotations of one layer, before differences were settled
 */
export interface Agreement {
  /**
   * The layer, or the part of one, that was compared
   *
   * @example "mention spans and entities"
   */
  readonly layer: Prose;
  /**
   * The measure, and what counts as equal
   *
   * @example "F1, exact match"
   */
  readonly measure: Prose;
  /**
   * The measure's value, from -1 to 1
   *
   * @minimum -1
   * @maximum 1
   * @example 0.93
   */
  readonly value: number;
  /**
   * The number of items compared
   */
  readonly items: Count;
}

/**
 * An unbroken stretch of the canonical text
 */
export interface HydratedSpan {
  /**
   * The start of the span in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the span in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The words of the span: exactly the slice of the canonical text from `start` to `end`, whose digest is `sha256`
   */
  readonly text: Words;
}

/**
 * One piece of the text's layout: a headline, a paragraph, a caption
 */
export interface HydratedBlock {
  /**
   * The block's own id
   */
  readonly id: BlockId;
  /**
   * The part that the block plays in the article
   */
  readonly role: BlockRole;
  /**
   * The start of the block in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the block in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The words of the block: exactly the slice of the canonical text from `start` to `end`, whose digest is `sha256`
   */
  readonly text: Words;
  /**
   * The hashes by which the block is found anywhere in a copy
   */
  readonly fingerprint: Fingerprint;
}

/**
 * One sentence; it is in the article's own voice if no attribution has words in it
 */
export interface HydratedSentence {
  /**
   * The sentence's own id
   */
  readonly id: SentenceId;
  /**
   * The block that contains the sentence
   */
  readonly blockId: BlockId;
  /**
   * The start of the sentence in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the sentence in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The words of the sentence: exactly the slice of the canonical text from `start` to `end`, whose digest is `sha256`
   */
  readonly text: Words;
  /**
   * A full sentence that says what the sentence says; null if it is not annotated
   */
  readonly gist: Gist | null;
}

/**
 * One reference of the text to an entity
 */
export interface HydratedMention {
  /**
   * The mention's own id
   */
  readonly id: MentionId;
  /**
   * The entity that the mention refers to
   */
  readonly entityId: EntityId;
  /**
   * The sentence that contains the mention
   */
  readonly sentenceId: SentenceId;
  /**
   * The start of the mention in code points: the offset of its first character
   */
  readonly start: Offset;
  /**
   * The end of the mention in code points: the offset after its last character
   */
  readonly end: Offset;
  /**
   * The digest of exactly these characters in UTF-8
   */
  readonly sha256: Sha256;
  /**
   * The words of the mention: exactly the slice of the canonical text from `start` to `end`, whose digest is `sha256`
   */
  readonly text: Words;
  /**
   * The kind of words that the mention consists of
   */
  readonly form: MentionForm;
}

/**
 * Something that is said, written or thought in the article: a source, a cue and a content, as in the Penn Attribution
 * Relation Corpus 3.0 and PolNeAR
 */
export interface HydratedAttribution {
  /**
   * The attribution's own id
   */
  readonly id: AttributionId;
  /**
   * The attribution whose content contains this one; null at the outermost level
   */
  readonly parentId: AttributionId | null;
  /**
   * For an attribution in a headline, deck or crosshead, the attribution elsewhere in the article that it sums up; null if
   * it sums up none. An attribution that sums up another has no claims, so that nothing is counted twice
   */
  readonly restatesId: AttributionId | null;
  /**
   * The sentences that the spans of the attribution touch, in order
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly sentenceIds: readonly SentenceId[];
  /**
   * The entities that say it: several if they speak jointly, or for a report and its author; none if the source is not known
   *
   * @uniqueItems true
   */
  readonly sourceIds: readonly EntityId[];
  /**
   * The words that name the source: the whole noun phrase, with title and descriptor; several spans if it is discontinuous;
   * none if no words name it
   */
  readonly sourceSpans: readonly HydratedSpan[];
  /**
   * The kind of words that name the source, if any do
   */
  readonly sourceForm: SourceForm;
  /**
   * The words that mark the attribution: the shortest verb group, or the noun that reports; several spans if the cue is
   * split; none if no words mark it
   */
  readonly cueSpans: readonly HydratedSpan[];
  /**
   * The dictionary form of the cue; null if there is no cue, if the cue is a sign such as a dash, or if the form is not
   * annotated
   *
   * @example "say"
   * @example "turn down"
   */
  readonly cueLemma: Prose | null;
  /**
   * The words that are attributed, in order; several spans if the reporting clause or anything else interrupts them; none if
   * the words say only that somebody spoke or refused to speak
   */
  readonly contentSpans: readonly HydratedSpan[];
  /**
   * The words of the content in quotation marks, marks included: all of a direct content, part of a mixed one, and none of
   * any other
   */
  readonly quotedSpans: readonly HydratedSpan[];
  /**
   * The entities to whom it is said
   *
   * @uniqueItems true
   */
  readonly addresseeIds: readonly EntityId[];
  /**
   * The words that name the addressee; they are not part of the content
   */
  readonly addresseeSpans: readonly HydratedSpan[];
  /**
   * The form in which the content is given
   */
  readonly quotation: Quotation;
  /**
   * The extent to which the words give what was said
   *
   * @default `full`
   */
  readonly contentStatus: ContentStatus;
  /**
   * The stance of the source: it affirms the content, denies it, declines to speak, or does not say
   *
   * @default `affirms`
   */
  readonly polarity: AttributionPolarity;
  /**
   * Whether the content was spoken, written or thought
   *
   * @default `unspecified`
   */
  readonly medium: Medium;
  /**
   * The day on which it was said, by the article's own account; null if the article does not say
   */
  readonly saidOn: CalendarDate | null;
  /**
   * The event or place at which it was said; null if the article does not say
   */
  readonly venueId: EntityId | null;
  /**
   * A full sentence that says who says what; null if it is not annotated
   */
  readonly gist: Gist | null;
  /**
   * The annotator's certainty about this reading; null if it was not recorded
   *
   * @default `high`
   */
  readonly confidence: Confidence | null;
  /**
   * A remark on how this was annotated; null for none
   */
  readonly note: Prose | null;
}

/**
 * One proposition that somebody claims, as a relation between entities
 */
export interface HydratedClaim {
  /**
   * The claim's own id
   */
  readonly id: ClaimId;
  /**
   * The innermost attribution that makes the claim; null if the article makes it in its own voice
   */
  readonly attributionId: AttributionId | null;
  /**
   * The sentence that contains the claim
   */
  readonly sentenceId: SentenceId;
  /**
   * The words of the claim, in order, in order
   *
   * @minItems 1
   */
  readonly spans: readonly HydratedSpan[];
  /**
   * A full sentence that says what is claimed, with its negation if it has one, and not who claims it
   */
  readonly gist: Gist;
  /**
   * The entities that the claim is about. For a symmetric relation, they are all its parties, one by one, or one group of
   * them, and never a set; empty if a directed relation starts from no listed entity
   *
   * @uniqueItems true
   */
  readonly subjectIds: readonly EntityId[];
  /**
   * The relation of the subjects to one another or to the objects
   */
  readonly relation: Relation;
  /**
   * The entities that a directed relation leads to; empty if it leads to no listed entity, and for a symmetric or unary
   * relation
   *
   * @uniqueItems true
   */
  readonly objectIds: readonly EntityId[];
  /**
   * The places where the claim holds: countries, places, or entities of a type of your own
   *
   * @uniqueItems true
   */
  readonly locationIds: readonly EntityId[];
  /**
   * The claims that the article gives as reasons for this one
   *
   * @uniqueItems true
   */
  readonly basisClaimIds: readonly ClaimId[];
  /**
   * The fields of life that the claim is about, taken from its words and from what its pronouns and omitted parties refer
   * to, not from the rest of the article
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly domains: readonly Domain[];
  /**
   * The claim's polarity: whether it affirms or negates the relation, however it is worded
   *
   * @default `affirmative`
   */
  readonly polarity: ClaimPolarity;
  /**
   * The basis on which the claim is made
   *
   * @default `stated`
   */
  readonly evidence: Evidence;
  /**
   * The force with which the claim is made
   *
   * @default `asserted`
   */
  readonly modality: Modality;
  /**
   * The time or the duration of what is claimed
   */
  readonly temporality: Temporality;
  /**
   * The growth or decline that is claimed
   *
   * @default `none`
   */
  readonly trend: Trend;
  /**
   * The annotator's certainty about this reading; null if it was not recorded
   *
   * @default `high`
   */
  readonly confidence: Confidence | null;
  /**
   * A remark on how this was annotated; null for none
   */
  readonly note: Prose | null;
}

/**
 * Words of the canonical text, exactly as they are there
 *
 * @minLength 1
 * @example "the port of Halden"
 */
export type Words = string;

/**
 * The annotator's own label of a block: `b` and lower-case letters and digits, with single hyphens in between if you like.
 * A record added between `b5` and `b6` can be `b5b`: sealing renumbers all of them
 *
 * @pattern `^b(-?[a-z0-9])+$`
 * @example "b5"
 * @example "b5b"
 * @example "b-opening"
 */
export type DraftBlockId = `b${string}`;

/**
 * The annotator's own label of a sentence: `s` and lower-case letters and digits, with single hyphens in between if you
 * like. A record added between `s5` and `s6` can be `s5b`: sealing renumbers all of them
 *
 * @pattern `^s(-?[a-z0-9])+$`
 * @example "s5"
 * @example "s5b"
 * @example "s-opening"
 */
export type DraftSentenceId = `s${string}`;

/**
 * The annotator's own label of a mention: `m` and lower-case letters and digits, with single hyphens in between if you
 * like. A record added between `m5` and `m6` can be `m5b`: sealing renumbers all of them
 *
 * @pattern `^m(-?[a-z0-9])+$`
 * @example "m5"
 * @example "m5b"
 * @example "m-opening"
 */
export type DraftMentionId = `m${string}`;

/**
 * The annotator's own label of an attribution: `a` and lower-case letters and digits, with single hyphens in between if
 * you like. A record added between `a5` and `a6` can be `a5b`: sealing renumbers all of them
 *
 * @pattern `^a(-?[a-z0-9])+$`
 * @example "a5"
 * @example "a5b"
 * @example "a-opening"
 */
export type DraftAttributionId = `a${string}`;

/**
 * The annotator's own label of a claim: `c` and lower-case letters and digits, with single hyphens in between if you like.
 * A record added between `c5` and `c6` can be `c5b`: sealing renumbers all of them
 *
 * @pattern `^c(-?[a-z0-9])+$`
 * @example "c5"
 * @example "c5b"
 * @example "c-opening"
 */
export type DraftClaimId = `c${string}`;

/**
 * The annotator's own label of a coding: `k` and lower-case letters and digits, with single hyphens in between if you
 * like. A record added between `k5` and `k6` can be `k5b`: sealing renumbers all of them
 *
 * @pattern `^k(-?[a-z0-9])+$`
 * @example "k5"
 * @example "k5b"
 * @example "k-opening"
 */
export type DraftCodingId = `k${string}`;

/**
 * The definition of a value of your own
 */
export interface DraftExtensionDefinition {
  /**
   * The vocabulary that the value adds to
   */
  readonly vocabulary: OpenVocabulary;
  /**
   * The value
   */
  readonly value: Extension;
  /**
   * The meaning of the value
   *
   * @example "The subject lends money or goods to the object"
   */
  readonly description: Prose;
  /**
   * The direction of the value, if it is a relation; null for a value of any other vocabulary. If it is left out, it is null
   *
   * @default null
   */
  readonly direction?: RelationDirection | null;
}

/**
 * The bibliographic data of the article
 */
export interface DraftMetadata {
  /**
   * The headline, as the publisher spells it
   *
   * @example "Harbour to close"
   */
  readonly headline: Prose;
  /**
   * The address at which the article was published, as verified; null if no address is known. If it is left out, it is null
   *
   * @default null
   */
  readonly url?: Url | null;
  /**
   * The organization that published the article
   */
  readonly publisherId: EntityId;
  /**
   * The organization that supplied the text, such as a news agency; null if the publisher wrote it. If it is left out, it is
   * null
   *
   * @default null
   */
  readonly agencyId?: EntityId | null;
  /**
   * The credit line as printed; null if the article has none. If it is left out, it is null
   *
   * @default null
   * @example "By Ana Lindqvist"
   */
  readonly byline?: Prose | null;
  /**
   * The date and time at which the article was published, with its offset from UTC
   */
  readonly datePublished: Timestamp;
  /**
   * The language of the text
   */
  readonly language: LanguageTag;
  /**
   * The subjects of the article, in a public subject scheme. If it is left out, it is empty
   *
   * @default []
   */
  readonly subjects?: readonly Subject[];
  /**
   * The owner of the article's text, and the terms of its use
   */
  readonly rights: Prose;
}

/**
 * An unbroken stretch of the canonical text
 */
export interface DraftSpan {
  /**
   * The words of the span, by which it is found; in place of them, `start` and `end` can say where it is
   */
  readonly text?: Words;
  /**
   * Which occurrence of the words is meant, counted from 1 in the record's sentences, from the start of the first to the end
   * of the last. Occurrences as whole words are counted first, then those inside longer words; occurrences can overlap. It
   * can be left out if the words occur there once, or once as whole words
   */
  readonly nth?: Ordinal;
  /**
   * Where the span begins, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly start?: Offset;
  /**
   * Where the span ends, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly end?: Offset;
}

/**
 * One piece of the text's layout: a headline, a paragraph, a caption
 */
export interface DraftBlock {
  /**
   * The block's own id
   */
  readonly id: DraftBlockId;
  /**
   * The part that the block plays in the article
   */
  readonly role: BlockRole;
  /**
   * The words of the block, by which it is found; in place of them, `start` and `end` can say where it is
   */
  readonly text?: Words;
  /**
   * Which occurrence of the words is meant, counted from 1 in the text. Occurrences as whole words are counted first, then
   * those inside longer words; occurrences can overlap. It can be left out if the words occur there once, or once as whole
   * words
   */
  readonly nth?: Ordinal;
  /**
   * Where the block begins, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly start?: Offset;
  /**
   * Where the block ends, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly end?: Offset;
}

/**
 * One sentence; it is in the article's own voice if no attribution has words in it
 */
export interface DraftSentence {
  /**
   * The sentence's own id
   */
  readonly id: DraftSentenceId;
  /**
   * The block that contains the sentence
   */
  readonly blockId: DraftBlockId;
  /**
   * The words of the sentence, by which it is found; in place of them, `start` and `end` can say where it is
   */
  readonly text?: Words;
  /**
   * Which occurrence of the words is meant, counted from 1 in its block. Occurrences as whole words are counted first, then
   * those inside longer words; occurrences can overlap. It can be left out if the words occur there once, or once as whole
   * words
   */
  readonly nth?: Ordinal;
  /**
   * Where the sentence begins, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly start?: Offset;
  /**
   * Where the sentence ends, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly end?: Offset;
  /**
   * A full sentence that says what the sentence says; null if it is not annotated. If it is left out, it is null
   *
   * @default null
   */
  readonly gist?: Gist | null;
}

/**
 * Somebody or something that the article names. What it only describes is an entity, too, if it is identifiable and a
 * record needs it as a source, an argument, a place or a venue
 */
export interface DraftEntity {
  /**
   * The entity's own id
   */
  readonly id: EntityId;
  /**
   * The kind of entity
   */
  readonly type: EntityType;
  /**
   * The entity's full name, or a short description if it has no name
   *
   * @example "Port of Halden"
   */
  readonly name: Prose;
  /**
   * Other names that the text uses for the entity, as the canonical text spells them, without pronouns and descriptions. If
   * it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly aliases?: readonly Prose[];
  /**
   * A phrase that says who or what the entity is, as far as the article or a verified identifier shows; null if it is not
   * annotated. If it is left out, it is null
   *
   * @default null
   */
  readonly description?: Prose | null;
  /**
   * Offices and functions of the entity, as the article gives them. If it is left out, it is empty
   *
   * @default []
   */
  readonly roles?: readonly DraftRole[];
  /**
   * The members of a set, each an entity; empty for every other type. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly memberIds?: readonly EntityId[];
  /**
   * The entities that a group belongs to; empty for every other type. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly ofIds?: readonly EntityId[];
  /**
   * The verified identifiers of the entity in public registers; if there is none, `unlinked` gives the reason. If it is left
   * out, it is empty
   *
   * @default []
   */
  readonly identifiers?: readonly Identifier[];
  /**
   * The reason why no identifier was verified; null if the entity has an identifier. If it is left out, it is null
   *
   * @default null
   * @example "a set of entities of this document"
   */
  readonly unlinked?: Prose | null;
}

/**
 * An office or function
 */
export interface DraftRole {
  /**
   * The office or function, as the article gives it
   *
   * @example "President"
   */
  readonly label: Prose;
  /**
   * The country, organization or other entity that the office belongs to; null if the article names none. If it is left out,
   * it is null
   *
   * @default null
   */
  readonly ofId?: EntityId | null;
}

/**
 * One reference of the text to an entity
 */
export interface DraftMention {
  /**
   * The mention's own id. It can be left out, because nothing refers to it
   */
  readonly id?: DraftMentionId;
  /**
   * The entity that the mention refers to
   */
  readonly entityId: EntityId;
  /**
   * The sentence that contains the mention. If it is left out, it is the sentence in which the words occur
   */
  readonly sentenceId?: DraftSentenceId;
  /**
   * The words of the mention, by which it is found; in place of them, `start` and `end` can say where it is
   */
  readonly text?: Words;
  /**
   * Which occurrence of the words is meant, counted from 1 in its sentence. Occurrences as whole words are counted first,
   * then those inside longer words; occurrences can overlap. It can be left out if the words occur there once, or once as
   * whole words
   */
  readonly nth?: Ordinal;
  /**
   * Where the mention begins, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly start?: Offset;
  /**
   * Where the mention ends, in code points of the text that `seal` is given, before it is folded; in place of its words
   */
  readonly end?: Offset;
  /**
   * The kind of words that the mention consists of
   */
  readonly form: MentionForm;
}

/**
 * Something that is said, written or thought in the article: a source, a cue and a content, as in the Penn Attribution
 * Relation Corpus 3.0 and PolNeAR
 */
export interface DraftAttribution {
  /**
   * The attribution's own id
   */
  readonly id: DraftAttributionId;
  /**
   * The attribution whose content contains this one; null at the outermost level. If it is left out, it is the innermost
   * attribution whose content contains all words of this one, or null
   */
  readonly parentId?: DraftAttributionId | null;
  /**
   * For an attribution in a headline, deck or crosshead, the attribution elsewhere in the article that it sums up; null if
   * it sums up none. An attribution that sums up another has no claims, so that nothing is counted twice. If it is left out,
   * it is null
   *
   * @default null
   */
  readonly restatesId?: DraftAttributionId | null;
  /**
   * The sentences that the spans of the attribution touch, in order. If it is left out, they are the sentences in which the
   * words occur
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly sentenceIds?: readonly DraftSentenceId[];
  /**
   * The entities that say it: several if they speak jointly, or for a report and its author; none if the source is not
   * known. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly sourceIds?: readonly EntityId[];
  /**
   * The words that name the source: the whole noun phrase, with title and descriptor; several spans if it is discontinuous;
   * none if no words name it. If it is left out, it is empty
   *
   * @default []
   */
  readonly sourceSpans?: readonly DraftSpan[];
  /**
   * The kind of words that name the source, if any do. If it is left out, it is the form of the mentions in the source; if
   * no words name the source, it is `implicit` for a known source and `arbitrary` for an unknown one
   */
  readonly sourceForm?: SourceForm;
  /**
   * The words that mark the attribution: the shortest verb group, or the noun that reports; several spans if the cue is
   * split; none if no words mark it. If it is left out, it is empty
   *
   * @default []
   */
  readonly cueSpans?: readonly DraftSpan[];
  /**
   * The dictionary form of the cue; null if there is no cue, if the cue is a sign such as a dash, or if the form is not
   * annotated. If it is left out, it is null
   *
   * @default null
   * @example "say"
   * @example "turn down"
   */
  readonly cueLemma?: Prose | null;
  /**
   * The words that are attributed, in order; several spans if the reporting clause or anything else interrupts them; none if
   * the words say only that somebody spoke or refused to speak. If it is left out, it is empty
   *
   * @default []
   */
  readonly contentSpans?: readonly DraftSpan[];
  /**
   * The words of the content in quotation marks, marks included: all of a direct content, part of a mixed one, and none of
   * any other. If it is left out, they are the whole content of a direct quotation, and none of any other
   */
  readonly quotedSpans?: readonly DraftSpan[];
  /**
   * The entities to whom it is said. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly addresseeIds?: readonly EntityId[];
  /**
   * The words that name the addressee; they are not part of the content. If it is left out, it is empty
   *
   * @default []
   */
  readonly addresseeSpans?: readonly DraftSpan[];
  /**
   * The form in which the content is given
   */
  readonly quotation: Quotation;
  /**
   * The extent to which the words give what was said. If it is left out, it is `full`
   *
   * @default `full`
   */
  readonly contentStatus?: ContentStatus;
  /**
   * The stance of the source: it affirms the content, denies it, declines to speak, or does not say. If it is left out, it
   * is `affirms`
   *
   * @default `affirms`
   */
  readonly polarity?: AttributionPolarity;
  /**
   * Whether the content was spoken, written or thought. If it is left out, it is `unspecified`
   *
   * @default `unspecified`
   */
  readonly medium?: Medium;
  /**
   * The day on which it was said, by the article's own account; null if the article does not say. If it is left out, it is
   * null
   *
   * @default null
   */
  readonly saidOn?: CalendarDate | null;
  /**
   * The event or place at which it was said; null if the article does not say. If it is left out, it is null
   *
   * @default null
   */
  readonly venueId?: EntityId | null;
  /**
   * A full sentence that says who says what; null if it is not annotated. If it is left out, it is null
   *
   * @default null
   */
  readonly gist?: Gist | null;
  /**
   * The annotator's certainty about this reading; null if it was not recorded. If it is left out, it is `high`
   *
   * @default `high`
   */
  readonly confidence?: Confidence | null;
  /**
   * A remark on how this was annotated; null for none. If it is left out, it is null
   *
   * @default null
   */
  readonly note?: Prose | null;
}

/**
 * One proposition that somebody claims, as a relation between entities
 */
export interface DraftClaim {
  /**
   * The claim's own id
   */
  readonly id: DraftClaimId;
  /**
   * The innermost attribution that makes the claim; null if the article makes it in its own voice. If it is left out, it is
   * the innermost attribution whose content contains the words, or null
   */
  readonly attributionId?: DraftAttributionId | null;
  /**
   * The sentence that contains the claim. If it is left out, it is the sentence in which the words occur
   */
  readonly sentenceId?: DraftSentenceId;
  /**
   * The words of the claim, in order, in order
   *
   * @minItems 1
   */
  readonly spans: readonly DraftSpan[];
  /**
   * A full sentence that says what is claimed, with its negation if it has one, and not who claims it
   */
  readonly gist: Gist;
  /**
   * The entities that the claim is about. For a symmetric relation, they are all its parties, one by one, or one group of
   * them, and never a set; empty if a directed relation starts from no listed entity. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly subjectIds?: readonly EntityId[];
  /**
   * The relation of the subjects to one another or to the objects
   */
  readonly relation: Relation;
  /**
   * The entities that a directed relation leads to; empty if it leads to no listed entity, and for a symmetric or unary
   * relation. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly objectIds?: readonly EntityId[];
  /**
   * The places where the claim holds: countries, places, or entities of a type of your own. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly locationIds?: readonly EntityId[];
  /**
   * The claims that the article gives as reasons for this one. If it is left out, it is empty
   *
   * @uniqueItems true
   * @default []
   */
  readonly basisClaimIds?: readonly DraftClaimId[];
  /**
   * The fields of life that the claim is about, taken from its words and from what its pronouns and omitted parties refer
   * to, not from the rest of the article
   *
   * @minItems 1
   * @uniqueItems true
   */
  readonly domains: readonly Domain[];
  /**
   * The claim's polarity: whether it affirms or negates the relation, however it is worded. If it is left out, it is
   * `affirmative`
   *
   * @default `affirmative`
   */
  readonly polarity?: ClaimPolarity;
  /**
   * The basis on which the claim is made. If it is left out, it is `stated`
   *
   * @default `stated`
   */
  readonly evidence?: Evidence;
  /**
   * The force with which the claim is made. If it is left out, it is `asserted`
   *
   * @default `asserted`
   */
  readonly modality?: Modality;
  /**
   * The time or the duration of what is claimed
   */
  readonly temporality: Temporality;
  /**
   * The growth or decline that is claimed. If it is left out, it is `none`
   *
   * @default `none`
   */
  readonly trend?: Trend;
  /**
   * The annotator's certainty about this reading; null if it was not recorded. If it is left out, it is `high`
   *
   * @default `high`
   */
  readonly confidence?: Confidence | null;
  /**
   * A remark on how this was annotated; null for none. If it is left out, it is null
   *
   * @default null
   */
  readonly note?: Prose | null;
}

/**
 * The coding of a claim, or of an attribution as a speech act, in one code book; each has at most one per scheme
 */
export interface DraftCoding {
  /**
   * The coding's own id. It can be left out, because nothing refers to it
   */
  readonly id?: DraftCodingId;
  /**
   * The claim that is coded; null if `attributionId` names the attribution that is coded. If it is left out, it is null
   *
   * @default null
   */
  readonly claimId?: DraftClaimId | null;
  /**
   * The attribution that is coded as a speech act; null if `claimId` names the claim that is coded. If it is left out, it is
   * null
   *
   * @default null
   */
  readonly attributionId?: DraftAttributionId | null;
  /**
   * The code book, with its version
   */
  readonly scheme: CodingScheme;
  /**
   * The verdict on whether the scheme counts this as an event
   */
  readonly status: CodingStatus;
  /**
   * The code in the scheme; null if the scheme has none for this. If it is left out, it is null
   *
   * @default null
   */
  readonly code?: EventCode | null;
  /**
   * The modes of the event, in the scheme's own words; PLOVER has them. If it is left out, it is empty
   *
   * @default []
   */
  readonly modes?: CodeWords;
  /**
   * The contexts of the event, in the scheme's own words; PLOVER has them. If it is left out, it is empty
   *
   * @default []
   */
  readonly contexts?: CodeWords;
  /**
   * The actors, in the scheme's actor codes; the parties of a mutual act are both here and in `recipientCodes`. If it is
   * left out, it is empty
   *
   * @default []
   */
  readonly actorCodes?: ActorCodes;
  /**
   * The recipients, in the scheme's actor codes. If it is left out, it is empty
   *
   * @default []
   */
  readonly recipientCodes?: ActorCodes;
  /**
   * The coder's certainty about this reading; null if it was not recorded. If it is left out, it is `high`
   *
   * @default `high`
   */
  readonly confidence?: Confidence | null;
  /**
   * The reason for this coding, in the coder's own words
   */
  readonly rationale: Prose;
  /**
   * Other possible readings, the likeliest first. If it is left out, it is empty
   *
   * @default []
   */
  readonly alternatives?: readonly DraftAlternative[];
}

/**
 * Another reading that is possible
 */
export interface DraftAlternative {
  /**
   * The code in the scheme; null if the other reading is that the scheme has none. If it is left out, it is null
   *
   * @default null
   */
  readonly code?: EventCode | null;
  /**
   * The modes of the event, in the scheme's own words; PLOVER has them. If it is left out, it is empty
   *
   * @default []
   */
  readonly modes?: CodeWords;
  /**
   * The contexts of the event, in the scheme's own words; PLOVER has them. If it is left out, it is empty
   *
   * @default []
   */
  readonly contexts?: CodeWords;
  /**
   * The reasons for and against it, in the coder's own words
   */
  readonly rationale: Prose;
}

/**
 * The makers, method and dates of an annotation, and its terms of use
 */
export interface DraftProvenance {
  /**
   * The annotation guideline that was followed
   *
   * @example "attributed-article annotation guideline"
   */
  readonly guideline: Prose;
  /**
   * The version of that guideline
   */
  readonly guidelineVersion: Version;
  /**
   * The way in which it was annotated: by how many, and how independently
   *
   * @example "Annotated once"
   * @example "Annotated by two, each alone, who then settled their differences"
   */
  readonly method: Prose;
  /**
   * The persons and programs that annotated, each once. If it is left out, it is empty
   *
   * @default []
   */
  readonly annotators?: readonly Annotator[];
  /**
   * The way in which differences between the annotators were settled, and by whom; null if there were none to settle. If it
   * is left out, it is null
   *
   * @default null
   * @example "A third annotator decided, by the guideline"
   */
  readonly adjudication?: Prose | null;
  /**
   * The day on which the annotation was first sealed
   */
  readonly createdOn: CalendarDate;
  /**
   * The day on which the annotation was last changed
   */
  readonly modifiedOn: CalendarDate;
  /**
   * The license of the annotation (not of the text), as an SPDX identifier
   *
   * @pattern `^[A-Za-z0-9][A-Za-z0-9.+-]*$`
   * @example "CC0-1.0"
   */
  readonly license: string;
  /**
   * The measured agreement of independent annotations; empty if none was measured. If it is left out, it is empty
   *
   * @default []
   */
  readonly agreement?: readonly Agreement[];
}

/**
 * The place of something in a list, counted from 1, at most 2147483647
 *
 * @minimum 1
 * @maximum 2147483647
 * @example 2
 */
export type Ordinal = number;

/**
 * The name of a type, role, relation or attribute, as the annotations have it
 *
 * @pattern `^\S(.*\S)?$`
 * @example "Content"
 * @example "webanno.custom.Content"
 */
export type AnnotationName = string;

/**
 * A layer whose annotations are named by a feature
 */
export interface Label {
  /**
   * The full name of the layer
   *
   * @example "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
   */
  readonly layer: AnnotationName;
  /**
   * The feature whose value is the name
   *
   * @example "value"
   */
  readonly feature: AnnotationName;
}

/**
 * A feature that refers to an entry of a register
 */
export interface EntryFeature {
  /**
   * The feature that has the entry
   *
   * @example "identifier"
   */
  readonly entry: AnnotationName;
  /**
   * The feature that has the name of the entry. If it is left out, the entity has the words of its first mention as its name
   */
  readonly name?: AnnotationName;
}

/**
 * The names of each part of an attribution
 */
export interface PartNames {
  /**
   * The names of sources
   *
   * @default []
   */
  readonly source?: readonly AnnotationName[];
  /**
   * The names of cues
   *
   * @default []
   */
  readonly cue?: readonly AnnotationName[];
  /**
   * The names of contents
   *
   * @default []
   */
  readonly content?: readonly AnnotationName[];
  /**
   * The names of addressees
   *
   * @default []
   */
  readonly addressee?: readonly AnnotationName[];
}

/**
 * A type of mentions
 */
export interface MentionType {
  /**
   * The name of the type
   */
  readonly name: AnnotationName;
  /**
   * The kind of the entities that such mentions refer to; `unspecified` if the corpus does not say. A value of your own is
   * defined in `extensions` of each draft
   */
  readonly entityType: EntityType;
}

/**
 * A relation between two parts of an attribution. The parts that depend on one head, directly or by way of others, make
 * one attribution with it
 */
export interface Tie {
  /**
   * The name of the relation
   */
  readonly name: AnnotationName;
  /**
   * The argument that the other depends on: the content, or the cue where there is one for each attribution
   */
  readonly head: Argument;
}

/**
 * An argument of a relation
 *
 * - `Arg1`: The first argument
 * - `Arg2`: The second argument
 * - `Governor`: In a CAS: where the arrow begins. The same as `Arg1`
 * - `Dependent`: In a CAS: where the arrow leads. The same as `Arg2`
 */
export type Argument = 'Arg1' | 'Arg2' | 'Governor' | 'Dependent';

/**
 * The attributes that give a field of an attribution or a mention, by the field
 */
export interface Attributes {
  /**
   * The attribute that gives the form of the content. Without it, the quotation marks decide
   */
  readonly quotation?: QuotationAttribute;
  /**
   * The attribute that gives the share of what was said. Without it, a content is full
   */
  readonly contentStatus?: ContentStatusAttribute;
  /**
   * The attribute that gives the stance of the source. Without it, the polarity is unspecified
   */
  readonly polarity?: PolarityAttribute;
  /**
   * The attribute that says whether a content was spoken, written or thought. Without it, the medium is unspecified
   */
  readonly medium?: MediumAttribute;
  /**
   * The attribute that gives the form of a mention. Without it, its words decide
   */
  readonly form?: FormAttribute;
}

/**
 * An attribute for the form of the content
 */
export interface QuotationAttribute {
  /**
   * The name of the attribute
   */
  readonly name: AnnotationName;
  /**
   * The value of the vocabulary for each value of the attribute. If it is left out, the attribute has the values of the
   * vocabulary
   */
  readonly values?: readonly QuotationValue[];
}

/**
 * A value of an attribute and what it means
 */
export interface QuotationValue {
  /**
   * The value in the annotations
   */
  readonly from: AttributeValue;
  /**
   * The value of the vocabulary
   */
  readonly to: Quotation;
}

/**
 * An attribute for the share of what was said
 */
export interface ContentStatusAttribute {
  /**
   * The name of the attribute
   */
  readonly name: AnnotationName;
  /**
   * The value of the vocabulary for each value of the attribute. If it is left out, the attribute has the values of the
   * vocabulary
   */
  readonly values?: readonly ContentStatusValue[];
}

/**
 * A value of an attribute and what it means
 */
export interface ContentStatusValue {
  /**
   * The value in the annotations
   */
  readonly from: AttributeValue;
  /**
   * The value of the vocabulary
   */
  readonly to: ContentStatus;
}

/**
 * An attribute for the stance of the source
 */
export interface PolarityAttribute {
  /**
   * The name of the attribute
   */
  readonly name: AnnotationName;
  /**
   * The value of the vocabulary for each value of the attribute. If it is left out, the attribute has the values of the
   * vocabulary
   */
  readonly values?: readonly PolarityValue[];
}

/**
 * A value of an attribute and what it means
 */
export interface PolarityValue {
  /**
   * The value in the annotations
   */
  readonly from: AttributeValue;
  /**
   * The value of the vocabulary
   */
  readonly to: AttributionPolarity;
}

/**
 * An attribute for whether a content was spoken, written or thought
 */
export interface MediumAttribute {
  /**
   * The name of the attribute
   */
  readonly name: AnnotationName;
  /**
   * The value of the vocabulary for each value of the attribute. If it is left out, the attribute has the values of the
   * vocabulary
   */
  readonly values?: readonly MediumValue[];
}

/**
 * A value of an attribute and what it means
 */
export interface MediumValue {
  /**
   * The value in the annotations
   */
  readonly from: AttributeValue;
  /**
   * The value of the vocabulary
   */
  readonly to: Medium;
}

/**
 * An attribute for the form of a mention
 */
export interface FormAttribute {
  /**
   * The name of the attribute
   */
  readonly name: AnnotationName;
  /**
   * The value of the vocabulary for each value of the attribute. If it is left out, the attribute has the values of the
   * vocabulary
   */
  readonly values?: readonly FormValue[];
}

/**
 * A value of an attribute and what it means
 */
export interface FormValue {
  /**
   * The value in the annotations
   */
  readonly from: AttributeValue;
  /**
   * The value of the vocabulary
   */
  readonly to: MentionForm;
}

/**
 * A value of an attribute; `true` for an attribute without values
 *
 * @pattern `^\S(.*\S)?$`
 * @example "DIRECT"
 */
export type AttributeValue = string;

/**
 * What the notes of annotators are
 *
 * - `ignored`: No part of the documents
 * - `note`: The note of the attribution, on how it was annotated
 * - `gist`: The gist of the attribution. The id of an attribution before it, as `hydrate` writes one with the formats
 *   `brat` and `cas`, is left out
 */
export type NoteUse = 'ignored' | 'note' | 'gist';

/**
 * The extent to which a corpus annotates its layers
 */
export interface ImportedLayers {
  /**
   * The attributions
   */
  readonly attributions: LayerStatus;
  /**
   * The mentions of entities
   */
  readonly mentions: LayerStatus;
}

/**
 * Facts about documents
 */
export interface ImportedDocument {
  /**
   * What the id of each document begins with, before a slash and the name of its files
   *
   * @pattern `^[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s/]+)*$`
   * @example "example.org/corpus"
   */
  readonly idPrefix?: string;
  /**
   * The version of each record. If it is left out, it is 1.0.0
   */
  readonly version?: Version;
  /**
   * The name of the organization that published the articles
   *
   * @example "Halden Post"
   */
  readonly publisher?: Prose;
  /**
   * The name of the organization that supplied the copy
   *
   * @example "Lantern Wire"
   */
  readonly agency?: Prose;
  /**
   * The date and time at which the articles were published, with its offset from UTC
   */
  readonly datePublished?: Timestamp;
  /**
   * The language of the texts
   */
  readonly language?: LanguageTag;
  /**
   * The owner of the texts, and the terms of their use
   */
  readonly rights?: Prose;
}
