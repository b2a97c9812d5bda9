import { locate, type Stretch } from '../text/locate.ts';
import { hullOf, partitionPoint } from '../text/spans.ts';
import { namingOf } from './place-layout.ts';
import { type Placed, type Placing, reportUnknownId, type Words } from './placing.ts';

/** The sentences of a record: one by `sentenceId`, or several by `sentenceIds`; a draft can leave them out. */
interface Within {
  readonly sentenceId?: string | undefined;
  readonly sentenceIds?: readonly string[] | undefined;
}

/** A stretch of the text in which words are looked for, and what messages call it. */
interface Range {
  readonly within: Stretch | null;
  readonly what: string;
}

/** Words of a record, with the pointer to them. */
export interface Pointed {
  readonly words: Words;
  readonly pointer: string;
}

/** The sentences of a draft with their places, and the words that records have in them. */
export class DraftedSentences {
  /** Those that were found, in the order of the text. */
  readonly #found: readonly (Placed & { readonly id: string })[];
  readonly #places: ReadonlyMap<string, Stretch>;
  readonly #naming: ReturnType<typeof namingOf>;
  readonly #placing: Placing;

  constructor(sentences: readonly (Placed & { readonly id: string })[], placing: Placing) {
    this.#found = sentences.filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start);
    this.#places = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    this.#naming = namingOf(sentences);
    this.#placing = placing;
  }

  /**
   * The places of the words of a record, in the sentences that it names. If it names none, the longest words are looked for in the
   * whole text, and the others in the sentences of the longest.
   *
   * @param pointer the pointer of the record
   */
  findAll(all: readonly Pointed[], record: Within, pointer: string): Placed[] {
    const named = this.#named(record, pointer);
    if (named) return all.map((one) => this.#find(one, named));
    const whole: Range = { within: { start: 0, end: this.#placing.text.length }, what: 'the text' };
    const longest = all.toSorted((a, b) => lengthOf(b.words) - lengthOf(a.words))[0];
    if (!longest) return [];
    const first = this.#find(longest, whole);
    const ids = this.touching(first);
    const near: Range = ids.length === 0 ? { within: null, what: '' } : { within: this.#hull(ids), what: ids.join(' to ') };
    return all.map((one) => (one === longest ? first : this.#find(one, near)));
  }

  /** Says of fields that cannot be derived, because words were not found, that they are not known. */
  leaveOpen(record: object, fields: readonly string[], pointer: string): void {
    for (const field of fields)
      if ((record as { readonly [field: string]: unknown })[field] === undefined)
        this.#placing.unknown.push(`${pointer}/${field}`);
  }

  /** The ids of the sentences that some words touch, in order. */
  touching(words: Stretch): string[] {
    if (words.start < 0) return [];
    const first = partitionPoint(this.#found.length, (index) => (this.#found[index] as Placed).end <= words.start);
    const last = partitionPoint(this.#found.length, (index) => (this.#found[index] as Placed).start < words.end);
    return this.#found.slice(first, last).map(({ id }) => id);
  }

  /** The sentences that a record names; null if it names none. */
  #named({ sentenceId, sentenceIds }: Within, pointer: string): Range | null {
    const ids = sentenceIds ?? (sentenceId === undefined ? null : [sentenceId]);
    if (ids === null) return null;
    for (const [place, id] of ids.entries()) {
      if (this.#places.has(id)) continue;
      const at = sentenceIds ? `${pointer}/sentenceIds/${place}` : `${pointer}/sentenceId`;
      reportUnknownId(at, id, 'sentences', this.#places, this.#placing);
    }
    return { within: this.#hull(ids), what: ids.join(' to ') };
  }

  /** The stretch from the first to the last of some sentences; null if one of them was not found. */
  #hull(ids: readonly string[]): Stretch | null {
    const found = ids.flatMap((id) => this.#places.get(id) ?? []).filter(({ start }) => start >= 0);
    return found.length < ids.length ? null : hullOf(found);
  }

  #find({ words, pointer }: Pointed, { within, what }: Range): Placed {
    if (within === null) return this.#placing.nowhere(pointer);
    const { text } = this.#placing;
    return this.#placing.find(words, pointer, (named) => locate(named, within, text, what, undefined, this.#naming));
  }
}

const lengthOf = ({ text, start = 0, end = 0 }: Words) => text?.length ?? end - start;
