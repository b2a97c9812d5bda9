import type { Attribution } from '../../../schema/generated/types.d.ts';
import { hullOf, partitionPoint, type Span } from '../text/spans.ts';

interface Hull extends Span {
  readonly attribution: Attribution;
}

/** Finds the attributions whose content may hold given words without looking at all of them. */
export class AttributionIndex {
  readonly #hulls: readonly Hull[];
  /** For each hull how far it and those before it reach. */
  readonly #farthest: readonly number[];

  constructor(attributions: readonly Attribution[]) {
    this.#hulls = attributions
      .filter(({ contentSpans }) => contentSpans.length > 0)
      .map((attribution) => ({ attribution, ...hullOf(attribution.contentSpans) }))
      .sort((a, b) => a.start - b.start);
    let farthest = 0;
    this.#farthest = this.#hulls.map(({ end }) => {
      farthest = Math.max(farthest, end);
      return farthest;
    });
  }

  /** The attributions whose content begins before and ends after all of the words. */
  around(words: readonly Span[]): Attribution[] {
    const { start, end } = hullOf(words);
    const found: Attribution[] = [];
    const before = partitionPoint(this.#hulls.length, (index) => (this.#hulls[index] as Hull).start <= start);
    for (let index = before - 1; index >= 0 && (this.#farthest[index] as number) >= end; index--) {
      const hull = this.#hulls[index] as Hull;
      if (hull.end >= end) found.push(hull.attribution);
    }
    return found;
  }
}
