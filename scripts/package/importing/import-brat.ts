import type { DraftArticle, ImportMap } from '../../../schema/generated/types.d.ts';
import type { Problem } from '../problems/problem.ts';
import type { Copy } from '../text/read-copy.ts';
import type { DocumentFacts } from './document-facts.ts';
import { imported } from './draft-from-brat.ts';
import { problemOf } from './faults.ts';
import { meaningsOf } from './import-map.ts';

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
