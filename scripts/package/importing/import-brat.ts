import type { DraftArticle, ImportMap } from '../../../schema/generated/types.d.ts';
import { ArticleError, type Problem } from '../problems/problem.ts';
import { rawOffsets } from '../text/raw-offsets.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import type { DocumentFacts } from './document-facts.ts';
import { Faults, problemOf, StandoffError } from './faults.ts';
import { type Meanings, meaningsOf } from './import-map.ts';
import { type Made, makeDraft } from './make-draft.ts';
import { readStandoff } from './read-standoff.ts';

export interface ImportOptions {
  /** What the names in the annotations mean, by `import-map.schema.json`. If it is left out, they are those that `hydrate` writes with the formats `brat` and `cas`. */
  readonly map?: ImportMap;
  /** The facts about this document that the map does not have. */
  readonly document?: DocumentFacts;
}

/** A document that was imported. */
export interface Imported {
  /** A draft, for `seal(draft, text)`. Its spans are in code points of the text. What nothing gives is an empty string. */
  readonly draft: DraftArticle;
  /** What was left out, by the lines of the annotations. */
  readonly warnings: readonly Problem[];
}

/**
 * Makes a draft of a text and its annotations in the standoff format of brat.
 *
 * Text-bound annotations become the sources, cues, contents and addressees of attributions, and mentions. Blocks and sentences are split as
 * `init` splits them, but never within a source, a cue, an addressee or a mention. Entities are those that annotations refer to, and else one for equal words.
 * The form of a content is read off its quotation marks unless an attribute gives it. What the annotations do not say is `unspecified`, null or `none`.
 *
 * @param text the text, a string or bytes in UTF-8: offsets count its code points, a byte order mark among them
 * @param annotations the content of its `.ann` file, a string or bytes in UTF-8
 * @returns a draft and warnings
 * @throws {ArticleError} with every line that is not of the format or that the map does not explain, or with what is wrong with the map or the text
 */
export function importBrat(text: Copy, annotations: Copy, options: ImportOptions = {}): Imported {
  const { map = {}, document = {} } = options ?? {};
  const { draft, warnings } = imported(text, annotations, meaningsOf(map), document);
  return { draft, warnings: warnings.map(problemOf) };
}

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
