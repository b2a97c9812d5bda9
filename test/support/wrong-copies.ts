import { CanonicalText } from '../../scripts/package/text/canonical-text.ts';
import { blocksOf, type Original, utf8 } from './copies.ts';

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
