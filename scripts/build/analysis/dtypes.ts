import { type Column, flatColumns, type Table } from '../../package/tables/table.ts';

const PANDAS: { readonly [type in Exclude<Column['type'], 'date' | 'timestamp'>]: string } = {
  string: 'string',
  int32: 'Int32',
  double: 'Float64',
};
const POLARS: { readonly [type in Column['type']]: string } = {
  string: 'String',
  int32: 'Int32',
  double: 'Float64',
  date: 'Date',
  timestamp: 'Datetime',
};
const R: { readonly [type in Column['type']]: string } = {
  string: 'character',
  int32: 'integer',
  double: 'numeric',
  date: 'Date',
  timestamp: 'character',
};
const isTime = ({ type }: Column) => type === 'date' || type === 'timestamp';

/**
 * Writes what readers of CSV need to know so that nothing is guessed: for pandas the arguments of `read_csv`, for polars the names of the
 * types (`schema_overrides`), for R the classes (`colClasses`).
 *
 * @returns the text of `dist/schemas/dtypes.json`: `{ pandas: { claims, … }, polars: { claims, … }, r: { claims, … } }`
 */
export function dtypes(tables: readonly Table[]): string {
  const each = (give: (columns: readonly Column[]) => object) =>
    Object.fromEntries(tables.map((table) => [table.name, give(flatColumns(table))]));
  const named = (columns: readonly Column[], types: { readonly [type in Column['type']]?: string }) =>
    Object.fromEntries(columns.map(({ name, type }) => [name, types[type]]));
  const all = {
    pandas: each((columns) => ({
      dtype: named(
        columns.filter((column) => !isTime(column)),
        PANDAS,
      ),
      parse_dates: columns.filter(isTime).map(({ name }) => name),
      // Without it the first value sets the form, and a column in which only some have fractions of a second stays text.
      ...(columns.some(isTime) && { date_format: 'ISO8601' }),
      // Without these two a country code NA would be a missing value.
      keep_default_na: false,
      na_values: [''],
    })),
    polars: each((columns) => named(columns, POLARS)),
    r: each((columns) => named(columns, R)),
  };
  return `${JSON.stringify(all)}\n`;
}
