import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, DraftArticle, HydratedArticle } from '../../../schema/generated/types.d.ts';
import * as draftSchema from '../../../schema/generated/validators/draft.js';
import * as sealedSchema from '../../../schema/generated/validators/sealed.js';
import { canonicalJson } from '../document/canonical-json.ts';
import { formOf } from '../document/forms.ts';
import { rendered } from '../problems/message.ts';
import { ArticleError, errorsIn, type Problem, problem } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { type Copy, readCopy } from '../text/read-copy.ts';
import { brokenStrings } from '../validation/broken-strings.ts';
import { findProblems } from '../validation/check-rules.ts';
import { shapeProblems } from '../validation/shape.ts';
import { hydratedProblems, withoutWords } from '../validation/validate-hydrated.ts';
import { draftAudience, inDraft, inSealed } from './draft-audience.ts';
import { placed } from './place-draft.ts';
import { MOST_PROBLEMS, Placing } from './placing.ts';
import { type Ordered, ordered } from './renumber.ts';
import { type SoundPart, soundPart } from './sound-part.ts';
import { unreviewed } from './unreviewed.ts';

/**
 * Seals a draft: finds its words in the text, and puts offsets, digests, fingerprints and numbered ids in their place.
 *
 * @param draft a draft by `draft-article.schema.json`
 * @param copy the text that it annotates, as a string or as bytes in UTF-8
 * @returns a sealed document without problems, its records in the order of the text
 * @throws {ArticleError} with every problem of the draft: of its shape, of words that are missing or ambiguous, and by every rule; what merely follows from
 *   one of them, or from what is not filled in yet, is not reported
 */
export function sealDraft(draft: DraftArticle, copy: Copy): Article {
  return sealedAnew(draft, copy).article;
}

/** A draft that was sealed. */
export interface SealedAnew extends Pick<Ordered, 'article' | 'labels'> {
  /** What may be wrong, by the draft's own pointers. */
  readonly warnings: readonly Problem[];
}

/** A draft that was sealed for trial: with errors, a document in which what is not known is empty, and spans without a place begin at -1. */
export interface Tried extends SealedAnew {
  readonly errors: readonly Problem[];
  /** The text that it annotates. */
  readonly text: CanonicalText;
  /** Turns a pointer into the draft into one into the document. */
  readonly place: (pointer: string) => string;
}

/**
 * Seals a draft, and gives for each id of the sealed document the label that its record had.
 *
 * @throws {ArticleError} as `sealDraft` does
 */
export function sealedAnew(draft: DraftArticle, copy: Copy): SealedAnew {
  const { article, labels, warnings, errors } = tryDraft(draft, copy);
  if (errors.length > 0) throw new ArticleError(errors.slice(0, MOST_PROBLEMS));
  return { article, labels, warnings };
}

/**
 * Seals a draft as far as that goes.
 *
 * @throws {ArticleError} if so much is wrong that nothing of it has a place
 */
export function tryDraft(draft: DraftArticle, copy: Copy): Tried {
  const wrong = shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  // The places of further problems are not known.
  if (wrong.length >= MOST_PROBLEMS) throw new ArticleError(wrong);
  const right = soundOf(draft, wrong);
  const broken = brokenStrings(right.document, MOST_PROBLEMS);
  const shape = [...wrong, ...broken];
  const sound = broken.length === 0 ? right : soundOf(draft, shape);
  const text = readFor(copy, shape);
  // Without its layout nothing of a draft has a place.
  if (['', '/blocks', '/sentences'].some((pointer) => sound.unknown.includes(pointer))) throw new ArticleError(shape);
  const placing = new Placing(text, copy, sound.unknown);
  const made = ordered(placed(sound.document as DraftArticle, copy, placing), placing.problems);
  const { article, labels, place } = made;
  const { problems } = placing;
  if (shape.length + problems.length === 0) {
    const unsealed = shapeProblems(article, sealedSchema, MOST_PROBLEMS);
    if (unsealed.length > 0) throw new ArticleError(unsealed.map((one) => ({ ...one, pointer: inDraft(one.pointer, made) })));
  }
  const unknown = [...placing.unknown, ...problems.map(({ pointer }) => pointer)].flatMap((one) => inSealed(place(one)));
  const audience = draftAudience(draft, made);
  const found = findProblems(article, text.text, MOST_PROBLEMS, unknown).map((one) => {
    const pointer = inDraft(one.pointer, made);
    return { ...one, pointer, message: rendered(one.message, pointer, audience) };
  });
  const errors = [...shape, ...problems, ...errorsIn(found)];
  const warnings = [...unreviewed(sound.document as DraftArticle), ...found.filter(({ severity }) => severity !== 'error')];
  return { article, labels, place, text, errors, warnings };
}

/** What is known of a draft, by what is wrong in its shape. */
function soundOf(draft: unknown, shape: readonly Problem[]): SoundPart {
  const pointers = shape.map(({ pointer }) => pointer);
  return soundPart(draft, draftSchema.contract, pointers);
}

/** Reads a copy; if it cannot be read, that is reported with what is known to be wrong already. */
function readFor(copy: Copy, problems: readonly Problem[]): CanonicalText {
  try {
    return readCopy(copy);
  } catch (error) {
    if (error instanceof ArticleError) throw new ArticleError([...problems, ...error.problems]);
    throw error;
  }
}

/**
 * Seals a document: takes its words out, and leaves offsets and digests.
 *
 * @param document a hydrated document, or a draft
 * @param copy for a draft, the text that it annotates: a string, or bytes in UTF-8
 * @returns the sealed document. That of `hydrate(article, copy)` is `article` again, for every faithful copy
 * @throws {ArticleError} with every problem of the document
 */
export function seal(document: HydratedArticle): Article;
export function seal(document: DraftArticle, copy: Copy): Article;
export function seal(document: HydratedArticle | DraftArticle, copy?: Copy): Article {
  if (formOf(document) === 'draft') {
    if (copy === undefined)
      throw new ArticleError([
        problem(
          'draft',
          '',
          'a draft should be given with its text, because it is sealed by the words of the text; give the text, too',
        ),
      ]);
    return sealDraft(document as DraftArticle, copy);
  }
  const problems = errorsIn(hydratedProblems(document, copy));
  if (problems.length > 0) throw new ArticleError(problems);
  return withoutWords(document as HydratedArticle);
}

/** Checks a draft: its shape, and with the text all that sealing it would find. */
export function draftProblems(draft: unknown, copy?: Copy): Problem[] {
  if (copy === undefined) return shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  try {
    return [...sealedAnew(draft as DraftArticle, copy).warnings];
  } catch (error) {
    if (error instanceof ArticleError) return [...error.problems];
    throw error;
  }
}

/** Writes a sealed document: canonical JSON, the same bytes for the same document. */
export function sealedJson(article: Article): string {
  return canonicalJson(article, sealedContract);
}
