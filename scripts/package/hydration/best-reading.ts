import type { Article } from '../../../schema/generated/types.d.ts';
import { ArticleError, problem } from '../problems/problem.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { sha256 } from '../text/sha256.ts';
import { type FoundBlocks, findBlocks } from './find-blocks.ts';
import type { HydrateOptions } from './hydrated.ts';
import type { PageText } from './read-html.ts';

/** A copy, read in one of the two ways, and where the blocks are in it. */
export interface Reading {
  readonly page: PageText | null;
  readonly text: CanonicalText;
  readonly exact: boolean;
  readonly found: FoundBlocks;
}

const TAG = /<[/!?]?[a-z]/i;

/**
 * Reads a copy with tags as what it looks like, and if that lacks blocks also as the other: a text may only speak of pages, and a page have too few tags
 * to look like one. The better reading counts.
 */
export async function bestReading(article: Article, source: string, format: HydrateOptions['format']): Promise<Reading> {
  const asText = () => reading(article, source, null);
  if (format === 'text' || (format === undefined && !TAG.test(source))) return checked(asText());
  const { isHtml, readHtml } = await import('./read-html.ts');
  const asPage = () => {
    const page = readHtml(source);
    return reading(article, page.text, page);
  };
  if (format === 'html') return checked(asPage());
  const missing = ({ found }: Reading) => found.places.filter((place) => place === null).length;
  const looksLikePage = isHtml(source);
  const first = looksLikePage ? asPage() : asText();
  // What a text has beside its blocks may be tags alone.
  if (missing(first) === 0 && (looksLikePage || first.exact)) return checked(first);
  const second = looksLikePage ? asText() : asPage();
  return checked(second.exact || missing(second) < missing(first) ? second : first);
}

function reading(article: Article, words: string, page: PageText | null): Reading {
  const text = CanonicalText.of(words);
  const exact = sha256(text.text) === article.sourceText.sha256;
  const found = exact ? { places: article.blocks.map(({ start }) => start), beginnings: [] } : findBlocks(article.blocks, text);
  return { page, text, exact, found };
}

function checked(chosen: Reading): Reading {
  if (chosen.text.length > 0) return chosen;
  throw new ArticleError([problem('copy', '', chosen.page ? 'the copy is a page without words' : 'the copy is empty')]);
}
