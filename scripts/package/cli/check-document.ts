import { errorsIn, type Problem } from '../problems/problem.ts';
import type { Origin } from './print-problems.ts';
import { isUnreadable, parseRaw, type RawDocument, type Unreadable } from './read-documents.ts';
import { validateForm } from './validate-form.ts';

export interface CheckOptions {
  /** Whether problems are printed as JSON. */
  readonly json: boolean;
  /** A copy of the article's text. */
  readonly text: Uint8Array | undefined;
}

/** What came of a document. */
export interface Checked {
  readonly outcome: 'valid' | 'invalid' | 'unread';
  /** The problems in lines, or each as a JSON object. */
  readonly problems: readonly string[];
  /** How many problems there are, which lines can have several of. */
  readonly count: number;
}

/** Checks one document, in whatever form; null for a blank line. */
export async function check(raw: RawDocument | Unreadable, { json, text }: CheckOptions): Promise<Checked | null> {
  const read = 'bytes' in raw ? await parseRaw(raw) : raw;
  if (!read) return null;
  const report = json ? asJson : asLines;
  if (isUnreadable(read)) {
    const { file, line, column, message } = read;
    const problem: Problem = { rule: 'read', pointer: '', message, severity: 'error' };
    return { outcome: 'unread', problems: await report({ file, line, column, source: null }, [problem]), count: 1 };
  }
  const { file, line, source, document } = read;
  const problems = await validateForm(document, text);
  const outcome = errorsIn(problems).length > 0 ? 'invalid' : 'valid';
  const count = problems.length;
  if (count === 0) return { outcome, problems: [], count };
  const origin = { file, line, source: line === undefined ? source : null, document };
  return { outcome, problems: await report(origin, problems), count };
}

async function asLines(origin: Origin, problems: readonly Problem[]): Promise<string[]> {
  // Loaded when there is something to print: finding lines takes a parser of its own.
  return (await import('./print-problems.ts')).problemLines(origin, problems);
}

function asJson({ file, line, column }: Origin, problems: readonly Problem[]): string[] {
  return problems.map(({ rule, pointer, message, severity }) =>
    JSON.stringify({ file, line, column, rule, pointer, message, severity }),
  );
}
