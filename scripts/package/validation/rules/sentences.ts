import { either, id, message } from '../../problems/message.ts';
import { inside } from '../../text/spans.ts';
import { type Descriptions, type Seen, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  sentences: 'Sentences are in order and fill their blocks, with at most one space between two.',
  'single-sentence': 'A headline, dateline, byline or boilerplate block is one sentence.',
};

const READS = { blocks: ['start', 'end'], sentences: ['blockId', 'start', 'end'] } as const;
type Layout = View<typeof READS>;
type Sentence = Seen<typeof READS, 'sentences'>;

/** How far the sentences have filled the text. */
interface Filled {
  /** The place of the block that is being filled; -1 before the first. */
  block: number;
  /** Where the next sentence may begin at the earliest. */
  expected: number;
  /** How many spaces may come before it. */
  gap: number;
}

const sentences = whole({
  name: 'sentences',
  reads: READS,
  check(view) {
    const blocks = view.read('blocks');
    const list = view.read('sentences');
    const filled: Filled = { block: -1, expected: 0, gap: 0 };
    for (const [index, sentence] of list.entries()) {
      const place = placeOf(sentence, index, view);
      if (place !== filled.block) {
        checkFilled(filled, index - 1, view);
        if (place > filled.block + 1) {
          reportEmpty(filled.block + 1, view);
          return;
        }
        filled.block = place;
        filled.expected = blocks[place]?.start ?? 0;
        filled.gap = 0;
      }
      if (!fill(filled, sentence, index, view)) return;
    }
    checkFilled(filled, list.length - 1, view);
    if (filled.block + 1 < blocks.length) reportEmpty(filled.block + 1, view);
  },
});

/** The place of the block that a sentence lies in. */
function placeOf(sentence: Sentence, index: number, view: Layout): number {
  const blocks = view.read('blocks');
  const place = view.indexOf('blocks', sentence.blockId);
  const own = blocks[place];
  if (!own || inside(sentence, own)) return place;
  const right = blocks.findIndex((other) => inside(sentence, other));
  const repair = blocks[right]?.id;
  if (repair === undefined) return place;
  const what = message`${id(sentence.blockId)} should be ${id(repair)}, the block that contains the sentence`;
  view.report(`/sentences/${index}/blockId`, what, { repair });
  return right;
}

/** Goes on to the end of a sentence. False if it ends nowhere in its block, so that of what follows nothing is known. */
function fill(filled: Filled, { start, end }: Sentence, index: number, view: Layout): boolean {
  const { expected, gap, block } = filled;
  if (start < expected || start > expected + gap) {
    const where =
      gap === 0 ? `${expected}, where its block begins` : `${expected} or ${expected + 1}, right after the previous sentence`;
    const between = view.quoted({ start: expected, end: start });
    const draft =
      start > expected
        ? `the words ${between} before this sentence are in no sentence; sentences fill their block`
        : 'the sentence begins before the previous one ends; sentences follow one another';
    const what = message`${either(`${start} should be ${where}`, draft)}`;
    view.report(`/sentences/${index}/start`, what, { repair: expected + gap });
  }
  const limit = view.read('blocks')[block]?.end ?? 0;
  if (end <= start || end > limit) {
    const what = message`${end} should be after the sentence's start, ${start}, and at most ${limit}, where its block ends`;
    view.report(`/sentences/${index}/end`, what);
    return false;
  }
  filled.expected = end;
  filled.gap = 1;
  return true;
}

/** Checks that the sentences up to one fill the block. */
function checkFilled({ block, expected }: Filled, last: number, view: Layout): void {
  const limit = view.read('blocks')[block]?.end ?? 0;
  if (expected >= limit) return;
  const rest = view.quoted({ start: expected, end: limit });
  const draft = `the words ${rest} after this sentence are in no sentence; sentences fill their block`;
  const sealed = `${expected} should be ${limit}, where its block ends: sentences fill their block`;
  view.report(`/sentences/${last}/end`, message`${either(sealed, draft)}`, { repair: limit });
}

function reportEmpty(block: number, view: Layout): void {
  view.report(`/blocks/${block}`, message`the block has no sentence; add one, because sentences fill their block`);
}

const ONE_SENTENCE: ReadonlySet<string> = new Set(['headline', 'dateline', 'byline', 'boilerplate']);

const singleSentence = whole({
  name: 'single-sentence',
  guideline: true,
  reads: { sentences: ['blockId'], blocks: ['role'] },
  check(view) {
    const seen = new Set<string>();
    view.each(view.records('sentences'), ({ record: { blockId }, at }) => {
      const isFirst = !seen.has(blockId);
      seen.add(blockId);
      const { role } = view.get('blocks', blockId);
      if (isFirst || !ONE_SENTENCE.has(role)) return;
      view.report(at, message`${id(blockId)} is a ${role} block, which is one sentence; this is another`);
    });
  },
});

export const sentenceRules = [sentences, singleSentence];
