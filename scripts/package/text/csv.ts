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
