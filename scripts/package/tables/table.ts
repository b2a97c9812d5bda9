/** The type of a column, or of the items of a list: each has an exact counterpart in Parquet, SQL, Arrow and Spark. */
export type ColumnType = 'string' | 'int32' | 'double' | 'date' | 'timestamp';

/** A field of the schema, by the name of the object that has it. */
export interface SchemaField {
  readonly object: string;
  readonly field: string;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether it holds a list. CSV has no lists: there each of them is a link table. */
  readonly list?: boolean;
  readonly nullable?: boolean;
  /** The definition of the value in the schema, or of each item of a list: a vocabulary, an id, a scalar. */
  readonly definition?: string;
  /** The only values that a column of the tables' own may have; those of the schema's columns are the vocabulary's. */
  readonly values?: readonly { readonly value: string; readonly field?: SchemaField; readonly description?: string }[];
  /** Where the schema describes it. */
  readonly field?: SchemaField;
  /** What it holds, where the schema does not say. */
  readonly description?: string;
  /** Where the value is in the record that the row is made from; none for a key, which the record inherits. */
  readonly path?: readonly string[];
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

/** The value of a column in a row. A timestamp is in UTC, as `2019-10-05T10:54:00Z`; a date as `2019-10-03`. */
export type Value = string | number | null | readonly string[];

export type Row = { readonly [column: string]: Value };

/** The values of some rows by column, in the order of the columns of their table. */
export type Columns = readonly (readonly Value[])[];

/** A record of a document, and the keys that say where it belongs: the values of the columns without a path, with which every table begins. */
export interface Placed {
  readonly keys: readonly Value[];
  readonly record: { readonly [field: string]: unknown };
}

export interface Table<Document = unknown> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Whether it only holds what is a list column elsewhere; then it is made for CSV alone. */
  readonly link: boolean;
  /** Where the schema describes what a row is: the collection or list, several for a table that gathers lists. */
  readonly fields: readonly SchemaField[];
  /** What a row is, where the schema does not say. */
  readonly description?: string;
  /** Rows that are the same for all documents, and are there once. */
  readonly rows?: readonly Row[];
  /** The records of a document that become rows, in their order. */
  readonly records: (document: Document) => Iterable<Placed>;
}

const flat = new WeakMap<readonly Column[], readonly Column[]>();

/** The columns of a table as CSV has it: without lists. Asked for at every row, so they are kept. */
export function flatColumns({ columns }: Table): readonly Column[] {
  let found = flat.get(columns);
  if (!found) {
    found = columns.filter(({ list }) => !list);
    flat.set(columns, found);
  }
  return found;
}
