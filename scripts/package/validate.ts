import * as sealed from '../../dist/intermediate/sealed.js';
import type { Article } from '../../schema/types.d.ts';
import type { CanonicalText } from './canonical-text.ts';
import { ArticleError, type Problem, pointerTo } from './problem.ts';
import { type Copy, readCopy } from './read-copy.ts';
import { Context } from './rules/context.ts';
import { rules } from './rules/index.ts';
import { isTextOf } from './rules/text.ts';
import { sha256 } from './sha256.ts';
import { shapeProblems } from './shape.ts';

export type { Problem, Severity } from './problem.ts';

export interface ValidateOptions {
  /**
   * A copy of the article's text. With it every digest, every fingerprint and all that only the text can show is checked too. As bytes
   * (UTF-8) it is also compared with the digest and the length of the file that was annotated.
   */
  readonly text?: Copy;
  /** How many problems are told at most; 1,000 unless given. */
  readonly maxProblems?: number;
}

const MOST_PROBLEMS = 1000;

/**
 * Checks a sealed document: first its shape, by the JSON Schema, then, if that is right, the named rules.
 *
 * Takes any value, however hostile. Gives every problem that was found, none for a valid document; a fault is told once, where it is, and
 * what merely follows from it is not told. Never throws for what the document is.
 */
export function validate(document: unknown, options: ValidateOptions = {}): Problem[] {
  const most = options.maxProblems ?? MOST_PROBLEMS;
  const shape = shapeProblems(document, sealed, most + 1);
  const problems = shape.length > 0 ? shape : ruleProblems(document as Article, options, most + 1);
  if (problems.length <= most) return problems;
  const limit = {
    rule: 'limit',
    pointer: '',
    message: `there are more than ${most} problems; the rest is not told`,
    severity: 'error',
  } as const;
  return [...problems.slice(0, most), limit];
}

function ruleProblems(article: Article, { text: copy }: ValidateOptions, most: number): Problem[] {
  const broken = brokenStrings(article, most);
  if (broken.length > 0) return broken;
  let text: CanonicalText | null;
  try {
    text = copy === undefined ? null : readCopy(copy);
  } catch (error) {
    if (error instanceof ArticleError) return [...error.problems];
    throw error;
  }
  const context = new Context(article, text);
  if (context.text && !isTextOf(context)) {
    const message =
      'the text given is not the one that this document was made from: neither its digest nor that of any block fits';
    return [{ rule: 'text', pointer: '/sourceText', message, severity: 'error' }];
  }
  const problems: Problem[] = copy instanceof Uint8Array ? originalProblems(article, copy) : [];
  for (const { name, check } of rules) {
    const found = [];
    for (const finding of check(context)) {
      found.push(finding);
      if (problems.length + found.length >= most) break;
    }
    for (const finding of found) {
      context.note(finding);
      problems.push({ rule: name, pointer: finding.pointer, message: finding.message, severity: finding.severity ?? 'error' });
    }
    if (problems.length >= most) break;
  }
  return problems;
}

/**
 * Compares the file at hand with the one that was annotated. A faithful copy may be another file, so only what cannot be is told: the same digest with
 * another length, or the same length with nearly the same digest.
 */
function originalProblems({ sourceText }: Article, bytes: Uint8Array): Problem[] {
  const { originalSha256, originalBytes } = sourceText;
  if (originalSha256 === null || originalBytes === null) return [];
  const digest = sha256(bytes);
  const rule = 'source-text';
  if (digest === originalSha256) {
    if (bytes.length === originalBytes) return [];
    const message = `${originalBytes} is not the length of the file with this digest; it should be ${bytes.length}`;
    return [{ rule, pointer: '/sourceText/originalBytes', message, severity: 'error' }];
  }
  const same = Array.from(digest).filter((digit, place) => digit === originalSha256[place]).length;
  if (bytes.length !== originalBytes || same < digest.length / 2) return [];
  const message = `"${originalSha256}" has a digit wrong; the digest of the file is "${digest}"`;
  return [{ rule, pointer: '/sourceText/originalSha256', message, severity: 'error' }];
}

/** A string with a lone surrogate is no text: UTF-8 cannot write it, so it has no digest. */
function brokenStrings(article: Article, most: number): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (problems.length >= most) return;
    if (typeof value === 'string') {
      if (value.isWellFormed()) return;
      const message = 'the string has a lone surrogate, which is no character';
      problems.push({ rule: 'shape', pointer: pointerTo(...path), message, severity: 'error' });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(article, []);
  return problems;
}
