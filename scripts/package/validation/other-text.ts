import type { Article } from '../../../schema/generated/types.d.ts';
import { spansOf } from '../document/spans.ts';
import { type Problem, problem, shown } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { sha256 } from '../text/sha256.ts';
import { inside, type Span } from '../text/spans.ts';

const RULE = 'text';

interface Slice extends Span {
  readonly sha256: string;
}

/**
 * Reports a text that is not the one that a document was made from: its own digest differs, and either that of every block does, or the digest and the
 * fingerprint of some block and the digest of one of its sentences. A document in which only some of these are wrong is itself at fault.
 */
export function otherText(article: Article, text: CanonicalText): Problem | null {
  if (sha256(text.text) === article.sourceText.sha256) return null;
  const fits = ({ start, end, sha256: digest }: Slice) => start < end && end <= text.length && text.digest(start, end) === digest;
  const report = (pointer: string, message: string) => problem(RULE, pointer, message);
  if (!article.blocks.some(fits))
    return report(
      '/sourceText',
      'the text should be the one that the document was made from, because neither its digest nor that of any block fits; give that text alone (hydrate also finds it in a longer text or a web page)',
    );
  const changed = new Set(article.sentences.filter((sentence) => !fits(sentence)).map(({ blockId }) => blockId));
  const others = article.blocks.filter(
    (block) => changed.has(block.id) && !fits(block) && block.fingerprint !== fingerprint(text.slice(block.start, block.end)),
  );
  const [first] = others;
  if (!first) {
    const end = article.blocks.at(-1)?.end ?? 0;
    const goesOn = end === article.sourceText.codePoints && end < text.length && article.blocks.every(fits);
    if (!goesOn) return null;
    const rest = shown(text.slice(end, text.length).trim());
    return report(
      '/sourceText',
      `the text should end where that of the document ends, because it goes on with ${rest}; give that text alone`,
    );
  }
  const more = others.length > 1 ? ` (${others.length} of ${article.blocks.length} blocks are not in their places)` : '';
  const pointer = `/blocks/${article.blocks.indexOf(first)}`;
  const shift = text.length - article.sourceText.codePoints;
  const moved = { ...first, start: first.start + shift, end: first.end + shift };
  if (shift !== 0 && fits(moved)) {
    const what = shift > 0 ? `more, ${shown(text.slice(first.start, moved.start).trim())}` : 'fewer';
    const should = 'the text before this block should be the one that the document was made from';
    return report(pointer, `${should}, because it has ${Math.abs(shift)} characters ${what}${more}; give that text alone`);
  }
  const different = firstOf(slicesWithin(article, first).filter((slice) => !fits(slice))) ?? first;
  const where =
    different.end > text.length
      ? `the text ends at ${text.length}`
      : `the first difference is at ${different.start} to ${different.end}, ${shown(text.slice(different.start, different.end))}, or shortly before`;
  return report(pointer, `the words of this block were not found in their place: ${where}${more}; give the text of the document`);
}

/** Every sentence, mention and span within a block. */
function slicesWithin({ sentences, mentions, attributions, claims }: Article, block: Slice): Slice[] {
  const spans = [...attributions.flatMap(spansOf), ...claims.flatMap((claim) => claim.spans)];
  return [...sentences, ...mentions, ...spans].filter((slice) => inside(slice, block));
}

/** Of several slices the one that ends first, and of those the shortest. */
function firstOf(slices: readonly Slice[]): Slice | undefined {
  return slices.toSorted((a, b) => a.end - b.end || b.start - a.start)[0];
}
