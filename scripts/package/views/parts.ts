import type {
  Attribution,
  Entity,
  HydratedArticle,
  HydratedAttribution,
  HydratedBlock,
  HydratedSpan,
} from '../../../schema/generated/types.d.ts';

/** A stretch of the canonical text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an attribution hangs on: its content, else its cue, else its source. */
export function anchorOf({ contentSpans, cueSpans, sourceSpans }: HydratedAttribution): readonly HydratedSpan[] {
  return [contentSpans, cueSpans].find((spans) => spans.length > 0) ?? sourceSpans;
}

/** The canonical text with a line feed in place of the space between two blocks, so that all offsets are the same. */
export const textInLines = ({ blocks }: HydratedArticle) => `${blocks.map(({ text }) => text).join('\n')}\n`;

/** Cuts stretches where a block ends, and leaves out the space between two blocks. */
export function cutAtBlocks(stretches: readonly Stretch[], blocks: readonly HydratedBlock[]): Stretch[] {
  return stretches.flatMap(({ start, end }) =>
    blocks
      .filter((block) => block.start < end && block.end > start)
      .map((block) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) })),
  );
}

/** How deep each attribution is nested: 1 where nobody else's words hold it. */
export function levelsOf({ attributions }: HydratedArticle): ReadonlyMap<Attribution['id'], number> {
  const levels = new Map<Attribution['id'], number>();
  for (const { id, parentId } of attributions) levels.set(id, parentId === null ? 1 : (levels.get(parentId) ?? 0) + 1);
  return levels;
}

/** The names of entities by their ids. */
export function namesOf({ entities }: HydratedArticle): (ids: readonly Entity['id'][]) => string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (ids) => ids.map((id) => names.get(id) ?? id);
}
