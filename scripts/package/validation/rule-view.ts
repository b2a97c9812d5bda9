import type { Attribution, Mention, Sentence } from '../../../schema/generated/types.d.ts';
import type { Reference } from '../document/references.ts';
import { either, type Message, type Part } from '../problems/message.ts';
import { type Severity, shown } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { inside, partitionPoint, type Span } from '../text/spans.ts';
import type { MendedDocument } from './mended-document.ts';
import type { Reported } from './reported.ts';
import type { Collection, List, More, Parts, Placed, Records, Rule, View } from './rules/rule.ts';

/** What a rule finds wrong. */
export interface Finding {
  readonly rule: string;
  readonly pointer: string;
  readonly message: Message;
  readonly severity: Severity;
  readonly repair?: unknown;
}

/** Thrown where a rule asks for what is reported already, or does not exist; it ends the check of one record. */
const UNKNOWN = new Error('what is asked for is reported already');
/** Thrown where there are as many findings as are asked for; it ends the check of the document. */
export const FULL = new Error('there are as many findings as are asked for');

/** The name of our guideline begins so; one that is not filled in yet will be ours. */
const OUR_GUIDELINE = /^attributed-article\b|^$/;

/** What the place of a record among the sentences is read off. */
const PLACES = { mentions: ['sentenceId'], attributions: ['sentenceIds'], claims: ['sentenceId'] } as const;
/** What others are judged by of an attribution around them. */
const CONTENT = ['contentSpans', 'restatesId'] as const;

export interface Given {
  readonly document: MendedDocument;
  readonly reported: Reported;
  readonly text: CanonicalText | null;
  readonly bytes: Uint8Array | null;
}

/** What one rule sees of a document, and what it finds. */
export class RuleView implements View {
  readonly text: CanonicalText | null;
  readonly bytes: Uint8Array | null;
  readonly isOurs: boolean;
  readonly findings: Finding[] = [];
  readonly #rule: Rule;
  readonly #document: MendedDocument;
  readonly #reported: Reported;
  readonly #most: number;
  readonly #doubtful = new Map<string, (sentenceIds: readonly string[]) => boolean>();
  /** The pointer of the record at hand. */
  #at = '';

  constructor(rule: Rule, { document, reported, text, bytes }: Given, most: number) {
    this.#rule = rule;
    this.#document = document;
    this.#reported = reported;
    this.#most = most;
    this.text = text;
    this.bytes = bytes;
    this.isOurs = OUR_GUIDELINE.test(document.article.provenance.guideline);
  }

  /** Runs the rule, on each record in which nothing that it reads is reported. */
  run(): void {
    const { each, check } = this.#rule;
    const judge = check as (record: unknown, view: View) => void;
    if (each === undefined) this.#attempt(judge, undefined);
    else
      for (const { record, at } of this.records(each)) {
        this.#at = at;
        this.#attempt(judge, record);
      }
  }

  read(part: keyof Parts, ...fields: readonly PropertyKey[]): never {
    const needed = fields.length > 0 ? (fields as readonly string[]) : this.#fieldsOf(part);
    for (const _ of this.#reported.places(part, needed)) throw UNKNOWN;
    return this.#document.article[part] as never;
  }

  records(list: List): readonly Placed<never>[] {
    const placed = this.#document.placed(list) as readonly Placed<never>[];
    if (this.#reported.isSound(list)) return placed;
    const fields = this.#fieldsOf(list);
    return placed.filter(({ index }) => !this.#reported.has(list, index, fields));
  }

  get(collection: Collection, id: string): never {
    const index = this.#document.indexOf(collection, id);
    if (index < 0 || this.#reported.has(collection, index, this.#fieldsOf(collection))) throw UNKNOWN;
    return this.#document.article[collection][index] as never;
  }

  has(collection: Collection, id: string): boolean {
    return this.#document.indexOf(collection, id) >= 0;
  }

  indexOf(collection: Collection, id: string): number {
    return this.#document.indexOf(collection, id);
  }

  idsOf(collection: Collection): readonly string[] {
    return this.#document.article[collection].map(({ id }) => id);
  }

  certain(collection: keyof typeof PLACES, sentenceIds: readonly string[], fields = this.#fieldsOf(collection)): void {
    if (this.#reported.isSound(collection)) return;
    const key = `${collection} ${fields.join(' ')}`;
    const isDoubtful = this.#doubtful.get(key) ?? this.#doubtfulSentences(collection, fields);
    this.#doubtful.set(key, isDoubtful);
    if (isDoubtful(sentenceIds)) throw UNKNOWN;
  }

  /** Whether a record in which a field is reported may be in some sentences. */
  #doubtfulSentences(collection: keyof typeof PLACES, fields: readonly string[]): (sentenceIds: readonly string[]) => boolean {
    const list: readonly Records[typeof collection][] = this.#document.article[collection];
    const doubtful = new Set<string>();
    for (const index of this.#reported.places(collection, [...fields, ...PLACES[collection]])) {
      const record = list[index];
      const ids = record && ('sentenceIds' in record ? record.sentenceIds : [record.sentenceId]);
      // By a gap in the numbers a record is missing, and nobody can say from where.
      const isAnywhere = this.#reported.has(collection, index, []) && !this.#reported.covers(`/${collection}/${index}`);
      if (isAnywhere || !ids?.every((id) => this.has('sentences', id))) return () => true;
      for (const id of ids) doubtful.add(id);
    }
    return (sentenceIds) => sentenceIds.some((id) => doubtful.has(id));
  }

  certainMentionsOf(entityId: string): void {
    const { mentions } = this.#document.article;
    for (const index of this.#reported.places('mentions', this.#fieldsOf('mentions'))) {
      const mention = mentions[index];
      const isGap = mention && this.#reported.covers(`/mentions/${index}/id`);
      if (!mention || isGap || mention.entityId === entityId || !this.has('entities', mention.entityId)) throw UNKNOWN;
    }
  }

  mentionsIn(spans: readonly Span[], sentenceIds: readonly string[]): readonly never[] {
    this.certain('mentions', sentenceIds);
    const mentions = this.#document.mentionsInOrder;
    return spans.flatMap((span) => {
      const found: Mention[] = [];
      const first = partitionPoint(mentions.length, (index) => (mentions[index] as Mention).start < span.start);
      for (let index = first; index < mentions.length; index++) {
        const mention = mentions[index] as Mention;
        if (mention.start >= span.end) break;
        if (inside(mention, span)) found.push(mention);
      }
      return found;
    }) as never[];
  }

  attributionsAround(words: readonly Span[], sentenceIds: readonly string[]): readonly Attribution[] {
    this.certain('attributions', sentenceIds, CONTENT);
    return this.#document.attributions.around(words);
  }

  sentenceHolding(span: Span): Sentence['id'] | undefined {
    this.#needSentences();
    return this.#document.sentences.holding(span);
  }

  sentencesTouching(span: Span): readonly Sentence['id'][] {
    this.#needSentences();
    return this.#document.sentences.touching(span);
  }

  #needSentences(): void {
    for (const _ of this.#reported.places('sentences', ['start', 'end'])) throw UNKNOWN;
  }

  references(): readonly Reference[] {
    const { references } = this.#document;
    return this.#reported.isEmpty ? references : references.filter(({ pointer }) => !this.#reported.covers(pointer));
  }

  digestOf(words: string): string {
    return this.#document.digestOf(words);
  }

  each<I>(items: Iterable<I>, check: (item: I) => void): void {
    for (const item of items) this.#attempt(check, item);
  }

  #attempt<I>(check: (item: I, view: View) => void, item: I): void {
    try {
      check(item, this);
    } catch (error) {
      if (error !== UNKNOWN) throw error;
    }
  }

  quoted({ start, end }: Span): string {
    return this.text ? shown(this.text.slice(start, end)) : `${start} to ${end}`;
  }

  span(span: Span): Part {
    return either(`${span.start} to ${span.end}`, this.quoted(span));
  }

  report(at: string, message: Message, { repair, severity = this.#severity }: More = {}): void {
    const pointer = at.startsWith('/') || this.#at === '' ? at : at === '' ? this.#at : `${this.#at}/${at}`;
    const finding = { rule: this.#rule.name, pointer, message, severity };
    this.findings.push(repair === undefined ? finding : { ...finding, repair });
    if (this.findings.length >= this.#most) throw FULL;
  }

  /** A document that follows another guideline may do otherwise than ours asks. */
  get #severity(): Severity {
    return this.#rule.guideline && !this.isOurs ? 'warning' : 'error';
  }

  #fieldsOf(part: keyof Parts): readonly string[] {
    return (this.#rule.reads[part] ?? []) as readonly string[];
  }
}
