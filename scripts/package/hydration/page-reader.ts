import { partitionPoint } from '../text/spans.ts';

/** The words of a page, and where they are in its source. */
export interface PageText {
  readonly text: string;
  /** Turns an offset in the text into one in the source, both in UTF-16 units; the end of a word is the end of what it was read from. */
  origin(offset: number, isEnd?: boolean): number;
}

/** Elements that browsers show on lines of their own, by the HTML standard's section on rendering; any other, even one unknown, is part of a line. */
const BLOCK: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
/** Elements whose content is no words of the page. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'noembed',
  'noframes',
  'select',
  'textarea',
]);
/** Elements of another language than HTML: the only ones in which a tag may close itself. */
const FOREIGN: readonly string[] = ['svg', 'math'];
/** A quotation mark that is no apostrophe. */
const MARK = /[^\P{Quotation_Mark}'’]/u;

/** The words of a page in pieces, each with its place in the source. */
export class Pieces {
  readonly #pieces: string[] = [];
  readonly #textStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #sourceEnds: number[] = [];
  #length = 0;

  push(words: string, start: number, end: number): void {
    this.#pieces.push(words);
    this.#textStarts.push(this.#length);
    this.#sourceStarts.push(start);
    this.#sourceEnds.push(end);
    this.#length += words.length;
  }

  text(): PageText {
    return { text: this.#pieces.join(''), origin: (offset, isEnd = false) => this.#origin(offset, isEnd) };
  }

  #origin(offset: number, isEnd: boolean): number {
    const starts = this.#textStarts;
    const at = isEnd ? offset - 1 : offset;
    const index = Math.max(0, partitionPoint(starts.length, (place) => (starts[place] as number) <= at) - 1);
    const start = this.#sourceStarts[index] ?? 0;
    const end = this.#sourceEnds[index] ?? 0;
    const piece = this.#pieces[index] ?? '';
    if (piece.length !== end - start) return isEnd ? end : start;
    return start + Math.min(offset - (starts[index] ?? 0), piece.length);
  }
}

/** The elements around a place whose content is no words. */
class Silence {
  readonly #open: string[] = [];
  readonly #depths = new Map<string, number>();

  get isSilent(): boolean {
    return this.#open.length > 0;
  }

  isWithin(name: string): boolean {
    return (this.#depths.get(name) ?? 0) > 0;
  }

  begin(name: string): void {
    // Lists of options do not nest: one end tag is enough for two that were opened.
    if (!SILENT.has(name) || (name === 'select' && this.isWithin(name))) return;
    this.#open.push(name);
    this.#depths.set(name, (this.#depths.get(name) ?? 0) + 1);
  }

  /** Ends the innermost element of a name, and what is still open within. */
  end(name: string): void {
    if (!this.isWithin(name)) return;
    for (let ended = this.#open.pop(); ended !== undefined; ended = this.#open.pop()) {
      this.#depths.set(ended, (this.#depths.get(ended) ?? 0) - 1);
      if (ended === name) return;
    }
  }
}

/** Puts the words of a page together while it is read: lines for blocks, and the marks of quotations. */
export class PageReader {
  readonly #pieces = new Pieces();
  readonly #silence = new Silence();
  /** For each `q` that is open, whether its marks are added. */
  readonly #quotations: boolean[] = [];
  /** How many `q` are open whose marks are added. */
  #depth = 0;
  /** The tag of a `q` whose mark depends on the words that follow. */
  #opening: { readonly start: number; readonly end: number } | null = null;
  #lastWords = '';

  /** Adds words that were read from a place of the source. */
  add(words: string, start: number, end: number): void {
    if (this.#silence.isSilent || words === '') return;
    this.#openQuotation(words);
    this.#pieces.push(words, start, end);
    this.#lastWords = words;
  }

  /** Reads the name in a start tag, which begins at an offset. */
  open(name: string, at: number): void {
    this.#line(name, at);
    this.#silence.begin(name);
  }

  /** Reads the end of a start tag. */
  opened(name: string, start: number, end: number): void {
    if (!this.#isQuotation(name)) return;
    this.#openQuotation('');
    this.#opening = { start, end };
  }

  /** Reads the end of a start tag that closes itself. */
  closedItself(name: string): void {
    if (this.isForeign) this.#silence.end(name);
  }

  /** Reads an end tag. */
  close(name: string, start: number, end: number): void {
    this.#silence.end(name);
    this.#line(name, start + 2);
    if (this.#isQuotation(name)) this.#closeQuotation(start, end);
  }

  /** Whether the place is within SVG or MathML. Within these, scripts, styles and titles are elements like any other, and may close themselves. */
  get isForeign(): boolean {
    return FOREIGN.some((name) => this.#silence.isWithin(name));
  }

  text(): PageText {
    return this.#pieces.text();
  }

  #line(name: string, at: number): void {
    if (BLOCK.has(name)) this.add('\n', at, at);
  }

  #isQuotation(name: string): boolean {
    return name === 'q' && !this.#silence.isSilent;
  }

  /** Adds the mark that a browser shows, unless the author wrote one: many style sheets take away those of browsers. */
  #openQuotation(nextWords: string): void {
    if (this.#opening === null) return;
    const { start, end } = this.#opening;
    this.#opening = null;
    const isMarked = MARK.test(this.#lastWords.slice(-1)) || MARK.test(nextWords.slice(0, 1));
    this.#quotations.push(!isMarked);
    if (isMarked) return;
    this.#depth++;
    this.#addMark(start, end);
  }

  #closeQuotation(start: number, end: number): void {
    this.#openQuotation('');
    if (!this.#quotations.pop()) return;
    this.#addMark(start, end);
    this.#depth--;
  }

  #addMark(start: number, end: number): void {
    this.#pieces.push(this.#depth === 1 ? '"' : "'", start, end);
    this.#lastWords = '';
  }
}
