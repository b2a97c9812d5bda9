import type {
  Article,
  Attribution,
  Block,
  Claim,
  Coding,
  Entity,
  Mention,
  Sentence,
} from '../../../../schema/generated/types.d.ts';
import { type Severity, shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { fold } from '../../text/fold.ts';
import { sha256 } from '../../text/sha256.ts';

/** What a rule finds wrong. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  /** What would be right, where that is known: the rules after this one see it in place, so that what merely follows is not reported. */
  readonly repair?: unknown;
  /** The message for a draft, whose words have no offsets yet. */
  readonly drafted?: string;
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

/** Fields of a record by which no rule judges another field or record: what they hold may be unknown, and the rest is checked all the same. */
const LOOSE: ReadonlySet<string> = new Set([
  'addresseeIds',
  'basisClaimIds',
  'confidence',
  'cueLemma',
  'description',
  'domains',
  'evidence',
  'gist',
  'locationIds',
  'medium',
  'modality',
  'note',
  'objectIds',
  'polarity',
  'quotation',
  'rationale',
  'relation',
  'roles',
  'saidOn',
  'sourceForm',
  'subjectIds',
  'temporality',
  'trend',
  'unlinked',
  'venueId',
]);

type Part = Collection | 'metadata' | 'extensions';

/**
 * A document under check, as it would be if all that was found so far were mended. A record with a fault that cannot be mended is
 * faulty: `records` and `get` leave it out, and a rule that counts on a whole collection asks `whole` first, one that counts on what
 * stands in some sentences `unsure`.
 */
export class Context {
  #article: Article;
  #owned = false;
  readonly #faulty = new Set<string>();
  /** The fields with a fault, by the part of the document and the place of the record; none for the record, or the part, as a whole. */
  readonly #faults = new Map<string, { readonly index: number; readonly field: string | undefined }[]>();
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

  /** Whether no record of a part of the document has a fault, or none in certain fields. */
  whole(part: Part, ...fields: readonly string[]): boolean {
    const faults = this.#faults.get(part) ?? [];
    return !faults.some(({ field }) => fields.length === 0 || field === undefined || fields.includes(field));
  }

  /** The faulty records of a collection. */
  faulty<C extends Collection>(collection: C): Records[C][] {
    const list = this.#article[collection] as readonly Records[C][];
    return (this.#faults.get(collection) ?? []).flatMap(({ index }) =>
      this.#faulty.has(`/${collection}/${index}`) ? [list[index] as Records[C]] : [],
    );
  }

  /** Tells of sentences whether a record with a fault, or with one in certain fields, may stand in them. */
  unsure(
    collection: 'mentions' | 'attributions' | 'claims',
    ...fields: readonly string[]
  ): (sentenceIds: readonly string[]) => boolean {
    const list: readonly Records[typeof collection][] = this.#article[collection];
    const doubtful = new Set<string>();
    for (const { index, field } of this.#faults.get(collection) ?? []) {
      // By a gap in the numbers a record is missing, and nobody can say from where.
      if (field === 'id') return () => true;
      if (field !== undefined && fields.length > 0 && !fields.includes(field)) continue;
      if (field !== undefined && LOOSE.has(field) && !this.#faulty.has(`/${collection}/${index}`)) continue;
      const record = list[index];
      const ids = record && ('sentenceIds' in record ? record.sentenceIds : [record.sentenceId]);
      if (!ids?.every((id) => this.has('sentences', id))) return () => true;
      for (const id of ids) doubtful.add(id);
    }
    return (sentenceIds) => sentenceIds.some((id) => doubtful.has(id));
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

  /** The words of a stretch as a message shows them; without the text its offsets. */
  quoted({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.text ? shown(this.text.slice(start, end)) : `${start} to ${end}`;
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
      this.#blame(pointer);
      this.#faulty.add(recordOf(pointer));
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

  /** Takes note that what stands at a pointer is not known: nothing that depends on it is judged. */
  leave(pointer: string): void {
    this.#placed.clear();
    const { field } = this.#blame(pointer);
    if (field === undefined || !LOOSE.has(field)) this.#faulty.add(recordOf(pointer));
  }

  #blame(pointer: string) {
    const [, part = '', place, name] = pointer.split('/');
    const fault = part === 'metadata' ? { index: -1, field: place } : { index: Number(place ?? -1), field: name };
    const faults = this.#faults.get(part);
    if (faults) faults.push(fault);
    else this.#faults.set(part, [fault]);
    return fault;
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

const recordOf = (pointer: string) => pointer.split('/').slice(0, 3).join('/');

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
