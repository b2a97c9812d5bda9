import { contract as hydratedContract } from '../../../schema/generated/hydrated-contract.ts';
import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, Block, HydratedArticle, Sentence } from '../../../schema/generated/types.d.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { own } from '../document/contract.ts';
import { schemaOf } from '../document/forms.ts';
import { ArticleError, listed, type Problem, problem, shown } from '../problems/problem.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { headLength } from '../text/fingerprint.ts';
import { type FoldedCopy, foldWithOrigins } from '../text/fold-map.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import { sha256 } from '../text/sha256.ts';
import { inside } from '../text/spans.ts';
import { tooMuchToHash } from '../validation/hashed-length.ts';
import { validate } from '../validation/validate-document.ts';
import { type FoundBlocks, findBlocks } from './find-blocks.ts';
import { findSentences } from './find-sentences.ts';
import { type Difference, type MissingBlock, missingBlocks } from './missing-blocks.ts';
import type { PageText } from './read-html.ts';

export interface HydrateOptions {
  /** Give what there is where a block is missing, instead of an error. */
  readonly partial?: boolean;
  /** How the copy is read: as plain text, or as a web page. Told by the copy itself unless given. */
  readonly format?: 'text' | 'html';
}

/** A stretch of a reader's own copy, in both units. */
export interface CopyOffsets {
  /** In Unicode code points. */
  readonly codePoints: { readonly start: number; readonly end: number };
  /** In UTF-16 code units, as JavaScript and Java count. */
  readonly utf16: { readonly start: number; readonly end: number };
}

/** What was found of a document in a copy. */
export interface HydrateReport {
  /** Whether every block was found, so that every span has its words. */
  readonly complete: boolean;
  /** Whether the copy folds to the very text that was annotated, with nothing around or between. */
  readonly exact: boolean;
  /** How the copy was read. */
  readonly readAs: 'text' | 'html';
  /** The unit of every offset here: code points of the copy's canonical text. */
  readonly unit: 'code points';
  readonly foundBlocks: readonly { readonly id: Block['id']; readonly start: number; readonly end: number }[];
  readonly missingBlocks: readonly MissingBlock[];
  /** Whether the blocks that were found stand in another order than in the document. */
  readonly reordered: boolean;
}

type Unfilled<T> = T extends readonly (infer Item)[]
  ? readonly Unfilled<Item>[]
  : T extends object
    ? T extends { readonly text: string }
      ? Omit<{ readonly [Key in keyof T]: Unfilled<T[Key]> }, 'text'> & { readonly text?: string }
      : { readonly [Key in keyof T]: Unfilled<T[Key]> }
    : T;

/** A hydrated document of which some spans lack their words; it is valid by no schema. */
export type PartialArticle = Unfilled<HydratedArticle>;

/** A document with its words. */
export interface Hydrated<Document = HydratedArticle> {
  readonly article: Document;
  readonly report: HydrateReport;
  /**
   * Turns offsets of the document (code points of its canonical text) into offsets in the reader's own copy, both in code points and
   * UTF-16 units; null where they lie in a block that was not found, or cross blocks that do not stand together in the copy.
   */
  readonly offsetsInCopy: (span: { readonly start: number; readonly end: number }) => CopyOffsets | null;
}

/** How much of the text has to be found at least for a copy to be of the right article. */
const LEAST_PART = 0.1;
/** How many differences of one block a message tells, and how many characters of each: sentences of news are seldom longer. */
const MOST_DIFFERENCES = 3;
const LONGEST_SHOWN = 240;
const RULE = 'copy';

type FoundSentences = ReadonlyMap<Sentence['id'], number>;

/**
 * Fills the words of an article into its sealed document, from any faithful copy.
 *
 * Blocks are found wherever they stand in the copy: among menus and footers, in another order, in a web page, with other white space,
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
  const { partial = false, format } = options ?? {};
  const invalid = validate(article).filter(({ severity }) => severity === 'error');
  if (invalid.length > 0) throw new ArticleError(invalid);
  const limit = tooMuchToHash(article, article.sourceText.codePoints);
  if (limit) throw new ArticleError([limit]);
  const source = decode(copy);
  const { page, text, exact, found } = await bestReading(article, source, format);
  const sentencesOf = sentencesByBlock(article);
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
      readAs: page ? 'html' : 'text',
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

/** Writes a hydrated document: canonical JSON, the same bytes for every reader. */
export function hydratedJson(article: HydratedArticle | PartialArticle): string {
  return canonicalJson(article, hydratedContract);
}

/** A copy, read in one of the two ways, and where the blocks stand in it. */
interface Reading {
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
async function bestReading(article: Article, source: string, format: HydrateOptions['format']): Promise<Reading> {
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
  throw new ArticleError([problem(RULE, '', chosen.page ? 'the copy is a page without words' : 'the copy is empty')]);
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
  const name = `${id}, ${shown(metadata.headline)} of ${metadata.datePublished.slice(0, 10)}`;
  return problem(
    RULE,
    '',
    `this is no copy of ${name}: hardly anything of its ${blocks.length} blocks stands in it; give the text of that article`,
  );
}

/** The sentences of each block. */
function sentencesByBlock({ sentences }: Article): ReadonlyMap<Block['id'], readonly Sentence[]> {
  const byBlock = new Map<Block['id'], Sentence[]>();
  for (const sentence of sentences) {
    const others = byBlock.get(sentence.blockId);
    if (others) others.push(sentence);
    else byBlock.set(sentence.blockId, [sentence]);
  }
  return byBlock;
}

function missingProblem(index: number, { id, role, nearest, foundSentenceIds, differences }: MissingBlock): Problem {
  const near = nearest ? `; the nearest is at ${nearest.start} to ${nearest.end} of the copy` : '';
  const kept =
    foundSentenceIds.length > 0
      ? `; ${listed(foundSentenceIds)} ${foundSentenceIds.length === 1 ? 'stands' : 'stand'} there word for word`
      : '';
  const more =
    differences.length > MOST_DIFFERENCES ? `; and it differs in ${differences.length - MOST_DIFFERENCES} places more` : '';
  const differing = differences.slice(0, MOST_DIFFERENCES).map((one) => `; ${differenceShown(one)}`);
  return problem(
    RULE,
    `/blocks/${index}`,
    `the ${role} block ${id} does not stand in the copy${near}${kept}${differing.join('')}${more}`,
  );
}

function differenceShown({ sentenceIds, text }: Difference): string {
  const words = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN / 2)} … ${text.slice(-LONGEST_SHOWN / 2)}` : text;
  const there = text === '' ? 'nothing' : JSON.stringify(words.toWellFormed());
  return sentenceIds.length > 0 ? `in place of ${listed(sentenceIds)} it has ${there}` : `it adds ${there}`;
}

/** Puts its words into every span that lies in a block, or in a sentence, that was found. */
function fill(article: Article, text: CanonicalText, places: readonly (number | null)[], found: FoundSentences): PartialArticle {
  const stretches: { readonly start: number; readonly end: number; readonly place: number }[] = [];
  for (const [index, { start, end }] of article.blocks.entries()) {
    const place = places[index] ?? null;
    const previous = stretches.at(-1);
    const joined =
      previous && place !== null && previous.end + 1 === start && previous.place + (previous.end - previous.start) + 1 === place;
    if (joined) stretches[stretches.length - 1] = { ...previous, end };
    else if (place !== null) stretches.push({ start, end, place });
  }
  for (const { id, start, end } of article.sentences) {
    const place = found.get(id);
    if (place !== undefined) stretches.push({ start, end, place });
  }
  // No two of them overlap: the sentences are those of blocks that were not found.
  stretches.sort((a, b) => a.start - b.start);
  const problems: Problem[] = [];
  const words = (span: { start: number; end: number; sha256: string }, pointer: string): string | undefined => {
    const stretch = stretches[lastBefore(span.start + 1, stretches)];
    const slice =
      stretch && inside(span, stretch)
        ? text.slice(stretch.place + span.start - stretch.start, stretch.place + span.end - stretch.start)
        : wholeOf(article, text, places, span);
    if (slice === null || sha256(slice) === span.sha256) return slice ?? undefined;
    problems.push(
      problem(
        'digest',
        `${pointer}/sha256`,
        `the words at ${span.start} to ${span.end} have another digest: the document is damaged`,
      ),
    );
    return undefined;
  };
  const contract = sealedContract;
  const visit = (value: unknown, type: string, pointer: string): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => visit(item, type, `${pointer}/${index}`));
    const fields = own(contract.objects, type);
    if (!fields || typeof value !== 'object' || value === null) return value;
    const record = value as { readonly [key: string]: unknown };
    const copy: { [key: string]: unknown } = {};
    for (const [key, field] of Object.entries(fields)) copy[key] = visit(record[key], field.type, `${pointer}/${key}`);
    if (!Object.hasOwn(fields, 'start')) return copy;
    const filled = words(record as unknown as { start: number; end: number; sha256: string }, pointer);
    return filled === undefined ? copy : { ...copy, text: filled };
  };
  const filled = visit(article, contract.root, '') as PartialArticle;
  if (problems.length > 0) throw new ArticleError(problems);
  return { ...filled, $schema: schemaOf('hydrated', article.$schema) };
}

/** The place of the last of some stretches, in order, that starts before an offset; -1 for none. */
function lastBefore(offset: number, stretches: readonly { readonly start: number }[]): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The words of a span that crosses blocks which do not stand together in the copy: put together block by block. */
function wholeOf(
  { blocks }: Article,
  text: CanonicalText,
  places: readonly (number | null)[],
  span: { start: number; end: number },
): string | null {
  const pieces: string[] = [];
  for (let index = Math.max(0, lastBefore(span.start + 1, blocks)); index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.start >= span.end) break;
    if (block.end <= span.start) continue;
    const place = places[index] ?? null;
    if (place === null) return null;
    const from = Math.max(span.start, block.start);
    const to = Math.min(span.end, block.end);
    pieces.push(text.slice(place + from - block.start, place + to - block.start));
  }
  return pieces.length > 0 ? pieces.join(' ') : null;
}

/** Goes back from the document to the copy; the copy is folded once more, with its origins, when the first offset is asked for. */
function offsetFinder(
  { blocks }: Article,
  places: readonly (number | null)[],
  source: string,
  page: PageText | null,
): Hydrated['offsetsInCopy'] {
  let folded: FoldedCopy | null = null;
  let units: CanonicalText | null = null;
  return (span) => {
    folded ??= foldWithOrigins(page?.text ?? source);
    units ??= new CanonicalText(source);
    const place = (offset: number) => {
      const index = blocks.findIndex(({ start, end }) => offset >= start && offset <= end);
      const at = places[index] ?? null;
      return at === null ? null : at + offset - (blocks[index] as Block).start;
    };
    const start = place(span.start);
    const end = place(span.end);
    if (start === null || end === null || end - start !== span.end - span.start) return null;
    const inText = folded.origin(folded.text.toUtf16(start), folded.text.toUtf16(end));
    const utf16 = page ? { start: page.origin(inText.start), end: page.origin(inText.end, true) } : inText;
    return { utf16, codePoints: { start: units.toCodePoints(utf16.start), end: units.toCodePoints(utf16.end) } };
  };
}
