import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { suggestedIn } from '../document/suggested.ts';
import { type Problem, problem } from '../problems/problem.ts';

const CURES = { mentions: 'remove its id', attributions: 'remove its note and its confidence' } as const;

/** Warnings of what a program suggested in a draft and nobody has reviewed: one for each collection, at the first of its records. */
export function unreviewed(draft: Partial<DraftArticle>): Problem[] {
  const suggested = suggestedIn(draft);
  return (['mentions', 'attributions'] as const).flatMap((collection) => {
    const [first, ...others] = suggested[collection];
    if (first === undefined) return [];
    const { id } = draft[collection]?.[first] ?? {};
    const more = others.length === 1 ? collection.slice(0, -1) : collection;
    const [which, whom] = others.length === 0 ? [id, 'it'] : [`${id} and ${others.length} other ${more}`, 'them'];
    const message = `${which} should be reviewed, because a program suggested ${whom}; check each, then ${CURES[collection]}`;
    return [{ ...problem('draft', `/${collection}/${first}`, message), severity: 'warning' as const }];
  });
}
