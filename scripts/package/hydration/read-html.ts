import { Tokenizer } from 'htmlparser2';
import { PageReader, type PageText } from './page-reader.ts';

export type { PageText } from './page-reader.ts';

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
  const reader = new PageReader();
  const nameAt = (start: number, end: number) => source.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  const add = (start: number, end: number) => reader.add(source.slice(start, end), start, end);
  let entityStart = 0;
  let opened = '';
  let openedAt = 0;
  const endOfTag = (end: number) => {
    entityStart = end + 1;
    reader.opened(opened, openedAt, end + 1);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        add(start, end);
        entityStart = end;
      },
      ontextentity: (point, end) => {
        reader.add(String.fromCodePoint(point), Math.min(entityStart, end), end);
        entityStart = end;
      },
      onopentagname: (start, end) => {
        opened = nameAt(start, end);
        openedAt = start - 1;
        reader.open(opened, openedAt);
      },
      onopentagend: endOfTag,
      onselfclosingtag: (end) => {
        reader.closedItself(opened);
        endOfTag(end);
      },
      onclosetag: (start, end) => {
        const tagEnd = source.indexOf('>', end) + 1 || source.length;
        reader.close(nameAt(start, end), start - 2, tagEnd);
        entityStart = tagEnd;
      },
      isInForeignContext: () => reader.isForeign,
      oncdata: add,
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      onattribname() {},
      oncomment() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return reader.text();
}
