import { ArticleError, problem, shown } from '../problems/problem.ts';
import { CanonicalText } from './canonical-text.ts';

/** A reader's copy of a text: a string, or bytes in UTF-8. */
export type Copy = string | Uint8Array;

const RULE = 'text';

/**
 * Reads a copy and folds it.
 *
 * @throws {ArticleError} if it is not UTF-8, has a lone surrogate, or holds nothing but white space
 */
export function readCopy(copy: Copy): CanonicalText {
  const text = CanonicalText.of(decode(copy));
  if (text.length === 0) throw new ArticleError([problem(RULE, '', 'the text is empty')]);
  return text;
}

/**
 * Decodes a copy.
 *
 * @throws {ArticleError} if it is no string and no bytes, is not UTF-8, or has a lone surrogate; another encoding is named if the bytes show it
 */
export function decode(copy: Copy): string {
  if (typeof copy === 'string') {
    if (copy.isWellFormed()) return copy;
    throw wrong('the text should have no lone surrogate, because that is no character; remove it, or complete the pair');
  }
  if (!ArrayBuffer.isView(copy)) throw wrong(`the text is ${shown(copy)}; it should be a string, or bytes in UTF-8`);
  const read = readUtf8(new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength));
  if ('instead' in read)
    throw wrong(`the text is not UTF-8${read.instead}; convert it first: iconv -f ${read.encoding} -t UTF-8 FILE > NEW`);
  return read.text;
}

const wrong = (message: string) => new ArticleError([problem(RULE, '', message)]);

/** How much of a file is read to detect its encoding. */
const HEAD = 4096;

/** What bytes are that are no UTF-8. */
interface Otherwise {
  /** What they are instead, as words go on after that. */
  readonly instead: string;
  /** The encoding, as iconv calls it. */
  readonly encoding: string;
}

/** The text in some bytes; or, if they are no UTF-8, what they are instead. A byte order mark is no part of it. */
export function readUtf8(bytes: Uint8Array): { readonly text: string } | Otherwise {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return otherThanUtf8(bytes);
  }
  const order = wideOrder(bytes);
  return order === null ? { text } : wide(order);
}

type ByteOrder = 'little-endian' | 'big-endian';

const wide = (order: ByteOrder): Otherwise => ({
  instead: ` but UTF-16, ${order}, by its zero bytes`,
  encoding: order === 'big-endian' ? 'UTF-16BE' : 'UTF-16LE',
});

function otherThanUtf8(bytes: Uint8Array): Otherwise {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { instead: ' but UTF-16, little-endian, by its first two bytes', encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { instead: ' but UTF-16, big-endian, by its first two bytes', encoding: 'UTF-16' };
  const order = wideOrder(bytes);
  if (order !== null) return wide(order);
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const declared = /<(?:meta|\?xml)[^<>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared))
    return { instead: ` but ${declared}, by its own declaration`, encoding: declared };
  return { instead: '; it may be Windows-1252 or another one-byte encoding', encoding: 'WINDOWS-1252' };
}

/** Western text in UTF-16 has a zero in every other byte, which is UTF-8 too, but no text. */
function wideOrder(bytes: Uint8Array): ByteOrder | null {
  const head = bytes.subarray(0, HEAD);
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  if (zeros.even + zeros.odd <= head.length / 4) return null;
  return zeros.odd > zeros.even ? 'little-endian' : 'big-endian';
}
