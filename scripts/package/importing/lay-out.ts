import type { DraftBlock, DraftSentence } from '../../../schema/generated/types.d.ts';
import { endsASentence, guessRoles, type Paragraph } from '../drafting/guess-roles.ts';
import { draftedLayout, type LaidOut, layoutOf } from '../drafting/layout.ts';
import { articleParagraphs } from '../drafting/paragraphs.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/spans.ts';

/** The layout of a text, and what it shows of the document. */
export interface ImportedLayout {
  readonly layout: readonly LaidOut[];
  readonly blocks: readonly DraftBlock[];
  readonly sentences: readonly DraftSentence[];
  /** The words of the headline and of the byline, where the text has them. */
  readonly headline: string | undefined;
  readonly byline: string | undefined;
}

/** A headline is not longer, in UTF-16 units. */
const LONGEST_HEADLINE = 200;

/**
 * Lays a text out as `init` does.
 *
 * @param headline the headline as it is known; a block with other words is none
 * @param uncut stretches that no block and no sentence ends within
 */
export function layOut(
  source: string,
  text: CanonicalText,
  language: string,
  headline: string | undefined,
  uncut: readonly Span[],
): ImportedLayout {
  const guessed = guessRoles(articleParagraphs(source));
  const paragraphs = guessed.some(({ role, words }) => role === 'headline' && !isHeadline(words, headline))
    ? guessed.map(withoutHeadline)
    : guessed;
  const layout = layoutOf(paragraphs, language, uncut);
  const wordsOf = (role: LaidOut['role']) => layout.find((block) => block.role === role)?.words;
  return { layout, ...draftedLayout(layout, text), headline: wordsOf('headline'), byline: wordsOf('byline') };
}

/** Whether the words of the block that seems to be the headline are one: those that are known to be, or if none are, no sentence. */
function isHeadline(words: string, known: string | undefined): boolean {
  return known === undefined ? words.length <= LONGEST_HEADLINE && !endsASentence(words) : words === fold(known);
}

/** The roles where the first paragraph is no headline but the lead. */
function withoutHeadline({ role, words }: Paragraph): Paragraph {
  if (role === 'headline') return { role: 'lead', words };
  return { role: role === 'lead' || role === 'deck' ? 'body' : role, words };
}
