import type { DraftArticle } from '../../../schema/generated/types.d.ts';

/** The note of an attribution that a program suggested. */
export const SUGGESTED = 'Suggested by a program, and not reviewed';
/** How the id of a mention begins that a program suggested; a mention has no note. */
export const SUGGESTED_ID = 'm-suggested-';

/** The places in a draft of what a program suggested and nobody has reviewed, by collection. */
export function suggestedIn({ mentions = [], attributions = [] }: Partial<DraftArticle>) {
  const places = <T>(list: readonly T[], isSuggested: (one: T) => boolean) =>
    list.flatMap((one, index) => (isSuggested(one) ? [index] : []));
  return {
    mentions: places(mentions, ({ id }) => id?.startsWith(SUGGESTED_ID) === true),
    attributions: places(attributions, ({ note }) => note === SUGGESTED),
  };
}
