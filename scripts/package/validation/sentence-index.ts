import type { Article, Sentence } from '../../../schema/generated/types.d.ts';
import { inside, partitionPoint, type Span } from '../text/spans.ts';

/** Finds sentences by offsets, in the time of a binary search. */
export interface SentenceIndex {
  /** The id of the sentence that holds a span, if one does. */
  holding(span: Span): Sentence['id'] | undefined;
  /** The ids of all sentences that a span touches, in order. */
  touching(span: Span): Sentence['id'][];
}

export function sentencesOf({ sentences }: Article): SentenceIndex {
  const firstAt = (offset: number) =>
    Math.max(0, partitionPoint(sentences.length, (index) => (sentences[index] as Sentence).start <= offset) - 1);
  return {
    holding(span) {
      const sentence = sentences[firstAt(span.start)];
      return sentence && inside(span, sentence) ? sentence.id : undefined;
    },
    touching({ start, end }) {
      const ids: Sentence['id'][] = [];
      for (let index = firstAt(start); index < sentences.length; index++) {
        const sentence = sentences[index] as Sentence;
        if (sentence.start >= end) break;
        if (sentence.end > start) ids.push(sentence.id);
      }
      return ids;
    },
  };
}
