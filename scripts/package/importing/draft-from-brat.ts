import { ArticleError } from '../problems/problem.ts';
import { rawOffsets } from '../text/raw-offsets.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import type { DocumentFacts } from './document-facts.ts';
import { Faults, StandoffError } from './faults.ts';
import type { Meanings } from './import-map.ts';
import { type Made, makeDraft } from './make-draft.ts';
import { readStandoff } from './read-standoff.ts';

/** As `importBrat`, with the lines of warnings, and of the records of the draft by their pointers. */
export function imported(text: Copy, annotations: Copy, meanings: Meanings, document: DocumentFacts): Made {
  const faults = new Faults();
  const source = decode(text);
  const standoff = readStandoff(decodeAnnotations(annotations), faults);
  faults.throwIfAny();
  return makeDraft({
    standoff,
    source,
    text: { ...rawOffsets(source), hasMark: hasMark(text) },
    meanings,
    document,
    faults,
  });
}

/** @throws {StandoffError} if they are no text */
export function decodeAnnotations(annotations: Copy): string {
  try {
    return decode(annotations);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const message = error.problems[0]?.message.replace(/^the text/, 'the file of annotations') ?? '';
    throw new StandoffError([{ line: 0, message, severity: 'error' }]);
  }
}

/** Whether a file begins with a byte order mark, which decoding bytes takes away. */
function hasMark(text: Copy): boolean {
  return typeof text !== 'string' && text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
}
