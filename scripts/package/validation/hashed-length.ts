import type { Article } from '../../../schema/generated/types.d.ts';
import { SPAN_FIELDS } from '../document/spans.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** How many characters the digests of one document are made from at most: tens of thousands of times an article's, and a second or two. */
const MOST = 200_000_000;

/** Why a document is not checked against a text: its spans are so many, and so long, that hashing them all would take any amount of time. Null where they are not. */
export function tooMuchToHash(article: Article, length: number): Problem | null {
  let left = MOST;
  const take = (slices: readonly { readonly start: number; readonly end: number }[]) => {
    for (const { start, end } of slices) left -= Math.max(0, Math.min(end, length) - start);
  };
  const { blocks, sentences, mentions, attributions, claims } = article;
  for (const slices of [blocks, sentences, mentions]) take(slices);
  for (const record of attributions) for (const field of SPAN_FIELDS) take(record[field]);
  for (const { spans } of claims) take(spans);
  if (left >= 0) return null;
  return problem(
    'limit',
    '',
    `the spans should have at most ${MOST} characters together, because each is hashed; remove or shorten some`,
  );
}
