import type { Article } from '../../../schema/generated/types.d.ts';
import { ArticleError, type Problem, pointerTo } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { type Copy, readCopy } from '../text/read-copy.ts';
import { sha256 } from '../text/sha256.ts';
import { tooMuchToHash } from './hashed-length.ts';
import { Context } from './rules/context.ts';
import { rules } from './rules/index.ts';
import { otherText } from './rules/text.ts';

export interface DraftOptions {
  /** Whether the document comes from a draft, so that problems are told without offsets. */
  readonly drafted?: boolean;
  /** Pointers to what is not known, or known to be wrong already: what merely follows from it is not told. */
  readonly unknown?: readonly string[];
}

/**
 * Checks a document that is right in shape by the named rules.
 *
 * @param copy a copy of the text, if there is one
 * @param most how many problems are told at most
 */
export function ruleProblems(
  article: Article,
  copy: Copy | undefined,
  most: number,
  { drafted = false, unknown = [] }: DraftOptions = {},
): Problem[] {
  const broken = brokenStrings(article, most);
  if (broken.length > 0) return broken;
  let text: CanonicalText | null;
  try {
    text = copy === undefined ? null : readCopy(copy);
  } catch (error) {
    if (error instanceof ArticleError) return [...error.problems];
    throw error;
  }
  const limit = text && tooMuchToHash(article, text.length);
  if (limit) return [limit];
  const context = new Context(article, text);
  for (const pointer of unknown) context.leave(pointer);
  const isUnknown = within(unknown);
  const other = otherText(context);
  if (other) return [{ rule: 'text', pointer: other.pointer, message: other.message, severity: 'error' }];
  const problems: Problem[] = copy instanceof Uint8Array ? originalProblems(article, copy) : [];
  for (const { name, check } of rules) {
    const found = [];
    for (const finding of check(context)) {
      if (isUnknown(finding.pointer)) continue;
      found.push(finding);
      if (problems.length + found.length >= most) break;
    }
    for (const finding of found) {
      context.note(finding);
      const { pointer, message, severity = 'error' } = finding;
      problems.push({ rule: name, pointer, message: drafted ? (finding.drafted ?? message) : message, severity });
    }
    if (problems.length >= most) break;
  }
  return problems;
}

/** Tells of a pointer whether it leads to, or into, one of some others. */
function within(pointers: readonly string[]): (pointer: string) => boolean {
  const all = new Set(pointers);
  if (all.size === 0) return () => false;
  return (pointer) => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
      if (all.has(pointer.slice(0, end))) return true;
    return false;
  };
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
export function brokenStrings(document: unknown, most: number): Problem[] {
  if (isWellFormed(document)) return [];
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.isWellFormed() || problems.length >= most) return;
      const message = 'the string has a lone surrogate, which is no character';
      problems.push({ rule: 'shape', pointer: pointerTo(...path), message, severity: 'error' });
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        path.push(key);
        visit((value as { readonly [key: string]: unknown })[key]);
        path.pop();
      }
    }
  };
  visit(document);
  return problems;
}

/** Whether no string within a value has a lone surrogate. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (!isWellFormed(value[index])) return false;
    return true;
  }
  for (const key in value) if (!isWellFormed((value as { readonly [key: string]: unknown })[key])) return false;
  return true;
}
