import type { Article, Mention } from '../../../schema/generated/types.d.ts';
import { COLLECTIONS, type Collection } from '../document/ids.ts';
import { type Reference, referencesIn } from '../document/references.ts';
import { fold } from '../text/fold.ts';
import { sha256 } from '../text/sha256.ts';
import { AttributionIndex } from './attribution-index.ts';
import type { List, Placed, Records } from './rules/rule.ts';
import { type SentenceIndex, sentencesOf } from './sentence-index.ts';

type Index = Map<string, number>;

/** A document as it would be if all faults that can be mended were mended, with what is looked up in it again and again. */
export class MendedDocument {
  #article: Article;
  #isCopy = false;
  readonly #digests = new Map<string, string>();
  readonly #indices = new Map<Collection, Index>();
  readonly #placed = new Map<List, readonly Placed<unknown>[]>();
  #mentions: readonly Mention[] | undefined;
  #sentences: SentenceIndex | undefined;
  #attributions: AttributionIndex | undefined;
  #references: readonly Reference[] | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  get article(): Article {
    return this.#article;
  }

  /** Puts what would be right in the place of what is wrong. */
  mend(pointer: string, repair: unknown): void {
    if (!this.#isCopy) this.#article = copyOf(this.#article);
    this.#isCopy = true;
    const path = pointer.split('/').slice(1);
    let target: unknown = this.#article;
    for (const key of path.slice(0, -1)) target = (target as { [key: string]: unknown })[key];
    (target as { [key: string]: unknown })[path.at(-1) as string] = repair;
    this.#indices.clear();
    this.#placed.clear();
    this.#mentions = undefined;
    this.#sentences = undefined;
    this.#attributions = undefined;
    this.#references = undefined;
  }

  /** The records of a list with their places, in order. */
  placed(list: List): readonly Placed<unknown>[] {
    let placed = this.#placed.get(list);
    if (!placed) {
      placed = this.#article[list].map((record, index) => ({ record, index, at: `/${list}/${index}` }));
      this.#placed.set(list, placed);
    }
    return placed;
  }

  /** The place of the record of an id, of several the first; -1 if there is none. */
  indexOf(collection: Collection, id: string): number {
    let index = this.#indices.get(collection);
    if (!index) {
      index = new Map();
      const list: readonly Records[Collection][] = this.#article[collection];
      for (let place = list.length - 1; place >= 0; place--) index.set((list[place] as Records[Collection]).id, place);
      this.#indices.set(collection, index);
    }
    return index.get(id) ?? -1;
  }

  /** All mentions in the order of their start, of two the one that comes first. */
  get mentionsInOrder(): readonly Mention[] {
    this.#mentions ??= this.#article.mentions.toSorted((a, b) => a.start - b.start);
    return this.#mentions;
  }

  get sentences(): SentenceIndex {
    this.#sentences ??= sentencesOf(this.#article);
    return this.#sentences;
  }

  get attributions(): AttributionIndex {
    this.#attributions ??= new AttributionIndex(this.#article.attributions);
    return this.#attributions;
  }

  /** Every place that holds the id of another record, in order, without those where either id is not known. */
  get references(): readonly Reference[] {
    if (this.#references === undefined) {
      const unknown = new Set(COLLECTIONS.filter((collection) => this.indexOf(collection, '') >= 0));
      this.#references = referencesIn(this.#article).filter(({ id, target }) => id !== '' && !unknown.has(target));
    }
    return this.#references;
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
}

/** A copy that shares nothing, not even what the original holds twice, so that a repair is made in one place. Also of a proxy. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as { readonly [key: string]: unknown })[key]);
  return copy as T;
}
