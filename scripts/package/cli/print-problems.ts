import { linesOf } from '../problems/lines.ts';
import { type Problem, pathOf } from '../problems/problem.ts';
import { oneLine } from '../problems/safe.ts';

/** The document that problems are reported of. */
export interface Origin {
  /** The file's name, as it was given. */
  readonly file: string;
  /** For a document of JSON Lines, its line. */
  readonly line?: number | undefined;
  /** For what is no JSON, the column. */
  readonly column?: number | undefined;
  /** The JSON of the document, in which lines are found; null where a file is one line, or none. */
  readonly source: string | null;
  readonly document?: unknown;
}

/**
 * Problems for people, one a line, in the order of the file: `file:line: /pointer (id): message [rule]`. What is still empty in many records of a
 * draft is one line, at the first of them. No control character of a document reaches a terminal.
 */
export function problemLines({ file, line, column, source, document }: Origin, problems: readonly Problem[]): string[] {
  const lineOf =
    source === null
      ? null
      : linesOf(
          source,
          problems.map(({ pointer }) => pointer),
        );
  const placed = problems.map((problem) => ({ ...problem, at: line ?? lineOf?.(problem.pointer) }));
  const sorted = placed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return withEmptyOnes(sorted, document).map(({ rule, pointer, message, severity, at }) => {
    const id = idAt(document, pointer);
    const place = pointer ? `: ${pointer}${id === null ? '' : ` (${id})`}` : '';
    const where = `${file}${at === undefined ? '' : `:${at}`}${column === undefined ? '' : `:${column}`}${place}`;
    return `${oneLine(`${where}: ${severity === 'warning' ? 'warning: ' : ''}${message} [${rule}]`)}\n`;
  });
}

/** Problems, of which those with the same field that is empty in several records are one: the first, with how many there are. */
function withEmptyOnes<P extends Problem>(problems: readonly P[], document: unknown): P[] {
  const groups = new Map<P | string, { readonly first: P; count: number }>();
  for (const problem of problems) {
    const key = isEmptyAt(problem.pointer, document) ? `${fieldOf(problem.pointer)} ${problem.message}` : problem;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: problem, count: 1 });
  }
  return Array.from(groups.values(), ({ first, count }) =>
    count === 1 ? first : { ...first, message: `${first.message} (the first of ${count} that are empty)` },
  );
}

const isEmptyAt = (pointer: string, document: unknown) =>
  pathOf(pointer).reduce<unknown>((value, key) => ownValue(value, key), document) === '';

/** The field that a pointer leads to, of whichever record. */
const fieldOf = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/');

const LONGEST_ID = 60;

/** The id of the record that a pointer leads to or into. */
function idAt(document: unknown, pointer: string): string | null {
  const [, collection = '', index = ''] = pointer.split('/');
  const list = ownValue(document, collection);
  const id = Array.isArray(list) && /^\d+$/.test(index) ? ownValue(list[Number(index)], 'id') : undefined;
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID ? id : null;
}

function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: unknown })[key];
}
