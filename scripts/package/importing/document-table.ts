import { nearest } from '../problems/nearest.ts';
import { shown } from '../problems/problem.ts';
import { readCsv } from '../text/csv.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Faults } from './faults.ts';

/** More than any corpus that is imported at once has. */
const MOST_ROWS = 200_000;
/** How many wrong columns are reported. */
const MOST_WRONG = 10;
/** The column that names the files of a document. */
const FILE = 'file';
/** The columns of the facts about a document, by the names of their fields. */
const FACTS = [
  'id',
  'version',
  'headline',
  'url',
  'publisher',
  'agency',
  'byline',
  'datePublished',
  'language',
  'rights',
] as const satisfies readonly (keyof DocumentFacts)[];
/** The columns that a table of documents may have, of which only the first is needed. */
export const TABLE_COLUMNS: readonly string[] = [FILE, ...FACTS];

/** The facts about a document out of a table, and the line that they are on. */
export interface TableRow {
  readonly line: number;
  readonly facts: DocumentFacts;
}

/**
 * Reads a table of documents: CSV by RFC 4180, with a column `file` that has the name of the files of a document, with or without its ending. An empty field
 * gives nothing.
 *
 * @param faults takes what is wrong
 * @returns the facts of each document by the name of its files, without an ending
 */
export function readDocumentTable(source: string, faults: Faults): ReadonlyMap<string, TableRow> {
  const rows = readCsv(source, MOST_ROWS + 1);
  const table = new Map<string, TableRow>();
  if ('wrongLine' in rows) {
    faults.report(
      rows.wrongLine,
      'this row should be CSV, because the table is; put a field with quotation marks in quotation marks, with each of its own twice',
    );
    return table;
  }
  if (rows.length > MOST_ROWS)
    faults.report(rows.at(-1)?.line ?? 0, `the table should have at most ${MOST_ROWS} rows, because no more are read; split it`);
  const [header, ...records] = rows;
  const names = header?.fields ?? [];
  if (!isHeader(names, header?.line ?? 1, faults)) return table;
  for (const { line, fields } of records) {
    if (faults.isFull) break;
    if (fields.length !== names.length) {
      faults.report(
        line,
        `this row should have ${names.length} fields, because the header has, and it has ${fields.length}; correct it`,
      );
      continue;
    }
    const name = (fields[names.indexOf(FILE)] as string).replace(/\.(?:txt|ann|xmi)$/, '');
    const before = table.get(name);
    if (before) faults.report(line, `${shown(name)} should have one row, because line ${before.line} is one; remove one of them`);
    else table.set(name, { line, facts: factsOf(names, fields) });
  }
  return table;
}

function isHeader(names: readonly string[], line: number, faults: Faults): boolean {
  const wrong = names.filter((name, index) => !TABLE_COLUMNS.includes(name) || names.indexOf(name) < index);
  for (const name of wrong.slice(0, MOST_WRONG)) {
    const meant = nearest(name, TABLE_COLUMNS);
    const hint = meant === null || meant === name ? 'rename it, or remove it' : `did you mean ${shown(meant)}?`;
    faults.report(
      line,
      `the column ${shown(name)} should be one of ${TABLE_COLUMNS.join(', ')}, each once, because no other is read; ${hint}`,
    );
  }
  const hasFile = names.includes(FILE);
  if (!hasFile)
    faults.report(line, `there should be a column "${FILE}", because it has the names of the files of each document; add it`);
  return wrong.length === 0 && hasFile;
}

function factsOf(names: readonly string[], fields: readonly string[]): DocumentFacts {
  const given = FACTS.flatMap((column) => {
    const value = fields[names.indexOf(column)]?.trim();
    return value === undefined || value === '' ? [] : [[column, value] as const];
  });
  return Object.fromEntries(given);
}
