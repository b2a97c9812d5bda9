import type { Article, Block, Sentence } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import type { FoundBlocks } from './find-blocks.ts';
import { beginningsIn } from './find-sentences.ts';
import { type Gap, gapsOf } from './gaps.ts';

/** A stretch of a copy, in code points of its canonical text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a copy has in place of some of a block's sentences, or among them. */
export interface Difference extends Passage {
  /** The sentences that should be there, one after the other; none where the copy has words that are none of the block's. */
  readonly sentenceIds: readonly Sentence['id'][];
}

/** A block that is not in a copy word for word. */
export interface MissingBlock {
  readonly id: Block['id'];
  readonly role: Block['role'];
  /** The passage of the copy that comes nearest, in the canonical text of the copy, if one does. */
  readonly nearest: Passage | null;
  /** The sentences of the block that are there word for word. */
  readonly foundSentenceIds: readonly Sentence['id'][];
  /** The sentences of the block that do not. */
  readonly missingSentenceIds: readonly Sentence['id'][];
  /** Where that passage differs from the block, in order. */
  readonly differences: readonly Difference[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Found = ReadonlyMap<Sentence['id'], number>;

/** What can be said of the blocks that are not in a copy: where it comes nearest to each, which of their sentences are there, and what is in place of others. */
export function missingBlocks(
  { blocks }: Article,
  sentencesOf: ReadonlyMap<Block['id'], readonly Sentence[]>,
  { places, beginnings }: FoundBlocks,
  found: Found,
  text: CanonicalText,
): MissingBlock[] {
  return gapsOf(blocks, places, text.length).flatMap((gap) => {
    const parts = blocks
      .slice(gap.from, gap.to)
      .map((block, index) => knownPart(block, sentencesOf.get(block.id) ?? [], found, beginnings[gap.from + index] ?? [], gap));
    const limits = limitsOf(parts, gap, blocks);
    return parts.map((part, index) => {
      const block = blocks[gap.from + index] as Block;
      const sentences = sentencesOf.get(block.id) ?? [];
      const passage = nearestPassage(block, part, limits[index] as Limits, beginnings[gap.from + index]?.[0], text);
      return {
        id: block.id,
        role: block.role,
        nearest: passage && passageOf(passage, text),
        foundSentenceIds: sentences.filter(({ id }) => found.has(id)).map(({ id }) => id),
        missingSentenceIds: sentences.filter(({ id }) => !found.has(id)).map(({ id }) => id),
        differences: passage ? differencesIn(passage, sentences, found, text) : [],
      };
    });
  });
}

/** The part of a block that was found, from its first words or sentence to its last sentence: where it is in the copy, and in the document. */
interface KnownPart extends Stretch {
  readonly inDocument: Stretch;
  /** Whether it is between the neighbours of its gap, or somewhere else. */
  readonly isInGap: boolean;
}

function knownPart(
  block: Block,
  sentences: readonly Sentence[],
  found: Found,
  beginnings: readonly number[],
  gap: Gap,
): KnownPart | null {
  const first = sentences.find(({ id }) => found.has(id));
  const last = sentences.findLast(({ id }) => found.has(id));
  if (!first || !last) {
    const [start] = beginningsIn(block, beginnings, gap.start, gap.end);
    return start === undefined
      ? null
      : { start, end: start, inDocument: { start: block.start, end: block.start }, isInGap: true };
  }
  const place = found.get(first.id) as number;
  const end = (found.get(last.id) as number) + last.end - last.start;
  const head = first.start === block.start ? undefined : beginningsIn(block, beginnings, gap.start, place).at(-1);
  return {
    start: head ?? place,
    end,
    inDocument: { start: head === undefined ? first.start : block.start, end: last.end },
    isInGap: place >= gap.start && end <= gap.end,
  };
}

/** The stretch in which a block may be, and whether both ends are those of what is beside it. */
interface Limits extends Stretch {
  readonly areKnown: boolean;
}

function limitsOf(parts: readonly (KnownPart | null)[], gap: Gap, all: readonly Block[]): Limits[] {
  const blocks = all.slice(gap.from, gap.to);
  let start = gap.start;
  let isKnown = gap.isStartKnown || gap.from === 0;
  const starts = parts.map((part, index) => {
    const limit = { at: start, isKnown };
    if (part?.isInGap) [start, isKnown] = [part.end, part.inDocument.end === blocks[index]?.end];
    return limit;
  });
  let end = gap.end;
  isKnown = gap.isEndKnown || gap.to === all.length;
  const ends = parts.toReversed().map((part, index) => {
    const limit = { at: end, isKnown };
    if (part?.isInGap) [end, isKnown] = [part.start, part.inDocument.start === blocks[parts.length - 1 - index]?.start];
    return limit;
  });
  ends.reverse();
  return starts.map((from, index) => {
    const to = ends[index] as (typeof ends)[number];
    return { start: from.at, end: to.at, areKnown: from.isKnown && to.isKnown };
  });
}

/** What lies between a block's neighbours, if that is of about its length; else what is around the part of it that was found, or where its first words are. */
function nearestPassage(
  block: Block,
  part: KnownPart | null,
  limits: Limits,
  beginning: number | undefined,
  text: CanonicalText,
): Stretch | null {
  const length = block.end - block.start;
  const between = {
    start: part?.inDocument.start === block.start ? part.start : limits.start,
    end: part?.inDocument.end === block.end ? part.end : limits.end,
  };
  const isOfItsLength = between.end > between.start && between.end - between.start <= 2 * length + 32;
  if (part?.isInGap !== false && limits.areKnown && isOfItsLength) return trimmed(between, text);
  const { start: low, end: high } = part?.isInGap ? limits : { start: 0, end: text.length };
  if (part) {
    const { start, end } = part.inDocument;
    return trimmed(
      { start: Math.max(low, part.start - (start - block.start)), end: Math.min(high, part.end + block.end - end) },
      text,
    );
  }
  return beginning === undefined ? null : trimmed({ start: beginning, end: Math.min(beginning + length, text.length) }, text);
}

/** What is between the sentences of a block that were found, before the first and after the last. */
function differencesIn(passage: Stretch, sentences: readonly Sentence[], found: Found, text: CanonicalText): Difference[] {
  const differences: Difference[] = [];
  let sentenceIds: Sentence['id'][] = [];
  let from = passage.start;
  const close = (to: number) => {
    const between = passageOf(trimmed({ start: from, end: Math.max(from, to) }, text), text);
    if (sentenceIds.length > 0 || between.text !== '') differences.push({ sentenceIds, ...between });
    sentenceIds = [];
  };
  for (const { id, start, end } of sentences) {
    const place = found.get(id);
    if (place === undefined) {
      sentenceIds.push(id);
      continue;
    }
    close(place);
    from = place + end - start;
  }
  close(passage.end);
  return differences;
}

function passageOf({ start, end }: Stretch, text: CanonicalText): Passage {
  return { start, end, text: text.slice(start, end) };
}

/** A stretch without the space at either end: a canonical text has no two together. */
function trimmed({ start, end }: Stretch, text: CanonicalText): Stretch {
  const from = start < end && text.slice(start, start + 1) === ' ' ? start + 1 : start;
  return { start: from, end: from < end && text.slice(end - 1, end) === ' ' ? end - 1 : end };
}
