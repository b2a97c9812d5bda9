import { contract as hydratedContract } from '../../../schema/generated/hydrated-contract.ts';
import type { Article, HydratedArticle } from '../../../schema/generated/types.d.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { ArticleError, errorsIn } from '../problems/problem.ts';
import type { Copy } from '../text/read-copy.ts';
import { validate } from '../validation/validate-document.ts';
import { hydrateValid } from './hydrate-valid.ts';
import type { Hydrated, HydrateOptions, PartialArticle } from './hydrated.ts';

export type { CopyOffsets, Hydrated, HydrateOptions, HydrateReport, PartialArticle, Unfilled } from './hydrated.ts';

/**
 * Fills the words of an article into its sealed document, from any faithful copy.
 *
 * Blocks are found wherever they are in the copy: among menus and footers, in another order, in a web page, with other white space,
 * quotation marks, accents or line ends. Words are given only if their digest is right.
 *
 * @param article a sealed document
 * @param copy the reader's copy: a string, or bytes in UTF-8
 * @returns the hydrated document, the same for every faithful copy; a report; and a way to the offsets of the copy
 * @throws {ArticleError} if the document is not valid, the copy is of another article, in another encoding or empty, or (unless `partial`) lacks a block
 */
export function hydrate(
  article: Article,
  copy: Copy,
  options?: (HydrateOptions & { readonly partial?: false }) | null,
): Promise<Hydrated>;
export function hydrate(article: Article, copy: Copy, options?: HydrateOptions | null): Promise<Hydrated<PartialArticle>>;
export async function hydrate(article: Article, copy: Copy, options?: HydrateOptions | null): Promise<Hydrated<PartialArticle>> {
  const invalid = errorsIn(validate(article));
  if (invalid.length > 0) throw new ArticleError(invalid);
  return hydrateValid(article, copy, options);
}

/** Writes a hydrated document: canonical JSON, the same bytes for every reader. */
export function hydratedJson(article: HydratedArticle | PartialArticle): string {
  return canonicalJson(article, hydratedContract);
}
