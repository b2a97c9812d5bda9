import { kappaOf, sum } from './figures.ts';
import type { VocabularyAgreement } from './report.ts';

type Figures = Pick<VocabularyAgreement, 'items' | 'equal' | 'values' | 'table' | 'value' | 'reason'>;

/** Counts which values two annotations give to the same things. */
export class Confusion {
  readonly #counts = new Map<string, Map<string, number>>();

  add(a: string, b: string, times = 1): void {
    const row = this.#counts.get(a) ?? new Map<string, number>();
    this.#counts.set(a, row.set(b, (row.get(b) ?? 0) + times));
  }

  /**
   * The table and its figures.
   *
   * @param order the values in the order in which the table has them; others follow, sorted
   */
  figures(order: readonly string[]): Figures {
    const used = new Set([...this.#counts].flatMap(([a, row]) => [a, ...row.keys()]));
    const values = [...order.filter((value) => used.delete(value)), ...[...used].sort()];
    const table = values.map((a) => values.map((b) => this.#counts.get(a)?.get(b) ?? 0));
    const items = sum(table.map(sum));
    const equal = items === 0 ? null : sum(table.map((row, place) => row[place] ?? 0)) / items;
    return { items, equal, values, table, ...kappaOf(table) };
  }
}

/** Counts the values that two annotations list for the same things: each value that is used at all is a question of its own, whether it is in the list. */
export class ListConfusion {
  #records = 0;
  readonly #used = new Set<string>();
  readonly #count = { both: 0, onlyA: 0, onlyB: 0 };

  add(a: readonly string[], b: readonly string[]): void {
    this.#records++;
    for (const value of new Set([...a, ...b])) {
      this.#used.add(value);
      this.#count[!b.includes(value) ? 'onlyA' : a.includes(value) ? 'both' : 'onlyB']++;
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
