import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { ArticleError } from '../problems/problem.ts';
import { tryDraft } from '../sealing/seal-document.ts';
import type { Copy } from '../text/read-copy.ts';
import { isEnglish } from '../validation/rules/is-english.ts';
import { suggestedAttributions, withSpeakers } from './suggest-attributions.ts';
import { suggestedMentions } from './suggest-mentions.ts';

/**
 * Adds suggestions to a draft: in English, an attribution for each quotation that has a reporting verb and a speaker beside it, and for each sentence that is one reporting clause; in any language, a
 * mention wherever an entity of the draft is called by its name or an alias. An attribution that is suggested has low confidence and a note, and a
 * mention an id that begins with `m-suggested-`; `seal` warns as long as one has. What the draft has already is left as it is, but that a suggestion
 * without a speaker gets one that is listed by now.
 *
 * @param draft a draft of the text; it may have errors
 * @param text the text that it annotates, as a string or as bytes in UTF-8
 * @returns a new draft
 * @throws {ArticleError} if so much is wrong that nothing of the draft has a place in the text
 */
export function suggest(draft: DraftArticle, text: Copy): DraftArticle {
  const tried = tryDraft(withoutGists(draft), text);
  const { mentions: before = [], attributions: others = [] } = draft;
  if (!areRecords(before) || !areRecords(others)) throw new ArticleError(tried.errors);
  const attributions = isEnglish(tried.article.metadata) ? suggestedAttributions(tried, draft) : [];
  return {
    ...draft,
    mentions: [...before, ...suggestedMentions(tried)],
    attributions: [...withSpeakers(tried, others), ...attributions],
  };
}

/** A draft without the gists of sentences, which are empty at first, and in a long text more than can be reported. */
function withoutGists(draft: DraftArticle): DraftArticle {
  if (!Array.isArray(draft?.sentences)) return draft;
  return { ...draft, sentences: (draft.sentences as DraftArticle['sentences']).map((sentence) => ({ ...sentence, gist: null })) };
}

const areRecords = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null);
