import { csvFormat } from './csv.ts';
import type { TableFormat } from './format.ts';
import { jsonLinesFormat } from './json-lines.ts';
import { parquetFormat } from './parquet.ts';

/** Every format that tables are written in. */
export const tableFormats: readonly TableFormat[] = [csvFormat, jsonLinesFormat, parquetFormat];

/** The format of a name. */
export function formatNamed(name: string): TableFormat {
  const format = tableFormats.find((one) => one.name === name);
  if (!format) throw new Error(`there is no format of tables ${name}`);
  return format;
}
