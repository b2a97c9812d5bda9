import type { Article } from '../../schema/types.d.ts';
import { type Problem, problem } from './problem.ts';
import { startOf } from './rules/context.ts';
import { REFERENCE_FIELDS } from './rules/references.ts';

const PREFIXES = { blocks: 'b', sentences: 's', mentions: 'm', attributions: 'a', claims: 'c', codings: 'k' } as const;
type Numbered = keyof typeof PREFIXES;
type Loose = { [field: string]: unknown; id: string };

/**
 * Puts the records of a document into the order of the text and numbers them. The ids that come in are labels, each of one record
 * of its collection; references follow them.
 *
 * @returns the document, and a way from a pointer into it back to a pointer into what came in
 */
export function ordered(article: Article, problems: Problem[]): { article: Article; pointers: (pointer: string) => string } {
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
    result[collection] = places.map(({ index }, place) => {
      const record = list[index] as Loose;
      if (collection === 'entities') return { ...record };
      const id = `${PREFIXES[collection]}${place + 1}`;
      if (record.id !== '' && labels.has(record.id)) {
        problems.push(
          problem(
            'ids',
            `/${collection}/${index}/id`,
            `${JSON.stringify(record.id)} is the id of another of the ${collection} already`,
          ),
        );
      }
      labels.set(record.id, id);
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
        record[field] = renamed(record[field], labels, at, target, problems);
      }
    }
  }
  const pointers = (pointer: string) => {
    const [, collection = '', index = '', ...rest] = pointer.split('/');
    const origin = origins.get(collection)?.[Number(index)];
    return origin === undefined ? pointer : ['', collection, origin, ...rest].join('/');
  };
  return { article: { ...article, ...result } as unknown as Article, pointers };
}

function renamed(value: unknown, labels: ReadonlyMap<string, string>, at: string, target: string, problems: Problem[]): unknown {
  if (Array.isArray(value)) return value.map((id, place) => renamed(id, labels, `${at}/${place}`, target, problems));
  if (typeof value !== 'string') return value;
  const id = labels.get(value);
  if (id === undefined && !problems.some(({ pointer }) => pointer === at)) {
    problems.push(problem('references', at, `${JSON.stringify(value)} is the id of none of the ${target}`));
  }
  return id;
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
