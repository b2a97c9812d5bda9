import { Confusion, ListConfusion } from './confusion.ts';
import type { Counted } from './count-spans.ts';
import { COMPARED, SPAN_PARTS, VALUES } from './fields.ts';
import { scoreOf } from './figures.ts';
import type {
  ComparedCollection,
  PairAgreement,
  RecordAgreement,
  ReferenceAgreement,
  SpanAgreement,
  VocabularyAgreement,
} from './report.ts';

type Counts = { [name in 'a' | 'b' | 'equal']: number };

/** A field of a collection; of codings, in one scheme. */
interface OfField {
  readonly collection: ComparedCollection;
  readonly field: string;
  readonly scheme: string | null;
}

/** Adds up what is counted when two annotations of any number of articles are compared. */
export class Tally {
  readonly #spans = SPAN_PARTS.map((): Counted => ({ a: 0, b: 0, exact: 0, overlappingA: 0, overlappingB: 0 }));
  readonly #records = new Map<ComparedCollection, Counts & { matched: number }>();
  readonly #references = new Map<string, OfField & Counts>();
  readonly #values = new Map<string, OfField & { readonly confusion: Confusion }>();
  readonly #lists = new Map<string, OfField & { readonly confusion: ListConfusion }>();

  /** @param part the place of the kind of spans among `SPAN_PARTS` */
  addSpans(part: number, counted: Counted): void {
    const sum = this.#spans[part] as { -readonly [name in keyof Counted]: number };
    for (const name of Object.keys(sum) as (keyof Counted)[]) sum[name] += counted[name];
  }

  addRecords(collection: ComparedCollection, counts: Counts & { readonly matched: number }): void {
    const sum = this.#records.get(collection) ?? { a: 0, b: 0, matched: 0, equal: 0 };
    this.#records.set(collection, {
      a: sum.a + counts.a,
      b: sum.b + counts.b,
      matched: sum.matched + counts.matched,
      equal: sum.equal + counts.equal,
    });
  }

  addReferences(collection: ComparedCollection, field: string, { a, b, equal }: Counts): void {
    const sum = kept(this.#references, { collection, field, scheme: null }, () => ({ a: 0, b: 0, equal: 0 }));
    sum.a += a;
    sum.b += b;
    sum.equal += equal;
  }

  addValues(of: OfField, a: string, b: string): void {
    kept(this.#values, of, () => ({ confusion: new Confusion() })).confusion.add(a, b);
  }

  addLists(of: OfField, a: readonly string[], b: readonly string[]): void {
    kept(this.#lists, of, () => ({ confusion: new ListConfusion() })).confusion.add(a, b);
  }

  figures(): Pick<PairAgreement, 'spans' | 'records' | 'references' | 'vocabularies'> {
    return {
      spans: this.#spanFigures(),
      records: this.#recordFigures(),
      references: this.#referenceFigures(),
      vocabularies: this.#vocabularyFigures(),
    };
  }

  #spanFigures(): SpanAgreement[] {
    return SPAN_PARTS.map(({ layer, part, nested }, index) => {
      const { a, b, exact, overlappingA, overlappingB } = this.#spans[index] as Counted;
      return { layer, part, nested, a, b, exact: scoreOf(a, b, exact), overlapping: scoreOf(a, b, overlappingA, overlappingB) };
    });
  }

  #recordFigures(): RecordAgreement[] {
    return [...this.#records].map(([collection, { a, b, matched, equal }]) => ({
      collection,
      a,
      b,
      matched: scoreOf(a, b, matched),
      identical: scoreOf(a, b, equal),
    }));
  }

  #referenceFigures(): ReferenceAgreement[] {
    return [...this.#references.values()].map(({ collection, field, a, b, equal }) => ({
      collection,
      field,
      a,
      b,
      equal: scoreOf(a, b, equal),
    }));
  }

  /** In the order of the schema; of codings by scheme. */
  #vocabularyFigures(): VocabularyAgreement[] {
    const all = [...this.#values.values(), ...this.#lists.values()];
    return (Object.keys(COMPARED) as ComparedCollection[]).flatMap((collection) => {
      const schemes = new Set(all.flatMap((one) => (one.collection === collection ? [one.scheme] : [])));
      return [...schemes].sort().flatMap((scheme) =>
        VALUES[collection].flatMap(({ field, values }) => {
          const key = keyOf({ collection, field, scheme });
          const one = this.#values.get(key) ?? this.#lists.get(key);
          return one ? [{ collection, field, scheme, ...one.confusion.figures(values) }] : [];
        }),
      );
    });
  }
}

const keyOf = ({ collection, field, scheme }: OfField) => JSON.stringify([collection, field, scheme]);

/** What is kept for a field, made where there is nothing yet. */
function kept<T extends object>(all: Map<string, OfField & T>, of: OfField, make: () => T): OfField & T {
  const key = keyOf(of);
  const there = all.get(key);
  if (there) return there;
  const made = { ...of, ...make() };
  all.set(key, made);
  return made;
}
