import type { Article } from '../../../schema/generated/types.d.ts';
import { type Collection, ID_PREFIXES } from '../document/ids.ts';
import { REFERENCE_FIELDS } from '../document/references.ts';
import { idHint } from '../problems/id-hint.ts';
import { type Problem, problem, shown } from '../problems/problem.ts';
import { compareKeys, type SortKey, sortKeysOf } from './sort-keys.ts';

type Loose = { [field: string]: unknown; id: string };

/** A document in order, and the ways back to what came in. */
export interface Ordered {
  readonly article: Article;
  /** Turns a pointer into the document into one into what came in. */
  readonly origin: (pointer: string) => string;
  /** Turns a pointer into what came in into one into the document. */
  readonly place: (pointer: string) => string;
  /** For each number, the label that the record came in with, or where it had none its pointer. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The collections, those before others by whose places these are sorted. */
const ORDER = ['blocks', 'sentences', 'entities', 'mentions', 'attributions', 'claims', 'codings'] as const;

/**
 * Puts the records of a document into the order of the text and numbers them. The ids that come in are labels, each of one record
 * of its collection; references follow them. An empty id is one that is not known: neither it nor what may refer to it is reported.
 */
export function ordered(article: Article, problems: Problem[]): Ordered {
  const known = new Set(problems.map(({ pointer }) => pointer));
  const found = new Map<string, Numbered>();
  const keys = sortKeysOf(article, (collection, id) => found.get(collection)?.places.get(id ?? '') ?? 0);
  for (const collection of ORDER) {
    const list = article[collection] as unknown as readonly Loose[];
    const key = keys[collection] as unknown as (record: Loose) => SortKey;
    found.set(collection, numbered(collection, list, key, problems));
  }
  for (const [collection, fields] of Object.entries(REFERENCE_FIELDS)) {
    const { records = [], origins = [] } = found.get(collection) ?? {};
    for (const [place, record] of records.entries()) {
      for (const [field, target] of Object.entries(fields)) {
        const { labels } = found.get(target) ?? {};
        if (target === 'entities' || !labels) continue;
        const at = `/${collection}/${origins[place]}/${field}`;
        record[field] = renamed(record[field], labels, at, target, { problems, known });
      }
    }
  }
  const places = new Map(Array.from(found, ([collection, { origins }]) => [collection, inverse(origins)]));
  const result = Object.fromEntries(Array.from(found, ([collection, { records }]) => [collection, records]));
  return {
    article: { ...article, ...result } as unknown as Article,
    origin: (pointer) => moved(pointer, (collection, index) => found.get(collection)?.origins[index]),
    place: (pointer) => moved(pointer, (collection, index) => places.get(collection)?.[index]),
    labels: labelsOf(found, article),
  };
}

/** A collection in order. */
interface Numbered {
  readonly records: readonly Loose[];
  /** The place that each record had in what came in. */
  readonly origins: readonly number[];
  /** The new id for each label. */
  readonly labels: ReadonlyMap<string, string>;
  /** The new place for each label. */
  readonly places: ReadonlyMap<string, number>;
}

/** Sorts and numbers the records of a collection; the ids of entities are words, and stay. */
function numbered(
  collection: Collection,
  list: readonly Loose[],
  keyOf: (record: Loose) => SortKey,
  problems: Problem[],
): Numbered {
  const origins = list
    .map((record, index) => ({ index, key: keyOf(record) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.index - b.index)
    .map(({ index }) => index);
  const [labels, places] = [new Map<string, string>(), new Map<string, number>()];
  /** The place of the first record with each label. */
  const holders = new Map<string, number>();
  const records = origins.map((index, place) => {
    const record = list[index] as Loose;
    if (collection === 'entities') return { ...record };
    const before = holders.get(record.id);
    if (before === undefined) holders.set(record.id, index);
    else if (record.id !== '') problems.push(twice(collection, record.id, index, before));
    const id = `${ID_PREFIXES[collection]}${place + 1}`;
    labels.set(record.id, id);
    places.set(record.id, place);
    return { ...record, id };
  });
  return { records, origins, labels, places };
}

const twice = (collection: string, id: string, index: number, before: number): Problem =>
  problem(
    'ids',
    `/${collection}/${index}/id`,
    `${shown(id)} should be another id, because /${collection}/${before} already has this id; rename one of the two`,
  );

/** A pointer that leads to a record, or into one, where that has another place. */
function moved(pointer: string, to: (collection: string, index: number) => number | undefined): string {
  const [, collection = '', index = '', ...rest] = pointer.split('/');
  const other = to(collection, Number(index));
  return other === undefined || other < 0 ? pointer : ['', collection, other, ...rest].join('/');
}

function labelsOf(found: ReadonlyMap<string, Numbered>, article: Article): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(ID_PREFIXES).flatMap((collection) => {
      const { records = [], origins = [] } = found.get(collection) ?? {};
      return records.map(({ id }, place) => {
        const origin = origins[place] ?? place;
        return [id, article[collection as keyof typeof ID_PREFIXES][origin]?.id || `/${collection}/${origin}`] as const;
      });
    }),
  );
}

/** For each place in one order the place in the other. */
function inverse(indices: readonly number[]): number[] {
  const result = new Array<number>(indices.length);
  for (const [place, index] of indices.entries()) result[index] = place;
  return result;
}

/** The number of problems for which a correction is suggested; more are not reported. */
const MOST_HINTS = 1000;

interface Reporting {
  readonly problems: Problem[];
  /** The pointers of the problems that were reported before. */
  readonly known: ReadonlySet<string>;
}

function renamed(
  value: unknown,
  labels: ReadonlyMap<string, string>,
  at: string,
  target: string,
  { problems, known }: Reporting,
): unknown {
  if (Array.isArray(value)) return value.map((id, place) => renamed(id, labels, `${at}/${place}`, target, { problems, known }));
  if (typeof value !== 'string' || value === '') return value;
  const id = labels.get(value);
  if (id === undefined && !labels.has('') && !known.has(at)) {
    problems.push(
      problem(
        'references',
        at,
        `${shown(value)} was not found in ${target}; ${idHint(value, problems.length < MOST_HINTS ? [...labels.keys()] : [])}`,
      ),
    );
  }
  return id ?? '';
}
