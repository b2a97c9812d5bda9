import type { Article } from '../../../schema/generated/types.d.ts';
import { hullOf } from '../text/spans.ts';
import { type Annotation, spanListsOf } from './annotation.ts';
import { REFERENCES, VALUES } from './fields.ts';
import { mean, sharedItems, sharedWords, Words } from './likeness.ts';
import { type Matching, match, overlapping, withEqualKeys } from './match.ts';
import type { ComparedCollection } from './report.ts';

export type Matchings = { readonly [collection in ComparedCollection]: Matching };

/**
 * Matches the records of two annotations of an article, each with one at most, without regard to ids: mentions, attributions and claims by the words
 * that they share, claims by their arguments, too; entities by their mentions, then by their names; codings by what they code.
 */
export function matchRecords(a: Annotation, b: Annotation): Matchings {
  const mentions = matchByWords('mentions', a, b);
  const attributions = matchByWords('attributions', a, b);
  const entities = matchEntities(a, b, mentions, attributions);
  const claims = matchByWords('claims', a, b, argumentsOf(a, entities.inB), argumentsOf(b, null));
  return {
    entities,
    mentions,
    attributions,
    claims,
    codings: matchCodings(a.article, b.article, { a, b, claims, attributions }),
  };
}

/** Arguments or values by record. */
type Items = readonly ReadonlySet<string>[];

/** Matches records that share words: those that share most, by the mean of what they share in each field, and in their arguments. */
function matchByWords(
  collection: 'mentions' | 'attributions' | 'claims',
  a: Annotation,
  b: Annotation,
  argumentsA?: Items,
  argumentsB?: Items,
): Matching {
  const [wordsA, wordsB] = [wordsIn(collection, a), wordsIn(collection, b)];
  const hulls = (words: readonly (readonly Words[])[]) => words.map((lists) => hullOf(lists.flatMap(({ spans }) => spans)));
  const [valuesA, valuesB] = [valuesIn(collection, a), valuesIn(collection, b)];
  return match(overlapping(hulls(wordsA), hulls(wordsB)), (i, j) => {
    const [one, other] = [wordsA[i] as Words[], wordsB[j] as Words[]];
    const shared = one.map((words, list) => sharedWords(words, other[list] as Words));
    if (mean(shared) === 0) return null;
    const common = argumentsA && argumentsB ? sharedItems(argumentsA[i] as Set<string>, argumentsB[j] as Set<string>) : null;
    return [mean([mean(shared), common]), sharedItems(valuesA[i] as Set<string>, valuesB[j] as Set<string>) ?? 0];
  });
}

const wordsIn = (collection: ComparedCollection, annotation: Annotation) =>
  annotation.records(collection).map((record) => spanListsOf(collection, record).map(([, spans]) => new Words(spans)));

/** The values of each record, with their fields. */
function valuesIn(collection: ComparedCollection, annotation: Annotation): Items {
  const fields = VALUES[collection];
  return annotation
    .records(collection)
    .map((record) => new Set(fields.flatMap(({ field }) => [record[field]].flat().map((value) => `${field} ${value}`))));
}

/** The arguments of each claim with their fields; those of A, where they have a counterpart, by the place of that in B. */
function argumentsOf(annotation: Annotation, inB: ReadonlyMap<number, number> | null): Items {
  const fields = REFERENCES.claims.filter(([, target]) => target === 'entities');
  return annotation.records('claims').map((_, place) => {
    const found = fields.flatMap(([field]) =>
      annotation.referred('claims', place, field).map((id) => {
        const entity = annotation.placeOf('entities', id);
        return `${field} ${inB ? (inB.get(entity) ?? `only in A: ${entity}`) : entity}`;
      }),
    );
    return new Set(found);
  });
}

/**
 * Matches entities that share most mentions; in an article whose mentions are not compared, those that are the one source of most matched
 * attributions; then those that share a name.
 */
function matchEntities(a: Annotation, b: Annotation, mentions: Matching, attributions: Matching): Matching {
  const hasMentions = a.layers.mentions === 'complete' && b.layers.mentions === 'complete';
  const named = (annotation: Annotation) =>
    hasMentions
      ? annotation.article.mentions.map(({ entityId }) => annotation.placeOf('entities', entityId))
      : annotation.article.attributions.map(({ sourceIds: [first = '', second] }) =>
          second === undefined ? annotation.placeOf('entities', first) : -1,
        );
  const [namedA, namedB] = [named(a), named(b)];
  const [timesA, timesB] = [timesOf(namedA), timesOf(namedB)];
  const together = new Map<number, Map<number, number>>();
  const add = (i: number, j: number, times: number) => {
    const row = together.get(i) ?? new Map<number, number>();
    together.set(i, row.set(j, (row.get(j) ?? 0) + times));
  };
  for (const [one, other] of (hasMentions ? mentions : attributions).inB) {
    const [i = -1, j = -1] = [namedA[one], namedB[other]];
    if (i >= 0 && j >= 0) add(i, j, 1);
  }
  const [namesA, namesB] = [namesIn(a), namesIn(b)];
  withEqualKeys(namesA, namesB, (i, j) => add(i, j, 0));
  const candidates = new Map([...together].map(([i, row]) => [i, new Set(row.keys())]));
  const [setsA, setsB] = [namesA, namesB].map((names) => names.map((list) => new Set(list))) as [Set<string>[], Set<string>[]];
  return match(candidates, (i, j) => {
    const times = together.get(i)?.get(j) ?? 0;
    const names = sharedItems(setsA[i] as Set<string>, setsB[j] as Set<string>) ?? 0;
    return [times === 0 ? 0 : (2 * times) / ((timesA.get(i) ?? 0) + (timesB.get(j) ?? 0)), names];
  });
}

const namesIn = ({ article }: Annotation) => article.entities.map(({ name, aliases }) => [name, ...aliases]);

function timesOf(places: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return times;
}

interface Coded {
  readonly a: Annotation;
  readonly b: Annotation;
  readonly claims: Matching;
  readonly attributions: Matching;
}

/** Matches codings of matched records by the same scheme. */
function matchCodings(articleA: Article, articleB: Article, { a, b, claims, attributions }: Coded): Matching {
  const key = ({ scheme, claimId, attributionId }: Article['codings'][number], annotation: Annotation, isA: boolean) => {
    const [collection, id, { inB }] =
      claimId === null ? (['attributions', attributionId ?? '', attributions] as const) : (['claims', claimId, claims] as const);
    const place = annotation.placeOf(collection, id);
    return `${scheme} ${collection} ${isA ? (inB.get(place) ?? '') : place}`;
  };
  const inB = new Map<number, number>();
  const inA = new Map<number, number>();
  const places = new Map(articleB.codings.map((coding, place) => [key(coding, b, false), place]));
  for (const [place, coding] of articleA.codings.entries()) {
    const other = places.get(key(coding, a, true));
    if (other === undefined) continue;
    inB.set(place, other);
    inA.set(other, place);
  }
  return { inB, inA };
}
