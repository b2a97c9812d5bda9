import type { Article } from '../../schema/generated/types.d.ts';
import type { HydrateReport } from '../../scripts/package/hydration/hydrate-document.ts';
import { CanonicalText } from '../../scripts/package/text/canonical-text.ts';

/** What a copy is made from. */
export interface Original {
  readonly article: Article;
  /** The text as it was annotated. */
  readonly text: string;
}

/** A copy as readers have it. */
export interface ReaderCopy {
  /** What happened to it, as a test's name goes on after "a copy". */
  readonly name: string;
  readonly make: (original: Original) => string | Uint8Array;
  /** What its report says, as far as that is the same for every article. */
  readonly report: Pick<HydrateReport, 'exact' | 'readAs' | 'reordered'>;
}

/** A copy that lacks something. */
export interface LackingCopy {
  readonly name: string;
  readonly make: (original: Original) => string;
  /** The ids of the blocks that it lacks. */
  readonly missing: (original: Original) => string[];
}

/** A copy that is refused, and with what words. */
export interface RefusedCopy {
  readonly name: string;
  readonly make: (original: Original) => string | Uint8Array;
  readonly message: RegExp;
}

/** The words of every block. */
export function blocksOf({ article, text }: Original): string[] {
  const canonical = CanonicalText.of(text);
  return article.blocks.map(({ start, end }) => canonical.slice(start, end));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const exact = { exact: true, readAs: 'text', reordered: false } as const;
const among = { exact: false, readAs: 'text', reordered: false } as const;
const page = { exact: true, readAs: 'html', reordered: false } as const;

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (original: Original, mark: (words: string) => string) =>
  blocksOf(original)
    .map((words) => `<p>${mark(words)}</p>`)
    .join('\n');

/** Named, decimal and hexadecimal, for what is not ASCII and for quotation marks. */
function withEntities(words: string): string {
  let count = 0;
  return escaped(words)
    .replace(/"([^"]*)"/g, '&ldquo;$1&rdquo;')
    .replaceAll('...', '&hellip;')
    .replaceAll("'", '&rsquo;')
    .replace(/\P{ASCII}/gu, (character) => {
      const point = character.codePointAt(0) as number;
      return count++ % 2 === 0 ? `&#${point};` : `&#x${point.toString(16)};`;
    });
}

/** Puts each third word into an element, and cuts each fifth in two with one. */
function withInlineTags(words: string): string {
  const elements = ['b', 'i', 'a', 'span', 'em', 'nobr', 'glossary-term'];
  return words
    .split(' ')
    .map((word, index) => {
      const element = elements[index % elements.length];
      if (index % 3 === 0) return `<${element} class="x">${escaped(word)}</${element}>`;
      const [first = '', ...rest] = Array.from(word);
      return index % 5 === 0 ? `<${element}>${escaped(first)}</${element}>${escaped(rest.join(''))}` : escaped(word);
    })
    .join(' ');
}

/** Copies with every word of the article. */
export const faithfulCopies: readonly ReaderCopy[] = [
  { name: 'as bytes', make: ({ text }) => utf8(text), report: exact },
  { name: 'as a string', make: ({ text }) => text, report: exact },
  { name: 'with more line feeds at its end', make: ({ text }) => `${text}\n\n`, report: exact },
  { name: 'without a line feed at its end', make: ({ text }) => text.trimEnd(), report: exact },
  { name: 'with carriage returns and line feeds', make: ({ text }) => text.replaceAll('\n', '\r\n'), report: exact },
  { name: 'with carriage returns alone', make: ({ text }) => text.replaceAll('\n', '\r'), report: exact },
  { name: 'with a byte order mark', make: ({ text }) => utf8(`\ufeff${text}`), report: exact },
  { name: 'with no-break spaces', make: ({ text }) => text.replaceAll(' ', '\u00a0'), report: exact },
  { name: 'with tabs and runs of spaces', make: ({ text }) => text.replaceAll(' ', '\t  '), report: exact },
  {
    name: 'with straight quotation marks, hyphens and dots',
    make: ({ text }) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replaceAll('…', '...'),
    report: exact,
  },
  {
    name: 'with curly quotation marks and dashes',
    make: ({ text }) => text.replaceAll('"', '‟').replaceAll("'", '’').replaceAll('-', '‑').replaceAll('...', '…'),
    report: exact,
  },
  { name: 'with decomposed accents', make: ({ text }) => text.normalize('NFD'), report: exact },
  {
    name: 'with soft hyphens, zero-width spaces and bidirectional controls',
    make: ({ text }) => `\u202a${text.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2\u200b').replaceAll(' ', '\u200f \u2060')}\u202c`,
    report: exact,
  },
  { name: 'wrapped at every word', make: ({ text }) => text.replaceAll(' ', '\n'), report: exact },
  { name: 'joined to one line', make: ({ text }) => text.replace(/\s+/g, ' '), report: exact },
  {
    name: 'in a page with a menu and a footer',
    make: ({ text }) => `Home · News 🗞 · Sport\nBy · Follow · Photo\n\n${text}\nRead more\n© 2026 — all rights reserved 📰`,
    report: among,
  },
  {
    name: 'with an advertisement between any two blocks',
    make: (original) => blocksOf(original).join('\n\nAdvertisement 📣: buy now…\n\n'),
    report: among,
  },
  {
    name: 'with its blocks in the opposite order',
    make: (original) => blocksOf(original).reverse().join('\n\n'),
    report: { exact: false, readAs: 'text', reordered: true },
  },
  { name: 'that stands there twice', make: ({ text }) => `${text}\n\n${text}`, report: among },
  {
    name: 'as a page with entities',
    make: (original) =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${paragraphs(original, withEntities)}</body></html>`,
    report: page,
  },
  {
    name: 'as a page with inline elements in the middle of words',
    make: (original) => `<html><body>${paragraphs(original, withInlineTags)}</body></html>`,
    report: page,
  },
  {
    name: 'as a page with line breaks for paragraphs',
    make: (original) => `<html><body><div>${blocksOf(original).map(escaped).join('<br><BR />')}</div></body></html>`,
    report: page,
  },
  {
    name: 'as a page without any end tag',
    make: (original) =>
      `<html><body>${blocksOf(original)
        .map((words) => `<p>${escaped(words)}`)
        .join('\n')}`,
    report: page,
  },
  {
    name: 'as a piece of a page with entities and without any end tag',
    make: (original) =>
      blocksOf(original)
        .map((words) => `<P>${withEntities(words)}`)
        .join('\n'),
    report: page,
  },
  {
    name: 'as a piece of a page of one line, with entities and line breaks alone',
    make: (original) => blocksOf(original).map(withEntities).join('<br>'),
    report: page,
  },
  {
    name: 'as a piece of a page that was laid out beforehand',
    make: (original) => `<pre>${blocksOf(original).map(withEntities).join('\n\n')}`,
    report: page,
  },
  {
    name: 'as a page saved with scripts, styles, comments, a menu and a title',
    make: (original) =>
      [
        '<!doctype html>\n<html lang="en"><head><title>News &amp; more</title><style>p > a { color: red }</style>',
        '<script>document.write("<p>Not a word of it</p>"); if (1 < 2) { }</script></head>',
        '<body><!-- <p>nor this</p> --><nav><ul><li>Home<li>Sport</ul></nav><article>',
        paragraphs(original, (words) => withEntities(words).replaceAll(' ', '\n      ')),
        '</article><noscript><img src="x"></noscript><footer>&copy; 2026</footer></body></html>',
      ].join('\n'),
    report: { ...page, exact: false },
  },
];

/** The longest block, which has enough words to be recognized. */
const longest = ({ article }: Original) => {
  const lengths = article.blocks.map(({ start, end }) => end - start);
  return lengths.indexOf(Math.max(...lengths));
};
const changed = (original: Original, change: (words: string) => string) =>
  blocksOf(original)
    .map((words, index) => (index === longest(original) ? change(words) : words))
    .join('\n\n');
const longestId = (original: Original) => [original.article.blocks[longest(original)]?.id ?? ''];

/** Copies that lack a block or more. */
export const lackingCopies: readonly LackingCopy[] = [
  {
    name: 'without a block',
    make: (original) =>
      blocksOf(original)
        .filter((_, index) => index !== longest(original))
        .join('\n\n'),
    missing: longestId,
  },
  {
    name: 'with a letter less',
    make: (original) => changed(original, (words) => words.replace(/(\p{L})\p{L}/u, '$1')),
    missing: longestId,
  },
  {
    name: 'with another word at the end of a block',
    make: (original) => changed(original, (words) => words.replace(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u, 'otherwise')),
    missing: longestId,
  },
  {
    name: 'with a line of another in a block',
    make: (original) => changed(original, (words) => words.replace(' ', ' [advertisement] ')),
    missing: longestId,
  },
  {
    name: 'that breaks off in its last block',
    make: (original) => CanonicalText.of(original.text).text.slice(0, -2),
    missing: ({ article }) => [article.blocks.at(-1)?.id ?? ''],
  },
  {
    name: 'of the first half of its blocks',
    make: (original) =>
      blocksOf(original)
        .slice(0, Math.ceil(original.article.blocks.length / 2))
        .join('\n'),
    missing: ({ article }) => article.blocks.slice(Math.ceil(article.blocks.length / 2)).map(({ id }) => id),
  },
];

const wide = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
};

const western = (text: string) => Uint8Array.from(`${text} café`, (character) => (character.codePointAt(0) as number) & 0xff);
const concatenated = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** Copies that are none. */
export const refusedCopies: readonly RefusedCopy[] = [
  {
    name: 'of another article',
    make: () => 'A harbour was closed today. Nobody knows for how long it will be.\n\nThe mayor said nothing.\n'.repeat(40),
    message: /^this is no copy of \S+\.\S+\/.+: hardly any of its \d+ blocks occurs in it/,
  },
  { name: 'that is empty', make: () => '', message: /^the copy is empty$/ },
  { name: 'of no bytes', make: () => new Uint8Array(), message: /^the copy is empty$/ },
  { name: 'of white space', make: () => ' \r\n\u00a0\ufeff\n', message: /^the copy is empty$/ },
  {
    name: 'that is a page without words',
    make: () => '<html><body><script>x</script></body></html>',
    message: /^the copy is a page without words$/,
  },
  { name: 'in UTF-16', make: ({ text }) => wide(`\ufeff${text}`, true), message: /not UTF-8 but UTF-16, little-endian/ },
  {
    name: 'in UTF-16, the other way round',
    make: ({ text }) => wide(`\ufeff${text}`, false),
    message: /not UTF-8 but UTF-16, big-endian/,
  },
  {
    name: 'in UTF-16 without a mark',
    make: () => wide('A harbour was closed today. Nobody knows for how long.', true),
    message: /not UTF-8 but UTF-16, little-endian, by its zero bytes/,
  },
  { name: 'in Windows-1252', make: ({ text }) => western(text), message: /not UTF-8; it may be Windows-1252/ },
  {
    name: 'as a page that declares another encoding',
    make: ({ text }) => concatenated(utf8('<html><head><meta charset="euc-kr"></head>'), western(text)),
    message: /not UTF-8 but euc-kr, by its own declaration/,
  },
  { name: 'with a lone surrogate', make: ({ text }) => `${text}\ud83d`, message: /lone surrogate/ },
];
