import { message, value } from '../../problems/message.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'text-length': 'A text has at least as many UTF-16 units as code points, and at most twice as many.',
  blocks: 'Blocks cover the text from offset 0 to its end, with one space between two.',
  headline: 'The headline and the byline in the metadata are the words of the headline block and the byline block.',
};

const textLength = whole({
  name: 'text-length',
  reads: { sourceText: ['codePoints', 'utf16Units'] },
  check(view) {
    const { codePoints, utf16Units } = view.read('sourceText');
    if (utf16Units >= codePoints && utf16Units <= 2 * codePoints) return;
    const range = `from ${codePoints} to ${2 * codePoints}`;
    const what = message`${utf16Units} should be ${range}, because a code point takes 1 or 2 UTF-16 units; correct it, or codePoints`;
    view.report('/sourceText/utf16Units', what, { repair: codePoints });
  },
});

const BLOCKS = { blocks: ['start', 'end'], sentences: ['blockId', 'end'], sourceText: ['codePoints'] } as const;

const blocks = whole({
  name: 'blocks',
  reads: BLOCKS,
  check(view) {
    const list = view.read('blocks');
    const ends = new Map<string, number>();
    for (const { blockId, end } of view.read('sentences')) ends.set(blockId, Math.max(end, ends.get(blockId) ?? 0));
    let expected = 0;
    for (const [index, block] of list.entries()) {
      const before = list[index - 1];
      if (block.start !== expected && before && ends.get(before.id) === block.start - 1) {
        const repair = block.start - 1;
        const what = message`${before.end} should be ${repair}, because the next block begins one space after it; move the end`;
        view.report(`/blocks/${index - 1}/end`, what, { repair });
      } else if (block.start !== expected) {
        const why = index === 0 ? 'the text begins there' : 'a block begins one space after the one before';
        const what = message`${block.start} should be ${expected}, because ${why}; move the start`;
        view.report(`/blocks/${index}/start`, what, { repair: expected });
      }
      if (block.end <= expected) {
        const what = message`${block.end} should be more than ${expected}, because a block begins before it ends; move the end`;
        view.report(`/blocks/${index}/end`, what);
        return;
      }
      expected = block.end + 1;
    }
    checkEnd(view, ends);
  },
});

/** The last block ends where the text does: which of them is wrong is seen by the sentences. */
function checkEnd(view: View<typeof BLOCKS>, ends: ReadonlyMap<string, number>): void {
  const list = view.read('blocks');
  const { codePoints } = view.read('sourceText');
  const last = list.at(-1);
  if (!last || last.end === codePoints) return;
  const pointer = `/blocks/${list.length - 1}`;
  const isFilled = ends.get(last.id) === last.end;
  const goesOn = last.end < codePoints && (view.text !== null || view.read('sentences').some(({ end }) => end > last.end));
  if (goesOn && isFilled)
    view.report(
      pointer,
      message`another block should follow, because the text goes on from ${last.end} to ${codePoints}; add the block`,
    );
  else if (isFilled) {
    const what = message`${codePoints} should be ${last.end}, because the last block ends there; correct it, or add a block`;
    view.report('/sourceText/codePoints', what, { repair: last.end });
  } else {
    const what = message`${last.end} should be ${codePoints}, because the text ends there; move the end`;
    view.report(`${pointer}/end`, what, { repair: codePoints });
  }
}

const headline = whole({
  name: 'headline',
  reads: { metadata: ['headline', 'byline'], blocks: ['role', 'sha256'] },
  check(view) {
    const metadata = view.read('metadata');
    const list = view.read('blocks');
    for (const field of ['headline', 'byline'] as const) {
      const words = metadata[field];
      const same = list.filter(({ role }) => role === field);
      if (words === null || same.length === 0) continue;
      const digest = view.digestOf(words);
      if (same.some(({ sha256 }) => sha256 === digest)) continue;
      const should = message`${value(words)} should be the words of the ${field} block`;
      view.report(`/metadata/${field}`, message`${should}, because the metadata repeats them; copy them from the text`);
    }
  },
});

export const layoutRules = [textLength, blocks, headline];
