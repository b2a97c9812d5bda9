import type { Span } from '../text/spans.ts';
import type { Measured } from './report.ts';

/**
 * Krippendorff's alpha, nominal, over characters. Each code point of a text is a unit, and its value in an annotation is how many spans of a kind cover
 * it: 0 outside, 1 inside, 2 inside a nested one. The coincidences of several texts add up.
 */
export class CharacterAlpha {
  /** For each two values how often they are given to one character, by ordered pairs of annotations, each character weighing as Krippendorff has it. */
  readonly #coincidences = new Map<number, Map<number, number>>();
  #items = 0;

  /**
   * Adds a text.
   *
   * @param length how many code points it has
   * @param annotations the spans that each annotation has in it; at least two
   */
  add(length: number, annotations: readonly (readonly Span[])[]): void {
    this.#items += length;
    const changes = annotations.flatMap((spans, place) =>
      spans.flatMap(({ start, end }) => [
        { at: start, place, by: 1 },
        { at: end, place, by: -1 },
      ]),
    );
    changes.sort((one, other) => one.at - other.at);
    const depths = annotations.map(() => 0);
    let from = 0;
    for (const { at, place, by } of [...changes, { at: length, place: 0, by: 0 }]) {
      if (at > from) this.#count(depths, at - from);
      from = Math.max(from, at);
      depths[place] = (depths[place] ?? 0) + by;
    }
  }

  /** Counts so many characters in which the annotations have these values. */
  #count(values: readonly number[], characters: number): void {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [one, count] of counts) {
      const row = this.#coincidences.get(one) ?? new Map<number, number>();
      this.#coincidences.set(one, row);
      for (const [other, others] of counts) {
        const pairs = count * (one === other ? others - 1 : others);
        row.set(other, (row.get(other) ?? 0) + (characters * pairs) / (values.length - 1));
      }
    }
  }

  figures(): Measured & { readonly items: number } {
    const rows = [...this.#coincidences].map(([value, row]) => {
      const total = [...row.values()].reduce((sum, count) => sum + count, 0);
      return { total, differing: total - (row.get(value) ?? 0) };
    });
    const values = rows.reduce((sum, { total }) => sum + total, 0);
    const observed = rows.reduce((sum, { differing }) => sum + differing, 0);
    const expected = rows.reduce((sum, { total }) => sum + total * (values - total), 0);
    const items = this.#items;
    if (items === 0) return { items, value: null, reason: 'no text was compared' };
    if (rows.length < 2)
      return {
        items,
        value: null,
        reason: 'every character has the same value in all annotations: nothing is marked, or everything',
      };
    return { items, value: 1 - ((values - 1) * observed) / expected, reason: null };
  }
}
