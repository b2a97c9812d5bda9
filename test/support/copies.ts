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

/** The words of every block. */
export function blocksOf({ article, text }: Original): string[] {
  const canonical = CanonicalText.of(text);
  return article.blocks.map(({ start, end }) => canonical.slice(start, end));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
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
