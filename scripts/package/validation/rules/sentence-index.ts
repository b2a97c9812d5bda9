import type { Article, Sentence } from '../../../../schema/generated/types.d.ts';

/** Finds sentences by offsets, in the time of a binary search. */
export interface SentenceIndex {
  /** The id of the sentence that holds a stretch of text, if one does. */
  holding(words: { readonly start: number; readonly end: number }): Sentence['id'] | undefined;
  /** The ids of all sentences that a stretch of text touches, in order. */
  touching(words: { readonly start: number; readonly end: number }): Sentence['id'][];
}

export function sentencesOf({ sentences }: Article): SentenceIndex {
  const at = (offset: number) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Sentence).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    holding({ start, end }) {
      const sentence = sentences[at(start)];
      return sentence && start >= sentence.start && end <= sentence.end ? sentence.id : undefined;
    },
    touching({ start, end }) {
      const ids: Sentence['id'][] = [];
      for (let index = at(start); index < sentences.length; index++) {
        const sentence = sentences[index] as Sentence;
        if (sentence.start >= end) break;
        if (sentence.end > start) ids.push(sentence.id);
      }
      return ids;
    },
  };
}
