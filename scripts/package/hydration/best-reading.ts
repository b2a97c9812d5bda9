import type { Article } from '../../../schema/generated/types.d.ts';
import { ArticleError, problem } from '../problems/problem.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { isPrinted } from '../text/pdf-signs.ts';
import { sha256 } from '../text/sha256.ts';
import { type FoundBlocks, findBlocks } from './find-blocks.ts';
import type { HydrateOptions, HydrateReport } from './hydrated.ts';
import type { PageText } from './read-html.ts';

/** A copy, read in one way, and where the blocks are in it. */
export interface Reading {
  readonly readAs: HydrateReport['readAs'];
  /** The words that were read, where they are not the copy as it is. */
  readonly page: PageText | null;
  readonly text: CanonicalText;
  readonly exact: boolean;
  readonly found: FoundBlocks;
}

const TAG = /<[/!?]?[a-z]/i;

const missing = ({ found }: Reading) => found.places.filter((place) => place === null).length;

/**
 * Reads a copy with tags as what it looks like, and if that lacks blocks also as the other: a text may only speak of pages, and a page have too few tags
 * to look like one. The better reading counts.
 */
export async function bestReading(article: Article, source: string, format: HydrateOptions['format']): Promise<Reading> {
  const asText = () => reading(article, source, null);
  if (format === 'text' || (format === undefined && !TAG.test(source))) return checked(await mended(asText(), article, source));
  const { isHtml, readHtml } = await import('./read-html.ts');
  const asPage = () => {
    const page = readHtml(source);
    return reading(article, page.text, page, 'html');
  };
  if (format === 'html') return checked(asPage());
  const looksLikePage = isHtml(source);
  const first = looksLikePage ? asPage() : asText();
  // What a text has beside its blocks may be tags alone.
  if (missing(first) === 0 && (looksLikePage || first.exact)) return checked(first);
  const second = looksLikePage ? asText() : asPage();
  return checked(second.exact || missing(second) < missing(first) ? second : first);
}

/** A text that lacks blocks, read as one taken out of a PDF, if it then lacks fewer. */
async function mended(asText: Reading, article: Article, source: string): Promise<Reading> {
  if (missing(asText) === 0 || !isPrinted(source)) return asText;
  const { readPdf, pdfReadings } = await import('./read-pdf.ts');
  let best = asText;
  for (const how of pdfReadings(source)) {
    const pdf = readPdf(source, how);
    // The copy is not exact, even where what was read of it is.
    const other = { ...reading(article, pdf.text, pdf), exact: false };
    if (missing(other) < missing(best)) best = other;
    if (missing(best) === 0) break;
  }
  return best;
}

function reading(article: Article, words: string, page: PageText | null, readAs: Reading['readAs'] = 'text'): Reading {
  const text = CanonicalText.of(words);
  const exact = sha256(text.text) === article.sourceText.sha256;
  const found = exact ? { places: article.blocks.map(({ start }) => start), beginnings: [] } : findBlocks(article.blocks, text);
  return { readAs, page, text, exact, found };
}

function checked(chosen: Reading): Reading {
  if (chosen.text.length > 0) return chosen;
  throw new ArticleError([
    problem('copy', '', chosen.readAs === 'html' ? 'the copy is a page without words' : 'the copy is empty'),
  ]);
}
