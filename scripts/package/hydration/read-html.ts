import { Tokenizer } from 'htmlparser2';
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
const LONGEST_NAME = 32;

/** Whether a text looks like an HTML page or a piece of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^\s*(<!doctype html|<html|<head|<body|<\?xml)/i.test(head) ||
    (/<(p|div|br|span|article|section|pre|h[1-6])\b[^<>]{0,512}>/i.test(text) &&
      /<\/(p|div|span|article|section|pre|h[1-6])>/i.test(text)) ||
    hasTwo(text, /^[ \t]*<p\b[^<>]{0,512}>|<br\b[^<>]{0,512}>[ \t]*$/gim)
  );
}

/** Whether a pattern is in a text twice: a text that speaks of tags seldom has two of them at the edges of its lines. */
function hasTwo(text: string, pattern: RegExp): boolean {
  const matches = text.matchAll(pattern);
  return !matches.next().done && !matches.next().done;
}

/** Reads the words of an HTML page: entities decoded, scripts and styles left out, a line for each block, the marks of quotations added. Linear in the size of the page. */
export function readHtml(source: string): PageText {
  const pieces: string[] = [];
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  const sourceEnds: number[] = [];
  let length = 0;
  const silent: string[] = [];
  const depths = new Map<string, number>();
  const isWithin = (name: string) => (depths.get(name) ?? 0) > 0;
  const isForeign = () => FOREIGN.some(isWithin);
  const hush = (name: string) => {
    // Lists of options do not nest: one end tag is enough for two that were opened.
    if (!SILENT.has(name) || (name === 'select' && isWithin(name))) return;
    silent.push(name);
    depths.set(name, (depths.get(name) ?? 0) + 1);
  };
  /** Ends the innermost silent element of a name, and what is still open within. */
  const unhush = (name: string) => {
    if (!isWithin(name)) return;
    for (let ended = silent.pop(); ended !== undefined; ended = silent.pop()) {
      depths.set(ended, (depths.get(ended) ?? 0) - 1);
      if (ended === name) return;
    }
  };
  const push = (words: string, start: number, end: number) => {
    pieces.push(words);
    textStarts.push(length);
    sourceStarts.push(start);
    sourceEnds.push(end);
    length += words.length;
  };
  let lastWords = '';
  const add = (words: string, start: number, end: number) => {
    if (silent.length > 0 || words === '') return;
    openQuotation(words);
    push(words, start, end);
    lastWords = words;
  };
  /** For each `q` that is open, whether its marks are added. */
  const quotations: boolean[] = [];
  let depth = 0;
  let opening: { readonly start: number; readonly end: number } | null = null;
  const addMark = (start: number, end: number) => {
    push(depth === 1 ? '"' : "'", start, end);
    lastWords = '';
  };
  /** Adds the mark that a browser shows, unless the author wrote one: many style sheets take away those of browsers. */
  const openQuotation = (nextWords: string) => {
    if (opening === null) return;
    const { start, end } = opening;
    opening = null;
    const isMarked = MARK.test(lastWords.slice(-1)) || MARK.test(nextWords.slice(0, 1));
    quotations.push(!isMarked);
    if (isMarked) return;
    depth++;
    addMark(start, end);
  };
  const closeQuotation = (start: number, end: number) => {
    openQuotation('');
    if (!quotations.pop()) return;
    addMark(start, end);
    depth--;
  };
  const isQuotation = (name: string) => name === 'q' && silent.length === 0;
  const nameAt = (start: number, end: number) => source.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  const line = (name: string, at: number) => {
    if (BLOCK.has(name)) add('\n', at, at);
  };
  let entityStart = 0;
  let opened = '';
  let openedAt = 0;
  const endOfTag = (end: number) => {
    entityStart = end + 1;
    if (!isQuotation(opened)) return;
    openQuotation('');
    opening = { start: openedAt, end: end + 1 };
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        add(source.slice(start, end), start, end);
        entityStart = end;
      },
      ontextentity: (point, end) => {
        add(String.fromCodePoint(point), Math.min(entityStart, end), end);
        entityStart = end;
      },
      onopentagname: (start, end) => {
        opened = nameAt(start, end);
        openedAt = start - 1;
        line(opened, openedAt);
        hush(opened);
      },
      onopentagend: endOfTag,
      onselfclosingtag: (end) => {
        if (isForeign()) unhush(opened);
        endOfTag(end);
      },
      onclosetag: (start, end) => {
        const name = nameAt(start, end);
        const tagEnd = source.indexOf('>', end) + 1 || source.length;
        unhush(name);
        line(name, start);
        if (isQuotation(name)) closeQuotation(start - 2, tagEnd);
        entityStart = tagEnd;
      },
      // Within these, scripts, styles and titles are elements like any other, and may close themselves.
      isInForeignContext: isForeign,
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      onattribname() {},
      oncdata: (start, end) => add(source.slice(start, end), start, end),
      oncomment() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  const origin = (offset: number, isEnd = false) => {
    const at = isEnd ? offset - 1 : offset;
    const index = Math.max(0, partitionPoint(textStarts.length, (place) => (textStarts[place] as number) <= at) - 1);
    const start = sourceStarts[index] ?? 0;
    const end = sourceEnds[index] ?? 0;
    const piece = pieces[index] ?? '';
    if (piece.length !== end - start) return isEnd ? end : start;
    return start + Math.min(offset - (textStarts[index] ?? 0), piece.length);
  };
  return { text: pieces.join(''), origin };
}
