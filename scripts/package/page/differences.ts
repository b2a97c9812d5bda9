import type { MissingBlock } from '../hydration/missing-blocks.ts';

/** What a copy has in place of sentences that it lacks, by the id of the first of these; nothing where it has nothing like them. */
export function differencesOf(missing: readonly MissingBlock[]): Map<string, string> {
  const differences = new Map<string, string>();
  for (const { differences: found, foundSentenceIds, missingSentenceIds, nearest } of missing) {
    for (const { sentenceIds, text } of found) {
      const [first] = sentenceIds.length > 0 ? sentenceIds : foundSentenceIds;
      if (first !== undefined && !differences.has(first)) differences.set(first, text);
    }
    const [first] = missingSentenceIds;
    if (first !== undefined && !differences.has(first)) differences.set(first, nearest?.text ?? '');
  }
  return differences;
}
