import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, Block, Sentence } from '../../../schema/generated/types.d.ts';
import { own } from '../document/contract.ts';
import { schemaOf } from '../document/forms.ts';
import { ArticleError, type Problem, problem } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { sha256 } from '../text/sha256.ts';
import { inside, partitionPoint, type Span } from '../text/spans.ts';
import type { PartialArticle } from './hydrated.ts';

/** Puts its words into every span that lies in a block, or in a sentence, that was found. */
export function fill(
  article: Article,
  text: CanonicalText,
  places: readonly (number | null)[],
  found: ReadonlyMap<Sentence['id'], number>,
): PartialArticle {
  const stretches = stretchesFound(article, places, found);
  const problems: Problem[] = [];
  const words = (span: Span & { sha256: string }, pointer: string): string | undefined => {
    const stretch = stretches[lastUpTo(span.start, stretches)];
    const slice =
      stretch && inside(span, stretch)
        ? text.slice(stretch.place + span.start - stretch.start, stretch.place + span.end - stretch.start)
        : wholeOf(article, text, places, span);
    if (slice === null || sha256(slice) === span.sha256) return slice ?? undefined;
    problems.push(
      problem(
        'digest',
        `${pointer}/sha256`,
        `this should be the digest of the words at ${span.start} to ${span.end}, because their block was found; the document is damaged, so get it again`,
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
    const filled = words(record as unknown as Span & { sha256: string }, pointer);
    return filled === undefined ? copy : { ...copy, text: filled };
  };
  const filled = visit(article, contract.root, '') as PartialArticle;
  if (problems.length > 0) throw new ArticleError(problems);
  return { ...filled, $schema: schemaOf('hydrated', article.$schema) };
}

interface FoundStretch extends Span {
  /** Where it begins in the copy. */
  readonly place: number;
}

/** The stretches of the document that were found, in order: blocks that are together as one, and sentences of blocks that were not found. */
function stretchesFound(
  article: Article,
  places: readonly (number | null)[],
  found: ReadonlyMap<Sentence['id'], number>,
): readonly FoundStretch[] {
  const stretches: FoundStretch[] = [];
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
  return stretches.sort((a, b) => a.start - b.start);
}

/** The place of the last of some stretches, in order, that starts at or before an offset; -1 for none. */
const lastUpTo = (offset: number, stretches: readonly { readonly start: number }[]) =>
  partitionPoint(stretches.length, (index) => (stretches[index] as { start: number }).start <= offset) - 1;

/** The words of a span that crosses blocks which are not together in the copy: put together block by block. */
function wholeOf({ blocks }: Article, text: CanonicalText, places: readonly (number | null)[], span: Span): string | null {
  const pieces: string[] = [];
  for (let index = Math.max(0, lastUpTo(span.start, blocks)); index < blocks.length; index++) {
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
