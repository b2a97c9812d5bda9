/** A row of CSV (RFC 4180, but with a line feed): quoted only where it must be, and nothing at all for a missing value. */
export function csvRow(values: Iterable<string | number | null | undefined>): string {
  let line = '';
  let separator = '';
  for (const value of values) {
    line += separator + csvField(value);
    separator = ',';
  }
  return `${line}\n`;
}

function csvField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  // Empty in quotation marks is a string, not a missing value, for the readers that distinguish them.
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of CSV as it was read. */
export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const PLAIN = /[^",\r\n]*/y;
const END = /,|\r\n|\n|\r|$/y;

/**
 * Reads CSV by RFC 4180, lines of any kind of end; blank lines are left out.
 *
 * @param most how many rows are read at most
 * @returns its rows, or the line on which it is no CSV
 */
export function readCsv(source: string, most = Number.POSITIVE_INFINITY): readonly CsvRow[] | { readonly wrongLine: number } {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let first = 1;
  let at = 0;
  while (rows.length < most && (at < source.length || fields.length > 0)) {
    const field = source[at] === '"' ? quotedField(source, at) : plainField(source, at);
    const end = field && matchAt(END, source, field.end);
    if (!field || end === null) return { wrongLine: line };
    fields.push(field.words);
    if (field.words.includes('\n') || field.words.includes('\r')) line += field.words.match(/\r\n|[\r\n]/g)?.length ?? 0;
    at = field.end + end.length;
    if (end === ',') continue;
    line++;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: first, fields });
    fields = [];
    first = line;
  }
  return rows;
}

interface Field {
  readonly words: string;
  readonly end: number;
}

/** A field in quotation marks; null if no mark closes it. */
function quotedField(source: string, start: number): Field | null {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] !== '"') return { words: source.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

function plainField(source: string, start: number): Field {
  const words = matchAt(PLAIN, source, start) ?? '';
  return { words, end: start + words.length };
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
