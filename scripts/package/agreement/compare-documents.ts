import type { Layers } from '../../../schema/generated/types.d.ts';
import type { Span } from '../text/spans.ts';
import { type Annotation, spanListsOf, type Values } from './annotation.ts';
import { countSpans } from './count-spans.ts';
import { COMPARED, REFERENCES, SPAN_PARTS, VALUES } from './fields.ts';
import { sharedItems } from './likeness.ts';
import { type Matchings, matchRecords } from './match-records.ts';
import type { ComparedCollection, Difference } from './report.ts';
import type { Tally } from './tally.ts';

export type ComparedLayer = Exclude<keyof Layers, 'gists'>;

/** The layers that are compared. Gists are not: no two annotators choose the same words. */
export const COMPARED_LAYERS: readonly ComparedLayer[] = ['mentions', 'attributions', 'claims', 'codings'];

/** Whether a layer is compared in an article: in each of some annotations it is complete, so that a missing record means something. */
export function isCompared(layer: keyof Layers, annotations: readonly Annotation[]): boolean {
  return annotations.every(({ layers }) => layers[layer] === 'complete');
}

/**
 * Compares what two annotators made of one article.
 *
 * @param tally what is counted is added to it
 * @returns each difference, in the order of the text
 */
export function compareDocuments(a: Annotation, b: Annotation, tally: Tally): Difference[] {
  const compared = new Set<string>(COMPARED_LAYERS.filter((layer) => isCompared(layer, [a, b])));
  for (const [part, { layer, spansOf }] of SPAN_PARTS.entries())
    if (compared.has(layer)) tally.addSpans(part, countSpans(spansOf(a.article), spansOf(b.article)));
  const matchings = matchRecords(a, b);
  const collections = Object.entries(COMPARED) as [ComparedCollection, keyof Layers][];
  const differences = collections.flatMap(([collection, layer]) =>
    compared.has(layer) ? new CollectionComparison(collection, a, b, { matchings, compared, tally }).differences() : [],
  );
  return differences.sort((one, other) => startOf(one) - startOf(other));
}

/** The first offset of what differs; that of an entity without a mention is after all others. */
function startOf({ a, b }: Difference): number {
  return Math.min(a?.start ?? Number.MAX_VALUE, b?.start ?? Number.MAX_VALUE);
}

interface Given {
  readonly matchings: Matchings;
  /** The layers that are compared. */
  readonly compared: ReadonlySet<string>;
  readonly tally: Tally;
}

/** Compares the records of one collection. */
class CollectionComparison {
  constructor(
    readonly collection: ComparedCollection,
    readonly a: Annotation,
    readonly b: Annotation,
    readonly given: Given,
  ) {}

  differences(): Difference[] {
    const { collection, a, b, given } = this;
    const { inA, inB } = given.matchings[collection];
    const placesA = this.#counted(a, (other) => given.matchings[other].inB, b);
    const placesB = this.#counted(b, (other) => given.matchings[other].inA, a);
    const differences: Difference[] = [];
    const count = { a: placesA.length, b: placesB.length, matched: 0, equal: 0 };
    for (const place of placesA) {
      const other = inB.get(place);
      if (other === undefined) {
        differences.push(this.#difference(null, [place, null], [null, null]));
        continue;
      }
      const found = [...this.#spans(place, other), ...this.#references(place, other), ...this.#values(place, other)];
      count.matched++;
      if (found.length === 0) count.equal++;
      differences.push(...found);
    }
    for (const place of placesB) if (!inA.has(place)) differences.push(this.#difference(null, [null, null], [place, null]));
    given.tally.addRecords(collection, count);
    return differences;
  }

  /**
   * The places of the records that count: all but the codings of what has no counterpart, or is not compared, and those in a scheme that the other
   * annotation does not use.
   */
  #counted(
    annotation: Annotation,
    counterparts: (collection: ComparedCollection) => ReadonlyMap<number, number>,
    other: Annotation,
  ) {
    const places = [...annotation.records(this.collection).keys()];
    if (this.collection !== 'codings') return places;
    const schemes = new Set(other.article.codings.map(({ scheme }) => scheme));
    return places.filter((place) => {
      const coding = annotation.article.codings[place];
      if (!coding || !schemes.has(coding.scheme)) return false;
      const target = coding.claimId === null ? 'attributions' : 'claims';
      const id = coding.claimId ?? coding.attributionId ?? '';
      return this.given.compared.has(target) && counterparts(target).has(annotation.placeOf(target, id));
    });
  }

  /** The lists of spans that are not equal. */
  #spans(place: number, other: number): Difference[] {
    const lists = spanListsOf(this.collection, this.a.records(this.collection)[place] as Values);
    const others = spanListsOf(this.collection, this.b.records(this.collection)[other] as Values);
    return lists.flatMap(([field, spans], index) => {
      const [, otherSpans = []] = others[index] ?? [];
      const [one, two] = [offsetsOf(spans), offsetsOf(otherSpans)];
      return JSON.stringify(one) === JSON.stringify(two) ? [] : [this.#difference(field ?? 'span', [place, one], [other, two])];
    });
  }

  /** The fields that do not refer to counterparts. */
  #references(place: number, other: number): Difference[] {
    const { collection, a, b, given } = this;
    return REFERENCES[collection].flatMap(([field, target]) => {
      // Entities are matched in any case, by their names if by nothing else.
      if (target !== 'entities' && !given.compared.has(COMPARED[target])) return [];
      const [ids, others] = [a.referred(collection, place, field), b.referred(collection, other, field)];
      const places = new Set(others.map((id) => b.placeOf(target, id)));
      const equal = ids.filter((id) => places.has(given.matchings[target].inB.get(a.placeOf(target, id)) ?? -1)).length;
      given.tally.addReferences(collection, field, { a: ids.length, b: others.length, equal });
      return equal === ids.length && equal === others.length ? [] : [this.#differing(field, place, other)];
    });
  }

  /** The fields that have other values of their vocabulary. */
  #values(place: number, other: number): Difference[] {
    const { collection, given } = this;
    const [record, otherRecord] = [this.a.records(collection)[place] as Values, this.b.records(collection)[other] as Values];
    const scheme = collection === 'codings' ? String(record.scheme) : null;
    return VALUES[collection].flatMap(({ field, list, open }) => {
      const [one, two] = [record[field], otherRecord[field]];
      if (open !== null && (one === open || two === open)) return [];
      const of = { collection, field, scheme };
      if (list) {
        const [values, others] = [one as readonly string[], two as readonly string[]];
        given.tally.addLists(of, values, others);
        return sharedItems(new Set(values), new Set(others)) === 1 ? [] : [this.#differing(field, place, other)];
      }
      given.tally.addValues(of, String(one ?? 'none'), String(two ?? 'none'));
      return one === two ? [] : [this.#differing(field, place, other)];
    });
  }

  /** A difference in a field, with the values as the two records have them. */
  #differing(field: string, place: number, other: number): Difference {
    const { collection, a, b } = this;
    return this.#difference(
      field,
      [place, a.records(collection)[place]?.[field]],
      [other, b.records(collection)[other]?.[field]],
    );
  }

  #difference(field: string | null, [placeA, valueA]: Sided, [placeB, valueB]: Sided): Difference {
    const { collection, a, b } = this;
    // A mention is its span: there is no field to point to.
    const inRecord = field === 'span' ? null : field;
    return {
      articleId: a.article.id,
      collection,
      field,
      a: placeA === null ? null : a.at(collection, placeA, inRecord, valueA),
      b: placeB === null ? null : b.at(collection, placeB, inRecord, valueB),
    };
  }
}

/** The place of a record in one annotation, if it has it, and the value in which it differs. */
type Sided = readonly [place: number | null, value: unknown];

const offsetsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end }));
