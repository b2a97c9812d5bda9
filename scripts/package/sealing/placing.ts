import type { DraftSpan, Sha256 } from '../../../schema/generated/types.d.ts';
import { idHint } from '../problems/id-hint.ts';
import { type Problem, problem, shown } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import type { Located, Stretch } from '../text/locate.ts';
import { type RawOffsets, rawOffsets } from '../text/raw-offsets.ts';
import { type Copy, decode } from '../text/read-copy.ts';

/** How many problems of one draft are reported at most. */
export const MOST_PROBLEMS = 1000;

export type Words = Pick<DraftSpan, 'text' | 'nth' | 'start' | 'end'>;
/** Words that are named by themselves, not by their offsets. */
export type NamedWords = Words & { readonly text: string };

/** Words with their place; those that were not found begin and end at -1. */
export interface Placed extends Stretch {
  readonly sha256: Sha256;
}
const NOWHERE: Placed = { start: -1, end: -1, sha256: '' };

/** Finds the words of a draft in its text, and keeps what went wrong. */
export class Placing {
  readonly text: CanonicalText;
  readonly problems: Problem[] = [];
  /** The pointers of what is not known, of whatever kind of fault that comes. */
  readonly unknown: string[];

  readonly #copy: Copy;
  #raw: RawOffsets | undefined;

  constructor(text: CanonicalText, copy: Copy, unknown: readonly string[]) {
    this.text = text;
    this.#copy = copy;
    this.unknown = [...unknown];
  }

  report(pointer: string, message: string): void {
    this.problems.push(problem('draft', pointer, message));
  }

  /** Words without a place, because something else is wrong. */
  nowhere(pointer: string): Placed {
    this.unknown.push(pointer);
    return NOWHERE;
  }

  /** The place of words: by their offsets, or by the function that looks for them. */
  find(words: Words, pointer: string, locateThem: (words: NamedWords) => Located): Placed {
    const { text, start, end } = words;
    if (text === '') return this.nowhere(pointer);
    const hasOffsets = start !== undefined && end !== undefined;
    if ((text === undefined) !== hasOffsets || (start === undefined) !== (end === undefined)) {
      this.report(
        pointer,
        'the span should have either text, or start and end, because each of the two says where it is; give one of the two',
      );
      return this.nowhere(pointer);
    }
    if (text !== undefined) return this.#placed(locateThem({ ...words, text }), `${pointer}/text`);
    this.#raw ??= rawOffsets(decode(this.#copy));
    const error = `${start} to ${end} should include a character of the text, because no span is empty; correct the offsets`;
    return this.#placed(this.#raw.toCanonical({ start: start as number, end: end as number }) ?? { error }, `${pointer}/start`);
  }

  #placed(located: Located, pointer: string): Placed {
    if (!('error' in located)) return { ...located, sha256: this.text.digest(located.start, located.end) };
    this.report(pointer, located.error);
    return NOWHERE;
  }
}

/** Reports an id that no record has. One that is not known, or records of which one is not, say nothing. */
export function reportUnknownId(
  pointer: string,
  id: string,
  collection: string,
  among: ReadonlyMap<string, unknown>,
  placing: Placing,
): void {
  if (id === '' || among.has('')) return;
  const ids = placing.problems.length < MOST_PROBLEMS ? [...among.keys()] : [];
  placing.report(pointer, `${shown(id)} was not found in ${collection}; ${idHint(id, ids)}`);
}
