import { valueAt } from './schema-tables.ts';
import type { Column, Placed, Row, Table, Value } from './table.ts';

/** The rows of a table that a valid document gives, in the order of the document; every column has a value, null where it is missing. */
export function* rowsOf(table: Table, document: unknown): Iterable<Row> {
  for (const placed of table.records(document)) {
    const row: Record<string, Value> = {};
    for (const column of table.columns) row[column.name] = cell(column, placed);
    yield row;
  }
}

function cell({ name, type, path }: Column, { keys, record }: Placed): Value {
  if (path === undefined) return keys[name] ?? null;
  const [only = ''] = path;
  const value = (path.length === 1 ? record[only] : valueAt(record, path)) as Value;
  return type === 'timestamp' && typeof value === 'string' ? inUtc(value) : value;
}

/**
 * A timestamp of RFC 3339 in UTC, to the microsecond, which is as fine as the engines' own types are: `2019-10-05T14:54:00+04:00` becomes
 * `2019-10-05T10:54:00Z`. Finer digits are cut off; a fraction is left out where it is none.
 */
export function inUtc(timestamp: string): string {
  const seconds = timestamp.slice(0, '2019-10-05T14:54:00'.length);
  const [, fraction = '', offset = ''] = /^(?:\.(\d+))?([^.\d].*)$/.exec(timestamp.slice(seconds.length)) ?? [];
  const whole = new Date(`${seconds}${offset}`).toISOString().slice(0, -'.000Z'.length);
  const micros = fraction.slice(0, 6).replace(/0{1,6}$/, '');
  return `${whole}${micros === '' ? '' : `.${micros}`}Z`;
}
