import { either, id, message } from '../../problems/message.ts';
import { inside } from '../../text/spans.ts';
import { type Descriptions, type Seen, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  sentences: 'Sentences are in order and fill their blocks, with at most one space between two.',
  'single-sentence': 'A headline, dateline, byline or boilerplate block has one sentence.',
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
  const what = message`${id(sentence.blockId)} should be ${id(repair)}, because that block contains the sentence; correct it, or move the sentence`;
  view.report(`/sentences/${index}/blockId`, what, { repair });
  return right;
}

/** Goes on to the end of a sentence. False if it ends nowhere in its block, so that of what follows nothing is known. */
function fill(filled: Filled, { start, end }: Sentence, index: number, view: Layout): boolean {
  const { expected, gap, block } = filled;
  if (start < expected || start > expected + gap) {
    const right =
      gap === 0
        ? `${expected}, because its block begins there`
        : `${expected} or ${expected + 1}, because the previous one ends there`;
    const draft =
      start > expected
        ? inNoSentence(view.quoted({ start: expected, end: start }))
        : 'the sentence should begin after the previous one ends, because sentences do not overlap; shorten one of the two';
    const what = message`${either(`${start} should be ${right}; move the start, or add a sentence`, draft)}`;
    view.report(`/sentences/${index}/start`, what, { repair: expected + gap });
  }
  const limit = view.read('blocks')[block]?.end ?? 0;
  if (end <= start || end > limit) {
    const range = start < limit ? `from ${start + 1} to ${limit}` : `at most ${limit}`;
    const what = message`${end} should be ${range}, because a sentence ends in its block; move ${start < limit ? 'the end' : 'it'}`;
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
  const draft = inNoSentence(view.quoted({ start: expected, end: limit }));
  const sealed = `${expected} should be ${limit}, because sentences fill their block; move the end, or add a sentence`;
  view.report(`/sentences/${last}/end`, message`${either(sealed, draft)}`, { repair: limit });
}

const inNoSentence = (words: string) =>
  `the words ${words} should be in a sentence, because sentences fill their block; add them to this one, or add a sentence`;

function reportEmpty(block: number, view: Layout): void {
  view.report(`/blocks/${block}`, message`the block should have a sentence, because sentences fill their block; add one`);
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
      const what = message`${id(blockId)} should have one sentence, because it is a ${role} block; join its sentences, or change the role`;
      view.report(at, what);
    });
  },
});

export const sentenceRules = [sentences, singleSentence];
