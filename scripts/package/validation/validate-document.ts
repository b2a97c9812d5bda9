import type { Article } from '../../../schema/generated/types.d.ts';
import * as sealed from '../../../schema/generated/validators/sealed.js';
import type { Problem } from '../problems/problem.ts';
import type { Copy } from '../text/read-copy.ts';
import { ruleProblems } from './check-rules.ts';
import { shapeProblems } from './shape.ts';

export interface ValidateOptions {
  /**
   * A copy of the article's text. With it every digest, every fingerprint and all that only the text can show is checked too. As bytes
   * (UTF-8) it is also compared with the digest and the length of the file that was annotated.
   */
  readonly text?: Copy;
  /** How many problems are reported at most; 1,000 unless a number is given. */
  readonly maxProblems?: number;
}

const MOST_PROBLEMS = 1000;

/**
 * Checks a sealed document: first its shape, by the JSON Schema, then, if that is right, the named rules.
 *
 * Takes any value, however hostile. Returns errors and warnings: a document without errors is valid. A fault is reported once, where it is, and
 * its consequences are not reported. Never throws for what the document is.
 */
export function validate(document: unknown, options: ValidateOptions = {}): Problem[] {
  const { text, maxProblems = MOST_PROBLEMS } = options ?? {};
  const most = maxProblems >= 0 ? maxProblems : MOST_PROBLEMS;
  const shape = shapeProblems(document, sealed, most + 1);
  const problems = shape.length > 0 ? shape : ruleProblems(document as Article, text, most + 1);
  if (problems.length <= most) return problems;
  const limit = {
    rule: 'limit',
    pointer: '',
    message: `there should be at most ${most} problems, because no more are reported; mend these first`,
    severity: 'error',
  } as const;
  return [...problems.slice(0, most), limit];
}
