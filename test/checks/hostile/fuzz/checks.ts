import { readdirSync } from 'node:fs';
import { ArticleError } from '../../../../scripts/package/problems/problem.ts';

const FIELDS = ['message', 'pointer', 'rule', 'severity'];
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const LONGEST_MESSAGE = 2000;

/** What is wrong with the shape of some problems. */
export function wrongProblems(problems: unknown): string[] {
  if (!Array.isArray(problems)) return [`problems are ${typeof problems}, not a list`];
  return problems
    .flatMap((problem) => (isProblem(problem) ? [] : [`a problem of another shape: ${JSON.stringify(problem)?.slice(0, 200)}`]))
    .slice(0, 1);
}

function isProblem(value: unknown): boolean {
  const { rule, pointer, message, severity } = Object(value) as { readonly [field: string]: unknown };
  const named = (words: unknown) => typeof words === 'string' && words !== '' && words.isWellFormed();
  return (
    Object.keys(Object(value))
      .filter((key) => !['file', 'line', 'column'].includes(key))
      .sort()
      .join() === FIELDS.join() &&
    named(rule) &&
    named(message) &&
    (message as string).length <= LONGEST_MESSAGE &&
    typeof pointer === 'string' &&
    POINTER.test(pointer) &&
    (severity === 'error' || severity === 'warning')
  );
}

/** What is wrong with what a function threw: it should be the package's own error, with problems. */
export function wrongError(error: unknown): string[] {
  if (!(error instanceof ArticleError))
    return [`threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`];
  return error.problems.length === 0 ? ['threw an error without problems'] : wrongProblems(error.problems);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with lines for people. */
export function wrongLines(words: string, what: string): string[] {
  if (words === '') return [];
  if (!words.endsWith('\n')) return [`${what} does not end its line: ${JSON.stringify(words.slice(-100))}`];
  if (CONTROL.test(words)) return [`${what} has a control character: ${JSON.stringify(words.slice(0, 300))}`];
  const empty = words
    .slice(0, -1)
    .split('\n')
    .some((line) => line.trim() === '');
  return empty ? [`${what} has an empty line: ${JSON.stringify(words.slice(0, 300))}`] : [];
}

/** What stands in a folder and should not. */
export function wrongFiles(folder: string, expected: ReadonlySet<string>): string[] {
  return readdirSync(folder)
    .filter((name) => !expected.has(name))
    .map((name) => `left ${name} behind`);
}
