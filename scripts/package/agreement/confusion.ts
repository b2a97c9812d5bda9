import { kappaOf } from './figures.ts';
import type { ConfusionCell, VocabularyAgreement } from './report.ts';

type Figures = Pick<VocabularyAgreement, 'items' | 'equal' | 'confusion' | 'value' | 'reason'>;

/** Counts which values two annotations give to the same things. */
export class Confusion {
  readonly #counts = new Map<string, Map<string, number>>();

  add(a: string, b: string, times = 1): void {
    if (times === 0) return;
    const row = this.#counts.get(a) ?? new Map<string, number>();
    this.#counts.set(a, row.set(b, (row.get(b) ?? 0) + times));
  }

  /**
   * What was counted, and the figures.
   *
   * @param values the order of the values; others follow, sorted
   */
  figures(values: readonly string[]): Figures {
    const cells = [...this.#counts].flatMap(([a, row]) => [...row].map(([b, items]) => ({ a, b, items })));
    const places = new Map(values.map((value, place) => [value, place]));
    const inOrder = (one: string, other: string) =>
      (places.get(one) ?? values.length) - (places.get(other) ?? values.length) || (one < other ? -1 : Number(one > other));
    const confusion: ConfusionCell[] = cells.sort((one, other) => inOrder(one.a, other.a) || inOrder(one.b, other.b));
    const { items, equal, ...kappa } = kappaOf(confusion);
    return { items, equal: items === 0 ? null : equal / items, confusion, ...kappa };
  }
}

/** Counts the values that two annotations list for the same things: each value that is used at all is a question of its own, whether it is in the list. */
export class ListConfusion {
  #records = 0;
  readonly #used = new Set<string>();
  readonly #count = { both: 0, onlyA: 0, onlyB: 0 };

  add(a: readonly string[], b: readonly string[]): void {
    this.#records++;
    const [inA, inB] = [new Set(a), new Set(b)];
    for (const value of new Set([...a, ...b])) {
      this.#used.add(value);
      this.#count[!inB.has(value) ? 'onlyA' : inA.has(value) ? 'both' : 'onlyB']++;
    }
  }

  figures(): Figures {
    const { both, onlyA, onlyB } = this.#count;
    const confusion = new Confusion();
    confusion.add('in', 'in', both);
    confusion.add('in', 'out', onlyA);
    confusion.add('out', 'in', onlyB);
    confusion.add('out', 'out', this.#records * this.#used.size - both - onlyA - onlyB);
    return confusion.figures(['in', 'out']);
  }
}
