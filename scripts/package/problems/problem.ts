import type { OtherRule } from './other-rules.ts';

/** How bad a problem is: an error makes a document invalid, a warning does not. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong, in the one shape that every function and command of this package reports. */
export interface Problem {
  /** The name of the rule that found it; `shape` for what the JSON Schema asks for. */
  readonly rule: string;
  /** Where it is: a JSON Pointer (RFC 6901) into the document, empty for the document itself. */
  readonly pointer: string;
  /** What is wrong, with the value shown, and what would be right. */
  readonly message: string;
  readonly severity: Severity;
}

/** The errors among some problems. */
export const errorsIn = <P extends { readonly severity: Severity }>(problems: readonly P[]): P[] =>
  problems.filter(({ severity }) => severity === 'error');

/** What every function of this package throws, and all that it throws: an error that carries its problems. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(first ? `${first.pointer ? `${first.pointer}: ` : ''}${first.message}${more}` : 'unknown problem');
    this.problems = problems;
  }
}

/** An error that is not found by one of the rules; but for those that sealing and hydrating find without them. */
export function problem(rule: OtherRule | 'ids' | 'references' | 'digest', pointer: string, message: string): Problem {
  return { rule, pointer, message, severity: 'error' };
}

/** Joins keys and indices to a JSON Pointer (RFC 6901), escaping `~` and `/`. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Takes a JSON Pointer apart again: the keys and indices that `pointerTo` joined. */
export function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const LONGEST_VALUE = 60;
const MOST_LISTED = 6;

/** Some words as a message lists them: at most six, each of at most 60 characters, and how many more there are. */
export function listed(words: readonly string[]): string {
  const more = words.length > MOST_LISTED ? ` and ${words.length - MOST_LISTED} more` : '';
  return words.slice(0, MOST_LISTED).map(shortened).join(', ') + more;
}

/** Words that are in a message without quotation marks, such as an id: at most 60 characters of them. */
export const shortened = (words: string) => (words.length > LONGEST_VALUE ? `${words.slice(0, LONGEST_VALUE)}…` : words);

/**
 * A value as a message shows it: JSON of at most 60 characters on one line.
 * Objects and arrays are reported by their kind alone, so that neither depth nor size of hostile input matters.
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(shortened(value).toWellFormed());
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined) return 'nothing';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
