import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import type { PlacedProblem } from '../page/model.ts';
import { shownTrial } from '../page/trial.ts';
import { tryDraft } from '../sealing/seal-document.ts';
import type { Streams } from './command.ts';
import { refusePage, reporting } from './files.ts';
import { type Origin, problemLines } from './print-problems.ts';

/** What there is of a draft, with the words of its text. */
export interface DraftInWords {
  readonly article: PartialArticle;
  readonly problems: readonly PlacedProblem[];
  readonly hasErrors: boolean;
}

/**
 * Reads a draft with its text, so that it can be looked at before it is finished, and prints its problems to standard error.
 *
 * @param copy the name of the text
 * @param bytes the text
 * @returns null if so much is wrong that nothing can be shown
 */
export async function draftInWords(origin: Origin, copy: string, bytes: Uint8Array, io: Streams): Promise<DraftInWords | null> {
  const tried = await reporting(origin, copy, io, async () => {
    await refusePage(new TextDecoder().decode(bytes));
    return tryDraft(origin.document as DraftArticle, bytes);
  });
  if (!tried) return null;
  for (const line of problemLines(origin, [...tried.errors, ...tried.warnings])) io.stderr.write(line);
  return { ...shownTrial(tried), hasErrors: tried.errors.length > 0 };
}
