import type { Quotation } from '../../../schema/generated/types.d.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { inQuotationMarks, quotationMarks } from '../text/quotation-marks.ts';
import { inside, partitionPoint, type Span } from '../text/spans.ts';

/** The form of a content, and what of it is in quotation marks. */
export interface QuotedContent {
  readonly quotation: Quotation;
  readonly quotedSpans: readonly Span[];
}

/** The forms of contents in which nothing is quoted. */
const UNQUOTED: ReadonlySet<string> = new Set(['indirect', 'free-indirect', 'reported'] satisfies Quotation[]);

/** Reads the form of contents off the quotation marks of a text. */
export class QuotationReader {
  readonly #text: CanonicalText;
  /** What is in quotation marks, in order. */
  readonly #passages: readonly Span[];

  /** @param blocks the paragraphs, in order: a mark that nothing closes quotes no more than its own */
  constructor(text: CanonicalText, blocks: readonly Span[]) {
    this.#text = text;
    this.#passages = blocks.flatMap((block) =>
      inQuotationMarks(text.slice(block.start, block.end)).map(({ start, end }) => ({
        start: block.start + start,
        end: block.start + end,
      })),
    );
  }

  /**
   * The form of a content.
   *
   * @param given what an annotation says that it is
   */
  read(content: readonly Span[], given?: Quotation): QuotedContent {
    const quotedSpans = content.flatMap((span) => this.#quotedIn(span));
    const isWhole = content.every((span) => quotedSpans.some((quoted) => inside(span, quoted)));
    const marked = quotedSpans.length === 0 ? 'indirect' : isWhole ? 'direct' : 'mixed';
    const quotation = given ?? (content.length === 0 ? 'reported' : marked);
    if (UNQUOTED.has(quotation)) return { quotation, quotedSpans: [] };
    return { quotation, quotedSpans: quotation === 'direct' ? content : quotedSpans };
  }

  /** What of a content is quoted, marks included where they are in it. */
  #quotedIn(content: Span): Span[] {
    const words = this.#text.slice(content.start, content.end);
    if (quotationMarks(words) === 'one pair') return [content];
    const first = partitionPoint(this.#passages.length, (index) => (this.#passages[index] as Span).end <= content.start);
    const quoted: Span[] = [];
    for (let index = first; index < this.#passages.length; index++) {
      const passage = this.#passages[index] as Span;
      if (passage.start >= content.end) break;
      const span = { start: Math.max(passage.start, content.start), end: Math.min(passage.end, content.end) };
      // A mark of the words before or behind the content quotes nothing of it.
      if (/[\p{L}\p{N}]/u.test(this.#text.slice(span.start, span.end))) quoted.push(span);
    }
    return quoted;
  }
}
