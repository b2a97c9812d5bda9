import type { HydratedArticle } from '../../../schema/generated/types.d.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { cutAtBlocks, namesOf } from './parts.ts';
import type { View } from './view.ts';

/** Brackets for the marks: the first pair that is no part of the text itself. */
const BRACKETS = ['⟦⟧', '⟪⟫', '⦃⦄', '❲❳', '⌈⌋'];

/**
 * The text for people to read, a paragraph for each block, with a mark before and after what somebody says: `⟦a5 Arzu Nagiyev⟧…⟦/a5⟧`. What is
 * said within what is said has marks of its own. What a source does not affirm is marked as such: `⟦a10 Quilha & Filhos, denies⟧`. Without the marks it
 * is the canonical text, word for word.
 */
export function reading(article: HydratedArticle): string {
  const isUsed = (sign: string | undefined) => article.blocks.some(({ text }) => text.includes(sign as string));
  const [open, close] = Array.from(BRACKETS.find(([left, right]) => !isUsed(left) && !isUsed(right)) ?? '⟦⟧');
  const names = namesOf(article);
  const plain = (name: string) => name.replaceAll(open as string, '(').replaceAll(close as string, ')');
  const marks = article.attributions.flatMap(({ id, sourceIds, contentSpans, polarity }, order) => {
    const speaker = plain(names(sourceIds).join(' and ')) || 'nobody named';
    const stance = polarity === 'affirms' || polarity === 'unspecified' ? '' : `, ${polarity.replaceAll('-', ' ')}`;
    return cutAtBlocks(contentSpans, article.blocks).flatMap(({ start, end }) => [
      { at: start, closes: false, other: -end, order, words: `${open}${id} ${speaker}${stance}${close}` },
      { at: end, closes: true, other: -start, order: -order, words: `${open}/${id}${close}` },
    ]);
  });
  // Where several begin, the longest comes first; where several end, the shortest; and an end before a beginning.
  marks.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || a.other - b.other || a.order - b.order);
  let next = 0;
  const paragraphs = article.blocks.map((block) => {
    const text = new CanonicalText(block.text);
    const wordsAt = (start: number, end: number) => text.slice(start - block.start, end - block.start);
    let words = '';
    let at = block.start;
    for (; next < marks.length && (marks[next]?.at ?? 0) <= block.end; next++) {
      const mark = marks[next] as (typeof marks)[number];
      words += wordsAt(at, mark.at) + mark.words;
      at = mark.at;
    }
    return words + wordsAt(at, block.end);
  });
  return `${paragraphs.join('\n\n')}\n`;
}

export const textView: View = {
  name: 'text',
  help: 'the text, with marks around what somebody says or denies',
  takesUnfinished: true,
  render: (article) => [reading(article)],
};
