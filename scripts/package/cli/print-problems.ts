import { linesOf } from '../problems/lines.ts';
import type { Problem } from '../problems/problem.ts';
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
 * Problems for people, one a line, in the order of the file: `file:line: /pointer (id): message [rule]`. No control character of a document reaches a
 * terminal.
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
  return sorted.map(({ rule, pointer, message, severity, at }) => {
    const id = idAt(document, pointer);
    const place = pointer ? `: ${pointer}${id === null ? '' : ` (${id})`}` : '';
    const where = `${file}${at === undefined ? '' : `:${at}`}${column === undefined ? '' : `:${column}`}${place}`;
    return `${oneLine(`${where}: ${severity === 'warning' ? 'warning: ' : ''}${message} [${rule}]`)}\n`;
  });
}

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
