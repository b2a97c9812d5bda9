import type { Article } from '../../../schema/generated/types.d.ts';
import { ID_PREFIXES } from '../document/ids.ts';
import { REFERENCE_FIELDS } from '../document/references.ts';
import { startOf } from '../document/spans.ts';
import { idHint } from '../problems/id-hint.ts';
import { type Problem, problem, shown } from '../problems/problem.ts';

type Numbered = keyof typeof ID_PREFIXES;
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

/**
 * Puts the records of a document into the order of the text and numbers them. The ids that come in are labels, each of one record
 * of its collection; references follow them. An empty id is one that is not known: neither it nor what may refer to it is reported.
 */
export function ordered(article: Article, problems: Problem[]): Ordered {
  const depth = depths(article);
  const first = new Map<string, number>();
  for (const { entityId, start } of article.mentions)
    first.set(entityId, Math.min(start, first.get(entityId) ?? Number.POSITIVE_INFINITY));
  const longest = new Map<string, number>();
  for (const { entityId, start, end } of article.mentions) {
    if (start === first.get(entityId)) longest.set(entityId, Math.max(end, longest.get(entityId) ?? 0));
  }
  const attributionAt = new Map<string, number>();
  const claimAt = new Map<string, number>();
  const keys: { readonly [C in Numbered | 'entities']: (record: never) => readonly (number | string)[] } = {
    blocks: ({ start }: Article['blocks'][number]) => [start],
    sentences: ({ start }: Article['sentences'][number]) => [start],
    entities: ({ id }: Article['entities'][number]) => [first.get(id) ?? Number.POSITIVE_INFINITY, -(longest.get(id) ?? 0)],
    mentions: ({ start, end }: Article['mentions'][number]) => [start, -end],
    attributions: (record: Article['attributions'][number]) => [startOf(record), depth.get(record.id) ?? 0],
    claims: ({ spans }: Article['claims'][number]) => [spans[0]?.start ?? 0],
    codings: ({ claimId, attributionId, scheme }: Article['codings'][number]) =>
      claimId === null ? [0, attributionAt.get(attributionId ?? '') ?? 0, scheme] : [1, claimAt.get(claimId) ?? 0, scheme],
  };
  const known = new Set(problems.map(({ pointer }) => pointer));
  const result: { [collection: string]: Loose[] } = {};
  const origins = new Map<string, number[]>();
  const numbers = new Map<string, Map<string, string>>();
  for (const collection of ['blocks', 'sentences', 'entities', 'mentions', 'attributions', 'claims', 'codings'] as const) {
    const list = article[collection] as unknown as readonly Loose[];
    const key = keys[collection] as (record: unknown) => readonly (number | string)[];
    const places = list
      .map((record, index) => ({ index, key: key(record) }))
      .sort((a, b) => compare(a.key, b.key) || a.index - b.index);
    origins.set(
      collection,
      places.map(({ index }) => index),
    );
    const labels = new Map<string, string>();
    /** The place of the first record with each id. */
    const holders = new Map<string, number>();
    result[collection] = places.map(({ index }, place) => {
      const record = list[index] as Loose;
      if (collection === 'entities') return { ...record };
      const id = `${ID_PREFIXES[collection]}${place + 1}`;
      if (record.id !== '' && labels.has(record.id)) {
        problems.push(
          problem(
            'ids',
            `/${collection}/${index}/id`,
            `${shown(record.id)} should be another id, because /${collection}/${holders.get(record.id)} already has this id; rename one of the two`,
          ),
        );
      }
      labels.set(record.id, id);
      if (!holders.has(record.id)) holders.set(record.id, index);
      if (collection === 'attributions') attributionAt.set(record.id, place);
      if (collection === 'claims') claimAt.set(record.id, place);
      return { ...record, id };
    });
    numbers.set(collection, labels);
  }
  for (const [collection, fields] of Object.entries(REFERENCE_FIELDS)) {
    for (const [place, record] of (result[collection] ?? []).entries()) {
      for (const [field, target] of Object.entries(fields)) {
        const labels = numbers.get(target);
        if (target === 'entities' || !labels) continue;
        const at = `/${collection}/${origins.get(collection)?.[place]}/${field}`;
        record[field] = renamed(record[field], labels, at, target, { problems, known });
      }
    }
  }
  const places = new Map([...origins].map(([collection, indices]) => [collection, inverse(indices)]));
  const moved = (pointer: string, to: (collection: string, index: number) => number | undefined) => {
    const [, collection = '', index = '', ...rest] = pointer.split('/');
    const other = to(collection, Number(index));
    return other === undefined || other < 0 ? pointer : ['', collection, other, ...rest].join('/');
  };
  return {
    article: { ...article, ...result } as unknown as Article,
    origin: (pointer) => moved(pointer, (collection, index) => origins.get(collection)?.[index]),
    place: (pointer) => moved(pointer, (collection, index) => places.get(collection)?.[index]),
    labels: labelsOf(result, origins, article),
  };
}

function labelsOf(
  result: { readonly [collection: string]: readonly Loose[] },
  origins: ReadonlyMap<string, readonly number[]>,
  article: Article,
): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(ID_PREFIXES).flatMap((collection) =>
      (result[collection] ?? []).map(({ id }, place) => {
        const origin = origins.get(collection)?.[place] ?? place;
        return [id, article[collection as Numbered][origin]?.id || `/${collection}/${origin}`] as const;
      }),
    ),
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

/** How deep each attribution is nested. A cycle ends the count: what is wrong with it is for the rules to say. */
function depths({ attributions }: Article): ReadonlyMap<string, number> {
  const parents = new Map<string, string | null>(attributions.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    attributions.map(({ id, parentId }) => {
      let depth = 0;
      for (
        let parent: string | null = parentId;
        parent !== null && depth <= attributions.length;
        parent = parents.get(parent) ?? null
      )
        depth++;
      return [id, depth];
    }),
  );
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
