import type { Article, Block, Sentence } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import type { FoundBlocks } from './find-blocks.ts';
import { gapsOf } from './gaps.ts';
import { SentenceSearch } from './sentence-search.ts';

/** The least length of a block whose first words show where it begins. */
const LEAST_HEAD = 16;
/** Where a block's first words are in a stretch of the copy, as far as they distinguish it from others. */
export function beginningsIn({ start, end }: Block, places: readonly number[] | undefined, from: number, to: number): number[] {
  return end - start < LEAST_HEAD ? [] : (places ?? []).filter((place) => place >= from && place < to);
}

/**
 * Finds the sentences of the blocks that are not in a copy. Sentences have digests and no fingerprints, so each is looked for where the one before says
 * that it should be, then where sentences begin and end nearby, in time linear in the copy.
 *
 * @returns for the id of each sentence that was found its offset in the copy's canonical text, in code points
 */
export function findSentences(
  { blocks }: Article,
  sentencesOf: ReadonlyMap<Block['id'], readonly Sentence[]>,
  { places, beginnings }: FoundBlocks,
  text: CanonicalText,
): ReadonlyMap<Sentence['id'], number> {
  const found = new Map<Sentence['id'], number>();
  const gaps = gapsOf(blocks, places, text.length);
  if (gaps.length === 0) return found;
  const search = new SentenceSearch(text, blocks.at(-1)?.end ?? 0);
  const heads = new Map(blocks.map((block, index) => [block.start, { block, places: beginnings[index] }]));
  const headsOf = ({ start }: Sentence, from: number, to: number) => {
    const head = heads.get(start);
    return head ? beginningsIn(head.block, head.places, from, to) : [];
  };
  for (const gap of gaps) {
    const missing = blocks.slice(gap.from, gap.to);
    const run = missing.flatMap(({ id }) => sentencesOf.get(id) ?? []);
    search.forward(run, gap, headsOf, found);
    search.between(run, gap, found);
    for (const [index, block] of missing.entries()) {
      const sentences = sentencesOf.get(block.id) ?? [];
      if (
        sentences.some(({ id }) => found.has(id)) ||
        beginningsIn(block, beginnings[gap.from + index], gap.start, gap.end).length > 0
      )
        continue;
      // The block may have been moved as well as changed.
      const [start] = beginningsIn(block, beginnings[gap.from + index], 0, text.length);
      if (start === undefined) continue;
      const end = Math.min(text.length, start + 2 * (block.end - block.start) + 32);
      const elsewhere = { from: gap.from + index, to: gap.from + index + 1, start, end, isStartKnown: true, isEndKnown: false };
      search.forward(sentences, elsewhere, headsOf, found);
      search.between(sentences, elsewhere, found);
    }
  }
  return found;
}
