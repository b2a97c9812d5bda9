import type { Article } from '../../../schema/generated/types.d.ts';

const COUNTED = {
  blocks: 'block',
  sentences: 'sentence',
  entities: 'entity',
  mentions: 'mention',
  attributions: 'attribution',
  claims: 'claim',
  codings: 'coding',
} as const;

/** How many records of each kind an article has, in words. */
export function countsOf(article: Article): string {
  const counts = Object.entries(COUNTED).map(([collection, one]) => {
    const { length } = article[collection as keyof typeof COUNTED];
    return `${length} ${length === 1 ? one : collection}`;
  });
  return counts.join(', ');
}
