import type { DecodedArray, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { Encoder, TableFormat } from './format.ts';
import type { Column, Columns, ColumnType, Table, Value } from './table.ts';

const TYPES: { readonly [type in ColumnType]: Partial<SchemaElement> } = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  int32: { type: 'INT32' },
  double: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  timestamp: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MICROS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
  },
};

/**
 * Writes a table as one Parquet file, a row group at a time, compressed with Snappy; a list is a `LIST`, never null, of items that are
 * never null. The same rows in the same groups give the same bytes.
 */
class ParquetTable implements Encoder {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;

  constructor({ columns }: Table) {
    this.#columns = columns;
    this.#file = new ParquetWriter({ writer: this.#bytes, schema: schemaOf(columns), createdBy: 'attributed-article' });
  }

  /** The bytes that a row group of these rows adds to the file. */
  group = (columns: Columns): Uint8Array => {
    const columnData = this.#columns.map((column, index) => ({
      name: column.name,
      data: encoded(column, columns[index] as Columns[number]) as DecodedArray,
      offsetIndex: false,
    }));
    const rowGroupSize = columns[0]?.length ?? 0;
    if (rowGroupSize > 0) this.#file.write({ columnData, rowGroupSize });
    return this.#taken();
  };

  /** The bytes that end the file. */
  end = (): Uint8Array => {
    this.#file.finish();
    return this.#taken();
  };

  /** What was written since, leaving the writer empty but for where it is in the file. */
  #taken(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return bytes;
  }
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf({ name, type, list, nullable }: Column): SchemaElement[] {
  if (!list) return [{ ...TYPES[type], name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' }];
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { ...TYPES[type], name: 'element', repetition_type: 'REQUIRED' },
  ];
}

/** The values of a column as the writer takes them. */
function encoded({ type }: Column, values: readonly Value[]): readonly unknown[] {
  const each = (encode: (text: string) => unknown) => values.map((value) => (typeof value === 'string' ? encode(value) : value));
  if (type === 'date') return each((date) => new Date(date));
  return type === 'timestamp' ? each(microseconds) : values;
}

/** Microseconds since 1970 of a timestamp in UTC: finer than a number of milliseconds can express. */
function microseconds(utc: string): bigint {
  const [, seconds, fraction = ''] = /^(.{19})(?:\.(\d+))?Z$/.exec(utc) ?? [];
  return BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

export const parquetFormat: TableFormat = {
  name: 'parquet',
  hasLinks: false,
  resource: { format: 'apache-parquet', mediatype: 'application/vnd.apache.parquet' },
  encoder: (table) => new ParquetTable(table),
};
