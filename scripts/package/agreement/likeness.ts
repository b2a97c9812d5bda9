import { partitionPoint, type Span } from '../text/spans.ts';

/** The words of a record: spans that are in order and do not overlap. */
export class Words {
  readonly spans: readonly Span[];
  /** How many code points are in the spans before each. */
  readonly #before: readonly number[];
  readonly length: number;

  constructor(spans: readonly Span[]) {
    this.spans = spans;
    let length = 0;
    this.#before = spans.map(({ start, end }) => {
      length += end - start;
      return length - (end - start);
    });
    this.length = length;
  }

  /** How many code points the words share with others. Looks at each span of the shorter list alone. */
  sharedWith(other: Words): number {
    const [few, many] = this.spans.length <= other.spans.length ? [this, other] : [other, this];
    return few.spans.reduce((shared, { start, end }) => shared + many.#upTo(end) - many.#upTo(start), 0);
  }

  /** How many code points of the words are before an offset. */
  #upTo(offset: number): number {
    const last = partitionPoint(this.spans.length, (index) => (this.spans[index] as Span).start < offset) - 1;
    if (last < 0) return 0;
    const { start, end } = this.spans[last] as Span;
    return (this.#before[last] as number) + Math.min(end, offset) - start;
  }
}

/** How much of their words two records share: twice the words in common, by the words of each (Dice). Null if neither has words. */
export function sharedWords(a: Words, b: Words): number | null {
  const length = a.length + b.length;
  return length === 0 ? null : (2 * a.sharedWith(b)) / length;
}

/** The same of two sets. */
export function sharedItems(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const size = a.size + b.size;
  return size === 0 ? null : (2 * inCommon(a, b)) / size;
}

/** How many items two sets have in common. */
export function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const item of few) if (many.has(item)) common++;
  return common;
}

/** The mean of what is there; 0 of nothing. */
export function mean(parts: readonly (number | null)[]): number {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? 0 : there.reduce((sum, part) => sum + part, 0) / there.length;
}
