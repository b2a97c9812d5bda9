import type { Agreement } from '../../../schema/generated/types.d.ts';
import type { AlphaAgreement, PairAgreement } from './report.ts';

/** How many decimals a figure is given with. */
const DECIMALS = 4;

/** A figure of one pair of annotations. */
interface Figure {
  readonly layer: string;
  readonly measure: string;
  readonly value: number | null;
  readonly items: number;
}

/** The figures in the form of `provenance.agreement`: all that are defined; with several pairs of annotations the mean of those in which they are. */
export function provenanceOf(alpha: readonly AlphaAgreement[], pairs: readonly PairAgreement[]): Agreement[] {
  const ofPairs = pairs.map(figuresOf);
  const keys = new Map(ofPairs.flat().map((figure) => [`${figure.layer}\n${figure.measure}`, figure]));
  const figures = [...keys].map(([key, { layer, measure }]) => {
    const found = ofPairs.flat().filter((one) => `${one.layer}\n${one.measure}` === key && one.value !== null);
    const of = pairs.length === 1 ? measure : `${measure}; mean of ${found.length} pairs of annotations`;
    const value = found.reduce((sum, one) => sum + (one.value ?? 0), 0) / found.length;
    return {
      layer,
      measure: of,
      value: found.length === 0 ? null : value,
      items: found.reduce((sum, { items }) => sum + items, 0),
    };
  });
  const characters = alpha.map(({ part, value, items }) => ({
    layer: nameOf(part),
    measure: "Krippendorff's alpha, nominal, over characters: how many spans cover each",
    value,
    items,
  }));
  return [...figures, ...characters].flatMap(({ layer, measure, value, items }) =>
    value === null ? [] : [{ layer, measure, value: rounded(value), items }],
  );
}

/** Rounded, but to 1 only if it is 1. */
const rounded = (value: number) => (value === 1 ? 1 : Math.min(Number(value.toFixed(DECIMALS)), 1 - 10 ** -DECIMALS));

const nameOf = (part: string) => `${part} spans`;

/** The figures of two annotations. The items of F1 are those that either has, each once. */
function figuresOf({ spans, records, references, vocabularies }: PairAgreement): Figure[] {
  return [
    ...spans.flatMap(({ part, nested, a, b, exact, overlapping }) => {
      const name = `${nameOf(part)}${nested ? ' of nested attributions' : ''}`;
      const items = a + b - exact.matchedA;
      return [
        { layer: name, measure: 'F1, exact spans', value: exact.f1, items },
        { layer: name, measure: 'F1, overlapping spans', value: overlapping.f1, items },
      ];
    }),
    ...records.flatMap(({ collection, a, b, matched, identical }) => {
      const items = a + b - matched.matchedA;
      return [
        { layer: collection, measure: 'F1, records matched by their words', value: matched.f1, items },
        { layer: collection, measure: 'F1, records that are equal in everything compared', value: identical.f1, items },
      ];
    }),
    ...references.map(({ collection, field, a, b, equal }) => ({
      layer: `${collection}: ${field}`,
      measure: 'F1, on matched records',
      value: equal.f1,
      items: a + b - equal.matchedA,
    })),
    ...vocabularies.map(({ collection, field, scheme, value, items }) => ({
      layer: `${collection}: ${field}${scheme === null ? '' : `, ${scheme}`}`,
      measure: "Cohen's kappa, on matched records",
      value,
      items,
    })),
  ];
}
