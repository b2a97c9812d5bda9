import type { Article, Attribution, Block, Claim, Coding, Entity, Mention, Sentence, Span } from '../../../schema/types.d.ts';
import type { CanonicalText } from '../canonical-text.ts';
import { fold } from '../fold.ts';
import type { Severity } from '../problem.ts';
import { sha256 } from '../sha256.ts';

/** What a rule finds wrong. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  /** What would be right, where that is known: the rules after this one see it in place, so that what merely follows is not reported. */
  readonly repair?: unknown;
}

/** A named check of what the JSON Schema cannot say. */
export interface Rule {
  readonly name: string;
  readonly description: string;
  /** Gives what is wrong. A pure function of the context. */
  readonly check: (context: Context) => Iterable<Finding>;
}

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

export interface Placed<T> {
  readonly record: T;
  readonly index: number;
  /** The JSON Pointer of the record. */
  readonly at: string;
}

type Index = Map<string, { readonly record: Records[Collection]; readonly index: number }>;

/**
 * A document under check, as it would be if all that was found so far were mended. A record with a fault that cannot be mended is
 * faulty: `records` and `get` leave it out, and a rule that counts on a whole collection asks `whole` first.
 */
export class Context {
  #article: Article;
  #owned = false;
  readonly #faulty = new Set<string>();
  readonly #indices = new Map<Collection, Index>();
  readonly #placed = new Map<Collection, readonly Placed<Records[Collection]>[]>();
  #mentions: readonly Mention[] | null = null;
  readonly #digests = new Map<string, string>();
  /** The text that the offsets count in, if it was given. */
  readonly text: CanonicalText | null;

  constructor(article: Article, text: CanonicalText | null) {
    // A copy of its own, so that what is remembered of it is forgotten with it.
    this.#article = { ...article };
    this.text = text;
  }

  get article(): Article {
    return this.#article;
  }

  /** The sound records of a collection, in order. */
  records<C extends Collection>(collection: C): readonly Placed<Records[C]>[] {
    let placed = this.#placed.get(collection);
    if (!placed) {
      const all = (this.#article[collection] as readonly Records[C][]).map((record, index) => ({
        record,
        index,
        at: `/${collection}/${index}`,
      }));
      placed = this.#faulty.size === 0 ? all : all.filter(({ at }) => !this.#faulty.has(at));
      this.#placed.set(collection, placed);
    }
    return placed as readonly Placed<Records[C]>[];
  }

  /** Whether no record of the collection is faulty, or nothing in the metadata. */
  whole(part: Collection | 'metadata'): boolean {
    for (const at of this.#faulty) if (at.startsWith(`/${part}/`)) return false;
    return true;
  }

  /** Whether a collection has a record of this id, faulty or not. */
  has(collection: Collection, id: string): boolean {
    return this.#index(collection).has(id);
  }

  /** The sound record of an id; of several the first. */
  get<C extends Collection>(collection: C, id: string): Records[C] | undefined {
    const found = this.#index(collection).get(id);
    if (!found || (this.#faulty.size > 0 && this.#faulty.has(`/${collection}/${found.index}`))) return undefined;
    return found.record as Records[C];
  }

  /** The place of a record in its collection, or -1. */
  indexOf(collection: Collection, id: string): number {
    return this.#index(collection).get(id)?.index ?? -1;
  }

  /** All mentions in the order of their start, of two the one that stands before. */
  mentionsInOrder(): readonly Mention[] {
    this.#mentions ??= this.#article.mentions.toSorted((a, b) => a.start - b.start);
    return this.#mentions;
  }

  /** The SHA-256 digest of a name or a headline as the text has it, folded. */
  digestOf(words: string): string {
    let digest = this.#digests.get(words);
    if (digest === undefined) {
      digest = sha256(fold(words));
      this.#digests.set(words, digest);
    }
    return digest;
  }

  /** Takes note of what a rule found: mends it, or holds the record to be faulty. */
  note({ pointer, repair, severity }: Finding): void {
    if (severity === 'warning') return;
    this.#placed.clear();
    this.#mentions = null;
    if (repair === undefined) {
      this.#faulty.add(pointer.split('/').slice(0, 3).join('/'));
      return;
    }
    if (!this.#owned) this.#article = copyOf(this.#article);
    else this.#article = { ...this.#article };
    this.#owned = true;
    this.#indices.clear();
    const path = pointer.split('/').slice(1);
    let target: unknown = this.#article;
    for (const key of path.slice(0, -1)) target = (target as { [key: string]: unknown })[key];
    (target as { [key: string]: unknown })[path.at(-1) as string] = repair;
  }

  #index(collection: Collection): Index {
    let index = this.#indices.get(collection);
    if (!index) {
      index = new Map();
      const list: readonly Records[Collection][] = this.#article[collection];
      for (let i = 0; i < list.length; i++) {
        const record = list[i] as Records[Collection];
        if (!index.has(record.id)) index.set(record.id, { record, index: i });
      }
      this.#indices.set(collection, index);
    }
    return index;
  }
}

/** A copy that shares nothing, not even what the original holds twice, so that a repair is made in one place. Also of a proxy. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as { readonly [key: string]: unknown })[key]);
  return copy as T;
}

/** The letter that the ids of each numbered collection begin with. */
export const ID_PREFIXES = { blocks: 'b', sentences: 's', mentions: 'm', attributions: 'a', claims: 'c', codings: 'k' } as const;

/** The fields of an attribution that hold spans. */
export const SPAN_FIELDS = ['sourceSpans', 'cueSpans', 'contentSpans', 'quotedSpans', 'addresseeSpans'] as const;

/** Whether a stretch of text lies in another. */
export function inside(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether each of some spans lies in one of others. */
export function allInside(inner: readonly Span[], outer: readonly Span[]): boolean {
  return inner.every((span) => outer.some((other) => inside(span, other)));
}

/** Every span of an attribution, in the order of its fields. */
export function spansOf(attribution: Attribution): Span[] {
  const spans: Span[] = [];
  for (const field of SPAN_FIELDS) for (const span of attribution[field]) spans.push(span);
  return spans;
}

/** The stretch from the first to the last of some spans, in whatever order; without spans it begins at infinity. */
export function hullOf(spans: Iterable<{ readonly start: number; readonly end: number }>): { start: number; end: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start, end } of spans) {
    if (start < first) first = start;
    if (end > last) last = end;
  }
  return { start: first, end: last };
}

/** The first offset of an attribution, where it stands in the order of the text. */
export function startOf(attribution: Attribution): number {
  return hullOf(spansOf(attribution)).start;
}
