import { valueAt } from './schema-tables.ts';
import type { Column, Placed, Table, Value } from './table.ts';

/**
 * Adds the rows of a table that a valid document gives, in the order of the document, to the values of its columns; null where a value is missing.
 *
 * @param values what each column has so far
 */
export function addRows({ columns, records }: Table, document: unknown, values: readonly Value[][]): void {
  for (const { keys, record } of records(document)) {
    for (let index = 0; index < columns.length; index++)
      values[index]?.push(index < keys.length ? (keys[index] as Value) : cell(columns[index] as Column, record));
  }
}

function cell({ type, path = [] }: Column, record: Placed['record']): Value {
  const [only = ''] = path;
  const value = ((path.length === 1 ? record[only] : valueAt(record, path)) ?? null) as Value;
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
