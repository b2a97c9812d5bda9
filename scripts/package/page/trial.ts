import type { Article } from '../../../schema/generated/types.d.ts';
import { SPAN_FIELDS } from '../document/spans.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import { pathOf } from '../problems/problem.ts';
import type { Tried } from '../sealing/seal-document.ts';
import type { PlacedProblem } from './model.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A draft that was sealed for trial, as a page shows it: what has a place, with its words, and each problem with its record. */
export function shownTrial({ article, text, errors, warnings, place }: Tried): {
  readonly article: PartialArticle;
  readonly problems: readonly PlacedProblem[];
} {
  const isPlaced = ({ start, end }: Place) => start >= 0 && end > start;
  const filled = <T extends Place>(spans: readonly T[]) =>
    spans.filter(isPlaced).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  const known = (id: string | null) => (id === '' ? null : id);
  const blocks = filled(article.blocks);
  const sentences = filled(article.sentences).map((one) => ({ ...one, gist: knownGist(one.gist) }));
  const shown = {
    ...article,
    blocks,
    sentences,
    mentions: filled(article.mentions),
    attributions: article.attributions.map((one) => ({
      ...one,
      parentId: known(one.parentId),
      restatesId: known(one.restatesId),
      gist: knownGist(one.gist),
      ...Object.fromEntries(SPAN_FIELDS.map((field) => [field, filled(one[field])])),
    })),
    claims: article.claims.map((one) => ({
      ...one,
      attributionId: known(one.attributionId),
      gist: knownGist(one.gist),
      spans: filled(one.spans),
    })),
  } as unknown as PartialArticle;
  const places = new Set<string>(
    [...shown.blocks, ...shown.sentences, ...shown.attributions, ...shown.claims, ...shown.entities].map(({ id }) => id),
  );
  const problems = [...errors, ...warnings].map((problem) => {
    const recordId = recordAt(article, place(problem.pointer));
    return { ...problem, recordId: recordId !== null && places.has(recordId) ? recordId : null };
  });
  return { article: shown, problems };
}

/** In place of a gist that is not known its own pointer is kept, so that no two are the same. */
const knownGist = (gist: string | null) => (gist === null || /^\/\w+\/\d+\/gist$/.test(gist) ? null : gist);

/** The record that a page shows a problem at: of a mention its sentence, of a coding what is coded. */
function recordAt(article: Article, pointer: string): string | null {
  const [collection = '', index = ''] = pathOf(pointer);
  const list = Object.hasOwn(article, collection) ? article[collection as keyof Article] : undefined;
  const record = Array.isArray(list) && /^\d+$/.test(index) ? list[Number(index)] : undefined;
  if (typeof record !== 'object' || record === null) return null;
  const { id, sentenceId, claimId, attributionId } = record as { readonly [field: string]: string | null | undefined };
  if (collection === 'mentions') return sentenceId ?? null;
  if (collection === 'codings') return claimId ?? attributionId ?? null;
  return id ?? null;
}
