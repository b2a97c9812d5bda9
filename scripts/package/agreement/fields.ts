import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, Attribution, Layers } from '../../../schema/generated/types.d.ts';
import { own } from '../document/contract.ts';
import { REFERENCE_FIELDS } from '../document/references.ts';
import { SPAN_FIELDS } from '../document/spans.ts';
import type { Span } from '../text/spans.ts';
import type { ComparedCollection } from './report.ts';

/** The collections whose records are compared, and the layer that each belongs to. */
export const COMPARED = {
  entities: 'mentions',
  mentions: 'mentions',
  attributions: 'attributions',
  claims: 'claims',
  codings: 'codings',
} as const satisfies { readonly [collection in ComparedCollection]: keyof Layers };

/** A kind of spans that is compared by itself. */
export interface SpanPart {
  readonly layer: keyof Layers;
  readonly part: string;
  readonly nested: boolean;
  readonly spansOf: (article: Article) => readonly Span[];
}

const ofAttributions = (nested: boolean): SpanPart[] =>
  SPAN_FIELDS.map((field) => ({
    layer: 'attributions',
    part: field.replace(/Spans$/, ''),
    nested,
    spansOf: ({ attributions }) =>
      spansOf(nested ? attributions.filter(({ parentId }) => parentId !== null) : attributions, field),
  }));

const spansOf = (attributions: readonly Attribution[], field: (typeof SPAN_FIELDS)[number]) =>
  attributions.flatMap((attribution) => attribution[field]);

/** Every kind of spans that is compared, in the order of the report. */
export const SPAN_PARTS: readonly SpanPart[] = [
  { layer: 'mentions', part: 'mention', nested: false, spansOf: ({ mentions }) => mentions },
  ...ofAttributions(false),
  ...ofAttributions(true),
  { layer: 'claims', part: 'claim', nested: false, spansOf: ({ claims }) => claims.flatMap(({ spans }) => spans) },
];

/** The definition of the records of a collection. */
const typeOf = (collection: string) => own(own(contract.objects, contract.root) ?? {}, collection)?.type ?? '';
const fieldsOf = (collection: string) => Object.entries(own(contract.objects, typeOf(collection)) ?? {});

/** A field that takes values of a vocabulary, or codes of a scheme. */
export interface ValueField {
  readonly field: string;
  readonly list: boolean;
  /** The values of the vocabulary, in its order; none for codes. */
  readonly values: readonly string[];
  /** The value that leaves the field open; null if the vocabulary has none. */
  readonly open: string | null;
}

/** How sure an annotator is need not be how sure another is; a scheme is what a coding is matched by. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['Confidence', 'CodingScheme']);
/** The vocabularies in which `unspecified` means that something is not annotated, not that the words do not say. */
const OPEN: ReadonlySet<string> = new Set(['EntityType', 'SourceForm', 'AttributionPolarity']);

const COLLECTIONS = Object.keys(COMPARED) as ComparedCollection[];
const ofEach = <T>(listOf: (collection: ComparedCollection) => readonly T[]) =>
  Object.fromEntries(COLLECTIONS.map((collection) => [collection, listOf(collection)])) as {
    readonly [collection in ComparedCollection]: readonly T[];
  };

/** The fields of each collection that take values of a vocabulary, or codes of a scheme. */
export const VALUES = ofEach((collection): ValueField[] =>
  fieldsOf(collection).flatMap(([field, { type, list = false }]) => {
    const vocabulary = own(contract.vocabularies, type);
    if (NOT_COMPARED.has(type) || (!vocabulary && type !== 'EventCode')) return [];
    return [{ field, list, values: vocabulary?.values ?? [], open: OPEN.has(type) ? 'unspecified' : null }];
  }),
);

/** The fields of each collection that refer to records that are compared, with the collection of these. Codings are matched by theirs. */
export const REFERENCES = ofEach((collection) => {
  const fields = Object.entries(own(REFERENCE_FIELDS, collection) ?? {});
  return fields.flatMap(([field, target]) =>
    collection === 'codings' || !Object.hasOwn(COMPARED, target) ? [] : [[field, target as ComparedCollection] as const],
  );
});
