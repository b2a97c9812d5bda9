import { listed, type Problem, problem } from '../problems/problem.ts';
import type { Difference, MissingBlock } from './missing-blocks.ts';

/** How many differences of one block a message shows, and how many characters of each: sentences of news are seldom longer. */
const MOST_DIFFERENCES = 3;
const LONGEST_SHOWN = 240;

/** The problem of a block that the copy lacks: what comes nearest, and where it differs. */
export function missingProblem(index: number, { id, role, nearest, foundSentenceIds, differences }: MissingBlock): Problem {
  const near = nearest ? `; the nearest is at ${nearest.start} to ${nearest.end} of the copy` : '';
  const kept =
    foundSentenceIds.length > 0
      ? `; ${listed(foundSentenceIds)} ${foundSentenceIds.length === 1 ? 'is' : 'are'} there word for word`
      : '';
  const more =
    differences.length > MOST_DIFFERENCES ? `; and it differs in ${differences.length - MOST_DIFFERENCES} places more` : '';
  const differing = differences.slice(0, MOST_DIFFERENCES).map((one) => `; ${differenceShown(one)}`);
  return problem(
    'copy',
    `/blocks/${index}`,
    `the ${role} block ${id} was not found in the copy${near}${kept}${differing.join('')}${more}; give another copy, or hydrate in part`,
  );
}

function differenceShown({ sentenceIds, text }: Difference): string {
  const words = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN / 2)} … ${text.slice(-LONGEST_SHOWN / 2)}` : text;
  const there = text === '' ? 'nothing' : JSON.stringify(words.toWellFormed());
  return sentenceIds.length > 0 ? `in place of ${listed(sentenceIds)} it has ${there}` : `it adds ${there}`;
}
