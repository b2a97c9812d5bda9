import { shown } from '../../problems/problem.ts';
import { inside } from '../../text/spans.ts';
import type { Context, Finding, Rule } from './context.ts';

const ONE_SENTENCE: ReadonlySet<string> = new Set(['headline', 'dateline', 'byline', 'boilerplate']);

export const layoutRules: readonly Rule[] = [
  {
    name: 'text-length',
    description: 'A text has at least as many UTF-16 units as code points, and at most twice as many.',
    check: checkLengths,
  },
  {
    name: 'blocks',
    description: 'Blocks follow one another with one space between, from offset 0 to the end of the text.',
    check: checkBlocks,
  },
  {
    name: 'sentences',
    description: 'Sentences stand in order and fill their blocks, with at most one space between two.',
    check: checkSentences,
  },
  {
    name: 'single-sentence',
    description: 'A headline, dateline, byline or boilerplate block is one sentence.',
    check: checkSingleSentences,
  },
  {
    name: 'headline',
    description: 'The headline of the metadata is, folded, that of the first headline block; so is the byline.',
    check: checkHeadline,
  },
];

function* checkLengths({ article }: Context): Generator<Finding> {
  const { codePoints, utf16Units } = article.sourceText;
  if (utf16Units < codePoints || utf16Units > 2 * codePoints) {
    const message = `${utf16Units} UTF-16 units cannot be ${codePoints} code points; there are from 1 to 2 to each`;
    yield { pointer: '/sourceText/utf16Units', message, repair: codePoints };
  }
}

function* checkBlocks(context: Context): Generator<Finding> {
  if (!context.whole('blocks')) return;
  const { blocks, sentences, sourceText } = context.article;
  const ends = new Map<string, number>();
  for (const sentence of sentences) ends.set(sentence.blockId, Math.max(sentence.end, ends.get(sentence.blockId) ?? 0));
  let expected = 0;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.start !== expected) {
      const endIsWrong = before !== undefined && ends.get(before.id) === block.start - 1;
      if (endIsWrong) {
        const message = `${before.end} should be ${block.start - 1}, one space before the next block begins`;
        yield { pointer: `/blocks/${index - 1}/end`, message, repair: block.start - 1 };
      } else {
        const message = `${block.start} should be ${expected}, ${index === 0 ? 'the beginning of the text' : 'one space after the block before'}`;
        yield { pointer: `/blocks/${index}/start`, message, repair: expected };
      }
    }
    if (block.end <= expected) {
      yield {
        pointer: `/blocks/${index}/end`,
        message: `${block.end} should be more than ${expected}, the block's start: a block holds at least one character`,
      };
      return;
    }
    expected = block.end + 1;
  }
  const last = blocks.at(-1);
  if (!last || last.end === sourceText.codePoints) return;
  const goesOn = last.end < sourceText.codePoints && (context.text !== null || sentences.some(({ end }) => end > last.end));
  if (goesOn && ends.get(last.id) === last.end) {
    const message = `the text goes on after this block, from ${last.end} to ${sourceText.codePoints}; a block is missing`;
    yield { pointer: `/blocks/${blocks.length - 1}`, message };
  } else if (ends.get(last.id) === last.end) {
    const message = `${sourceText.codePoints} should be ${last.end}, where the last block ends`;
    yield { pointer: '/sourceText/codePoints', message, repair: last.end };
  } else {
    const message = `${last.end} should be ${sourceText.codePoints}, the end of the text`;
    yield { pointer: `/blocks/${blocks.length - 1}/end`, message, repair: sourceText.codePoints };
  }
}

function* checkSentences(context: Context): Generator<Finding> {
  const { article } = context;
  if (!context.whole('blocks') || !context.whole('sentences')) return;
  let block = -1;
  let expected = 0;
  let gap = 0;
  for (const [index, sentence] of article.sentences.entries()) {
    const at = `/sentences/${index}`;
    let place = context.indexOf('blocks', sentence.blockId);
    const own = article.blocks[place];
    if (own && !inside(sentence, own)) {
      const right = article.blocks.findIndex((other) => inside(sentence, other));
      if (right >= 0) {
        const repair = article.blocks[right]?.id;
        yield {
          pointer: `${at}/blockId`,
          message: `${shown(sentence.blockId)} should be ${shown(repair)}, the block that the sentence stands in`,
          repair,
        };
        place = right;
      }
    }
    if (place !== block) {
      const left = article.blocks[block];
      if (left && expected < left.end) yield unfilled(index - 1, expected, left.end, context);
      if (place > block + 1) {
        yield { pointer: `/blocks/${block + 1}`, message: 'the block has no sentence; every block is filled by its sentences' };
        return;
      }
      block = place;
      expected = article.blocks[block]?.start ?? 0;
      gap = 0;
    }
    if (sentence.start < expected || sentence.start > expected + gap) {
      const right =
        gap === 0 ? `${expected}, where its block begins` : `${expected} or ${expected + 1}, right after the sentence before`;
      const between = context.quoted({ start: expected, end: sentence.start });
      const drafted =
        sentence.start > expected
          ? `the words ${between} before this sentence stand in none; the sentences of a block fill it`
          : 'the sentence begins before the one before it ends; sentences stand one after the other';
      yield { pointer: `${at}/start`, message: `${sentence.start} should be ${right}`, drafted, repair: expected + gap };
    }
    const limit = article.blocks[block]?.end ?? 0;
    if (sentence.end <= sentence.start || sentence.end > limit) {
      const message = `${sentence.end} should be after the sentence's start, ${sentence.start}, and at most ${limit}, where its block ends`;
      yield { pointer: `${at}/end`, message };
      return;
    }
    expected = sentence.end;
    gap = 1;
  }
  const left = article.blocks[block];
  if (left && expected < left.end) yield unfilled(article.sentences.length - 1, expected, left.end, context);
  if (block + 1 < article.blocks.length) {
    yield { pointer: `/blocks/${block + 1}`, message: 'the block has no sentence; every block is filled by its sentences' };
  }
}

const unfilled = (index: number, end: number, right: number, context: Context): Finding => ({
  pointer: `/sentences/${index}/end`,
  message: `${end} should be ${right}, where its block ends: sentences fill their block`,
  drafted: `the words ${context.quoted({ start: end, end: right })} after this sentence stand in none; the sentences of a block fill it`,
  repair: right,
});

function* checkSingleSentences(context: Context): Generator<Finding> {
  const seen = new Set<string>();
  for (const { record, at } of context.records('sentences')) {
    const role = context.get('blocks', record.blockId)?.role;
    if (role && ONE_SENTENCE.has(role) && seen.has(record.blockId)) {
      yield { pointer: at, message: `${shown(record.blockId)} is a ${role} block, which is one sentence; this is another` };
    }
    seen.add(record.blockId);
  }
}

function* checkHeadline(context: Context): Generator<Finding> {
  if (!context.whole('blocks')) return;
  const { article } = context;
  for (const field of ['headline', 'byline'] as const) {
    const words = article.metadata[field];
    const blocks = article.blocks.filter((block) => block.role === field);
    if (words === null || blocks.length === 0) continue;
    const digest = context.digestOf(words);
    if (!blocks.some((block) => block.sha256 === digest)) {
      yield {
        pointer: `/metadata/${field}`,
        message: `${shown(words)} is not what the ${field} block says: its digest is another`,
      };
    }
  }
}
