import { CanonicalText } from './canonical-text.ts';
import { ArticleError, problem } from './problem.ts';

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

/** Decodes a copy, telling another encoding by its first bytes where they do. */
export function decode(copy: Copy): string {
  if (typeof copy === 'string') {
    if (copy.isWellFormed()) return copy;
    throw new ArticleError([problem(RULE, '', 'the text has a lone surrogate, which is no character')]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(copy);
  } catch {
    throw new ArticleError([problem(RULE, '', `the text is not UTF-8${encodingOf(copy)}; convert it first`)]);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ' but UTF-16, little-endian, by its first two bytes';
  if (first === 0xfe && second === 0xff) return ' but UTF-16, big-endian, by its first two bytes';
  return '; it may be Windows-1252 or another one-byte encoding';
}
