import type { Article } from '../../../schema/generated/types.d.ts';
import { type Message, message, rendered, SEALED } from '../problems/message.ts';
import { ArticleError, type Problem, type Severity } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { type Copy, readCopy } from '../text/read-copy.ts';
import { brokenStrings } from './broken-strings.ts';
import { tooMuchToHash } from './hashed-length.ts';
import { MendedDocument } from './mended-document.ts';
import { otherText } from './other-text.ts';
import { Reported } from './reported.ts';
import { type Finding, FULL, type Given, RuleView } from './rule-view.ts';
import { rules } from './rules/index.ts';
import type { Reads } from './rules/rule.ts';

/** A problem whose words are not made yet. */
export interface Found {
  readonly rule: string;
  readonly pointer: string;
  readonly message: Message;
  readonly severity: Severity;
}

/** Checks a document that is right in shape by the named rules. `most` is how many problems are reported at most. */
export function ruleProblems(article: Article, copy: Copy | undefined, most: number): Problem[] {
  return findProblems(article, copy, most).map((found) => ({
    ...found,
    message: rendered(found.message, found.pointer, SEALED),
  }));
}

/**
 * Finds what is wrong with a document that is right in shape, by the named rules.
 *
 * @param copy a copy of the text, if there is one
 * @param most how many problems are found at most
 * @param unknown pointers to what is not known, or known to be wrong already: what merely follows from it is not reported
 */
export function findProblems(article: Article, copy: Copy | undefined, most: number, unknown: readonly string[] = []): Found[] {
  const broken = brokenStrings(article, most);
  if (broken.length > 0) return broken.map(found);
  let text: CanonicalText | null;
  try {
    text = copy === undefined ? null : readCopy(copy);
  } catch (error) {
    if (error instanceof ArticleError) return error.problems.map(found);
    throw error;
  }
  const unfit = text && (tooMuchToHash(article, text.length) ?? otherText(article, text));
  if (unfit) return [found(unfit)];
  const reported = new Reported();
  for (const pointer of unknown) reported.add(pointer);
  const document = new MendedDocument(article);
  return runRules({ document, reported, text, bytes: copy instanceof Uint8Array ? copy : null }, most);
}

/** Runs the rules one after the other; each sees what those before it found: mended, or else as reported. */
function runRules(given: Given, most: number): Found[] {
  const problems: Found[] = [];
  for (const rule of rules) {
    if (rule.needsText && given.text === null) continue;
    const view = new RuleView(rule, given, most - problems.length);
    try {
      view.run();
    } catch (error) {
      if (error !== FULL) throw error;
    }
    for (const finding of view.findings) {
      note(finding, rule.reads, given);
      const { repair: _, ...problem } = finding;
      problems.push(problem);
    }
    if (problems.length >= most) break;
  }
  return problems;
}

/** Mends what a rule found, or puts in doubt all that the rule read of the record: which of it is wrong, nobody knows. */
function note({ pointer, severity, repair }: Finding, reads: Reads, { document, reported }: Given): void {
  if (severity === 'warning') return;
  if (repair !== undefined) {
    document.mend(pointer, repair);
    return;
  }
  reported.add(pointer);
  const [, part = '', key = ''] = pointer.split('/');
  const record = /^\d+$/.test(key) ? `/${part}/${key}` : `/${part}`;
  for (const field of Object.hasOwn(reads, part) ? (reads[part as keyof Reads] ?? []) : []) reported.add(`${record}/${field}`);
}

const found = (problem: Problem): Found => ({ ...problem, message: message([problem.message]) });
