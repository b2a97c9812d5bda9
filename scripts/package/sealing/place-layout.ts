import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { shown } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { locate, type Naming, type Stretch } from '../text/locate.ts';
import { type Placed, type Placing, reportUnknownId } from './placing.ts';

type DraftBlock = DraftArticle['blocks'][number];
type DraftSentence = DraftArticle['sentences'][number];

/** The blocks with their places: each begins right after the one before. */
export function placeBlocks(blocks: readonly DraftBlock[], placing: Placing) {
  const { text } = placing;
  const whole = { start: 0, end: text.length };
  let next = 0;
  /** Whether the block before was found, so that it is known where the next one begins. */
  let isKnown = true;
  const placed = blocks.map(({ id, role, ...words }, index) => {
    const pointer = `/blocks/${index}`;
    const expected = isKnown ? next : (places: readonly number[]) => places.find((at) => at >= next);
    const slice = placing.find(words, pointer, (named) => locate(named, whole, text, 'the text', expected));
    if (slice.start >= 0 && isKnown && slice.start !== next) reportMisplaced(pointer, next, placing);
    isKnown = slice.start >= 0;
    if (isKnown) next = slice.end + 1;
    return { id, role, ...slice, fingerprint: fingerprint(text.slice(slice.start, slice.end)) };
  });
  if (isKnown && placing.problems.length === 0 && next !== text.length + 1)
    placing.report(
      `/blocks/${blocks.length - 1}`,
      `another block should follow, because the text goes on with ${excerpt(text, next)}; add the block`,
    );
  return placed;
}

function reportMisplaced(pointer: string, next: number, placing: Placing): void {
  const { text } = placing;
  const [why, cure] =
    next < text.length
      ? [`the text goes on with ${excerpt(text, next)}`, 'add these words to a block']
      : ['the text ends there', 'move or remove the block'];
  placing.report(`${pointer}/text`, `the block should begin right after the one before, because ${why}; ${cure}`);
}

const excerpt = (text: CanonicalText, start: number) => shown(`${text.slice(start, start + 40)}…`);

/** The sentences with their places: each begins right after the one before, or where its block begins. */
export function placeSentences(
  sentences: readonly DraftSentence[],
  blocks: readonly (Placed & { id: string })[],
  placing: Placing,
) {
  const { text } = placing;
  const blockOf = new Map<string, Stretch>(blocks.map((block) => [block.id, block]));
  // Of two blocks with one id, which is reported elsewhere, it is not known which is meant.
  const isRepeated = new Set(blocks.flatMap((block) => (blockOf.get(block.id) === block ? [] : [block.id])));
  const inBlocks = namingOf(blocks);
  let after = 0;
  let isSure = true;
  return sentences.map(({ id, blockId, gist, ...words }, index) => {
    const pointer = `/sentences/${index}`;
    const block = blockOf.get(blockId);
    if (!block) reportUnknownId(`${pointer}/blockId`, blockId, 'blocks', blockOf, placing);
    if (!block || block.start < 0 || isRepeated.has(blockId)) return { id, blockId, ...placing.nowhere(`${pointer}/text`), gist };
    const isWithin = after >= block.start && after < block.end;
    const from = isWithin ? after + (text.slice(after, after + 1) === ' ' ? 1 : 0) : block.start;
    const expected = isSure ? from : (places: readonly number[]) => places.find((at) => at >= from);
    const slice = placing.find(words, pointer, (named) => locate(named, block, text, blockId, expected, inBlocks));
    isSure = slice.start >= 0;
    if (isSure) after = slice.end;
    return { id, blockId, ...slice, gist };
  });
}

/** Names the records, of those found, that hold a stretch of the text or a part of it. */
export function namingOf(records: readonly (Stretch & { readonly id: string })[]): Naming {
  return ({ start, end }) => {
    const holding = records.filter((record) => record.start >= 0 && record.start < end && record.end > start);
    const [first] = holding;
    const last = holding.at(-1);
    if (!first || !last) return null;
    return first === last ? first.id : `${first.id} to ${last.id}`;
  };
}
