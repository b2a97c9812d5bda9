import { flatColumns, type Row, type Table } from './table.ts';

/** The first line of a CSV file: the names of the columns, without those of lists. */
export function csvHeader(table: Table): string {
  return `${flatColumns(table)
    .map(({ name }) => name)
    .join(',')}\n`;
}

/** A row as a line of CSV (RFC 4180, with a line feed): quoted only where it must be; nothing at all for a missing value. */
export function csvLine(table: Table, row: Row): string {
  let line = '';
  let separator = '';
  for (const { name } of flatColumns(table)) {
    line += separator + csvField(row[name] as string | number | null);
    separator = ',';
  }
  return `${line}\n`;
}

function csvField(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  // Empty in quotation marks is a string, not a missing value, for the readers that tell them apart.
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
