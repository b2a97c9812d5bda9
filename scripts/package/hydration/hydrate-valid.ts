import type { Article, Sentence } from '../../../schema/generated/types.d.ts';
import { grouped } from '../document/grouped.ts';
import { ArticleError, type Problem, problem, shortened, shown } from '../problems/problem.ts';
import { headLength } from '../text/fingerprint.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import { tooMuchToHash } from '../validation/hashed-length.ts';
import { bestReading } from './best-reading.ts';
import { fill } from './fill-words.ts';
import type { FoundBlocks } from './find-blocks.ts';
import { findSentences } from './find-sentences.ts';
import type { Hydrated, HydrateOptions, PartialArticle } from './hydrated.ts';
import { missingBlocks } from './missing-blocks.ts';
import { offsetFinder } from './offsets-in-copy.ts';
import { missingProblem } from './report-missing.ts';

type FoundSentences = ReadonlyMap<Sentence['id'], number>;

/** How much of the text has to be found at least for a copy to be of the right article. */
const LEAST_PART = 0.1;

/**
 * Fills the words of an article into its sealed document, which is known to be valid: without the rules, which are most of the code, for the page,
 * whose document was checked when the page was made.
 *
 * @returns what `hydrate` gives
 * @throws {ArticleError} as `hydrate` does, but for a document that is not valid
 */
export async function hydrateValid(
  article: Article,
  copy: Copy,
  options?: HydrateOptions | null,
): Promise<Hydrated<PartialArticle>> {
  const { partial = false, format } = options ?? {};
  const limit = tooMuchToHash(article, article.sourceText.codePoints);
  if (limit) throw new ArticleError([limit]);
  const source = decode(copy);
  const { readAs, page, text, exact, found } = await bestReading(article, source, format);
  const sentencesOf = grouped(article.sentences, ({ blockId }) => [blockId]);
  const sentences = findSentences(article, sentencesOf, found, text);
  if (foundLength(article, found, sentences) < LEAST_PART * article.sourceText.codePoints)
    throw new ArticleError([wrongArticle(article)]);
  const missing = missingBlocks(article, sentencesOf, found, sentences, text);
  if (missing.length > 0 && !partial) {
    const indices = new Map(article.blocks.map(({ id }, index) => [id, index]));
    throw new ArticleError(missing.map((block) => missingProblem(indices.get(block.id) ?? 0, block)));
  }
  const filled = fill(article, text, found.places, sentences);
  const placed = found.places.filter((place) => place !== null);
  return {
    article: filled,
    report: {
      complete: missing.length === 0,
      exact,
      readAs,
      unit: 'code points',
      foundBlocks: article.blocks.flatMap(({ id, start, end }, index) => {
        const place = found.places[index] ?? null;
        return place === null ? [] : [{ id, start: place, end: place + end - start }];
      }),
      missingBlocks: missing,
      reordered: placed.some((place, index) => index > 0 && place < (placed[index - 1] as number)),
    },
    offsetsInCopy: offsetFinder(article, found.places, source, page),
  };
}

/** How many code points were found at least: in whole blocks, in sentences of others, or in the first words of a block that has none. */
function foundLength({ blocks, sentences }: Article, { places, beginnings }: FoundBlocks, found: FoundSentences): number {
  const known = sentences.filter(({ id }) => found.has(id));
  const knownBlocks = new Set(known.map(({ blockId }) => blockId));
  const lengths = blocks.map(({ id, start, end }, index) => {
    if ((places[index] ?? null) !== null) return end - start;
    return (beginnings[index]?.length ?? 0) > 0 && !knownBlocks.has(id) ? headLength(end - start) : 0;
  });
  return [...lengths, ...known.map(({ start, end }) => end - start)].reduce((sum, length) => sum + length, 0);
}

function wrongArticle({ id, metadata, blocks }: Article): Problem {
  const name = `${shortened(id)}, ${shown(metadata.headline)} of ${metadata.datePublished.slice(0, 10)}`;
  return problem(
    'copy',
    '',
    `this is no copy of ${name}: hardly any of its ${blocks.length} blocks occurs in it; give the text of that article`,
  );
}
