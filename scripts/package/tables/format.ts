import type { Columns, Table } from './table.ts';

/** Writes one table, a group of rows at a time. */
export interface Encoder {
  /** The bytes that a group of rows adds to the file; the first one begins it. */
  readonly group: (columns: Columns) => Uint8Array;
  /** The bytes that end the file. */
  readonly end: () => Uint8Array;
}

/** A format of tables. Its files are `NAME/TABLE.NAME`. */
export interface TableFormat {
  readonly name: string;
  /** Whether it needs link tables, since it has no lists. */
  readonly hasLinks: boolean;
  /** How a data package names it. Other names than the usual ones keep away readers that know no lists. */
  readonly resource: { readonly format: string; readonly mediatype: string; readonly encoding?: string };
  readonly encoder: (table: Table) => Encoder;
}

/** An encoder that makes lines of text; `lineOf` makes one of the row at a place in the columns. */
export function lineEncoder(header: string, lineOf: (columns: Columns, row: number) => string): Encoder {
  let begun = false;
  return {
    group: (columns) => {
      let text = begun ? '' : header;
      const count = columns[0]?.length ?? 0;
      for (let row = 0; row < count; row++) text += lineOf(columns, row);
      begun = true;
      return Buffer.from(text);
    },
    end: () => new Uint8Array(),
  };
}
