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
 * @param uncut stretches of the text that no paragraph and no sentence ends within: what a split would cut is one piece
 */
export function layoutOf(paragraphs: readonly Paragraph[], language: string, uncut: readonly Span[] = []): LaidOut[] {
  const spans = uncut.toSorted((a, b) => a.start - b.start);
  let start = 0;
  const placed = paragraphs.map(({ role, words }) => {
    const block = { start, end: start + lengthOf(words), role, words };
    start = block.end + 1;
    return block;
  });
  const isCut = cutter(spans);
  return whole(placed, cutter(spans)).map((block) => ({ ...block, sentences: whole(sentencesIn(block, language), isCut) }));
}

/** Makes a function for places in the order of the text: whether one of some spans, in their order, runs over what is between two pieces. */
function cutter(spans: readonly Span[]): (before: Span, after: Span) => boolean {
  let next = 0;
  let reach = 0;
  return ({ end }, { start }) => {
    for (; next < spans.length && (spans[next] as Span).start < start; next++) reach = Math.max(reach, (spans[next] as Span).end);
    return reach > end;
  };
}

/** Puts pieces together that are cut; what they have besides words is that of the longest. */
function whole<T extends Piece>(pieces: readonly T[], isCut: ReturnType<typeof cutter>): T[] {
  const groups: T[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && isCut(group.at(-1) as T, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0] as T, group.at(-1) as T];
    if (first === last) return first;
    const longest = group.reduce((one, other) => (other.words.length > one.words.length ? other : one));
    const words = group.map((piece, index) => {
      const before = group[index - 1];
      return before && before.end < piece.start ? ` ${piece.words}` : piece.words;
    });
    return { ...longest, start: first.start, end: last.end, words: words.join('') };
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
