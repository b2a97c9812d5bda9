import { partitionPoint, type Span } from '../text/spans.ts';

interface Placed {
  readonly span: Span;
  /** The place of the item in the list that was given. */
  readonly index: number;
}

/** How many items are looked at on either side of a span: more than overlap in any text, and few enough that thousands in one place cost no more. */
const MOST = 16;

/** Finds items by the spans that they overlap, without looking at all of them. */
export class OverlapIndex {
  readonly #items: readonly Placed[];
  /** A binary tree over the items: how far those below each node reach, the root at 1 and the items from `#leaves` on. */
  readonly #reach: readonly number[];
  readonly #leaves: number;

  constructor(spans: readonly Span[]) {
    this.#items = spans.map((span, index) => ({ span, index })).sort(inOrder);
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, spans.length)));
    const reach = new Array<number>(2 * this.#leaves).fill(0);
    for (const [place, { span }] of this.#items.entries()) reach[this.#leaves + place] = span.end;
    for (let node = this.#leaves - 1; node > 0; node--)
      reach[node] = Math.max(reach[2 * node] as number, reach[2 * node + 1] as number);
    this.#reach = reach;
  }

  /**
   * The items that overlap a span: at most 16 that are before it in the order of the text, and 16 that are not, those next to it.
   *
   * @param index decides between the span and items that begin and end as it does: those of a lower index are before it
   */
  near(span: Span, index: number): number[] {
    const middle = partitionPoint(this.#items.length, (place) => inOrder(this.#items[place] as Placed, { span, index }) < 0);
    const found: number[] = [];
    for (let place = middle; place < this.#items.length && place < middle + MOST; place++) {
      const item = this.#items[place] as Placed;
      if (item.span.start >= span.end) break;
      found.push(item.index);
    }
    let place = middle;
    for (let count = 0; count < MOST; count++) {
      place = this.#lastBefore(place, span.start);
      if (place < 0) break;
      found.push((this.#items[place] as Placed).index);
    }
    return found;
  }

  /** The last item before a place that ends after an offset; -1 if none does. */
  #lastBefore(place: number, offset: number): number {
    let node = this.#leaves + place;
    // Up, until a neighbour to the left reaches that far; then down, as far to the right as possible.
    while (node > 1 && !(node % 2 === 1 && (this.#reach[node - 1] as number) > offset)) node = Math.floor(node / 2);
    if (node <= 1) return -1;
    node--;
    while (node < this.#leaves) node = (this.#reach[2 * node + 1] as number) > offset ? 2 * node + 1 : 2 * node;
    return node - this.#leaves;
  }
}

function inOrder(one: Placed, other: Placed): number {
  return one.span.start - other.span.start || one.span.end - other.span.end || one.index - other.index;
}
