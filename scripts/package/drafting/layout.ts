import type { BlockRole, DraftBlock, DraftSentence } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { named } from '../text/locate.ts';
import type { Span } from '../text/spans.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Paragraph } from './guess-roles.ts';

/** Words with their place in the canonical text. */
interface Piece extends Span {
  readonly words: string;
}

/** A block with its place, and the sentences in it. */
export interface LaidOut extends Piece {
  readonly role: BlockRole;
  readonly sentences: readonly Piece[];
}

const ONE_SENTENCE: ReadonlySet<BlockRole> = new Set(['headline', 'dateline', 'byline', 'boilerplate']);

/**
 * The places of paragraphs that follow one another, and of their sentences.
 *
 * @param language by which sentences are split, a BCP 47 tag
 */
export function layoutOf(paragraphs: readonly Paragraph[], language: string): LaidOut[] {
  let start = 0;
  return paragraphs.map(({ role, words }) => {
    const block = { start, end: start + lengthOf(words), role, words };
    start = block.end + 1;
    return { ...block, sentences: sentencesIn(block, language) };
  });
}

function sentencesIn({ start, role, words }: Omit<LaidOut, 'sentences'>, language: string): Piece[] {
  let unit = 0;
  let at = start;
  return (ONE_SENTENCE.has(role) ? [words] : splitSentences(words, language)).map((sentence) => {
    if (unit > 0 && words[unit] === ' ') {
      unit++;
      at++;
    }
    const piece = { start: at, end: at + lengthOf(sentence), words: sentence };
    unit += sentence.length;
    at = piece.end;
    return piece;
  });
}

const lengthOf = (words: string) => Array.from(words).length;

/** The blocks and sentences of a draft, each named by its words. */
export function draftedLayout(layout: readonly LaidOut[], text: CanonicalText) {
  const blocks: DraftBlock[] = [];
  const sentences: DraftSentence[] = [];
  for (const block of layout) {
    const id: DraftBlock['id'] = `b${blocks.length + 1}`;
    blocks.push({ id, role: block.role, ...named(block.words, block.start, { start: 0, end: text.length }, text) });
    for (const { words, start } of block.sentences)
      sentences.push({ id: `s${sentences.length + 1}`, blockId: id, ...named(words, start, block, text) });
  }
  return { blocks, sentences };
}
