import { csvHeader, csvLine } from './csv.ts';
import { ParquetTable } from './parquet.ts';
import { rowsOf } from './rows.ts';
import type { Row, Table } from './table.ts';

export const FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Takes what a file of a folder is made of, piece by piece. */
export type Append = (path: string, bytes: Uint8Array) => Promise<void>;

/** How many rows of a table are held at most before they are written: a row group of Parquet. */
const GROUP = 8_192;

/** The tables that a format has: link tables only hold what other formats have as lists. */
export function tablesIn(format: Format, tables: readonly Table[]): readonly Table[] {
  return format === 'csv' ? tables : tables.filter(({ link }) => !link);
}

/** The path of a table in its folder. */
export const pathOf = (format: Format, { name }: Table) => `${format}/${name}.${format}`;

/**
 * Writes documents as tables: `csv/claims.csv`, `jsonl/claims.jsonl`, `parquet/claims.parquet` and so on. What is held in memory does not grow
 * with the number of documents.
 *
 * @param tables the tables of an article
 * @param formats the formats to write
 * @param append adds bytes to the end of a file, which it makes when it is named first
 */
export class TableWriter {
  readonly #files: readonly TableFile[];

  constructor(tables: readonly Table[], formats: readonly Format[], append: Append) {
    this.#files = tables.map((table) => new TableFile(table, formats, append));
  }

  /** Adds the rows of a valid document. */
  async add(document: unknown): Promise<void> {
    for (const file of this.#files) await file.add(document);
  }

  /** Writes what is still held, and ends every file; one without rows is there too. */
  async end(): Promise<void> {
    for (const file of this.#files) await file.end();
  }
}

/** One table in every format, with the rows that are not yet written. */
class TableFile {
  readonly #table: Table;
  readonly #formats: readonly Format[];
  readonly #append: Append;
  readonly #parquet: ParquetTable;
  #rows: Row[] = [];
  #begun = false;

  constructor(table: Table, formats: readonly Format[], append: Append) {
    this.#table = table;
    this.#formats = formats.filter((format) => format === 'csv' || !table.link);
    this.#append = append;
    this.#parquet = new ParquetTable(table);
  }

  async add(document: unknown): Promise<void> {
    if (this.#formats.length === 0) return;
    for (const row of rowsOf(this.#table, document)) {
      this.#rows.push(row);
      if (this.#rows.length === GROUP) await this.#write();
    }
  }

  async end(): Promise<void> {
    if (this.#rows.length > 0 || !this.#begun) await this.#write();
    if (this.#formats.includes('parquet')) await this.#append(pathOf('parquet', this.#table), this.#parquet.end());
  }

  async #write(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    for (const format of this.#formats) await this.#append(pathOf(format, this.#table), this.#encoded(format, rows));
    this.#begun = true;
  }

  #encoded(format: Format, rows: readonly Row[]): Uint8Array {
    if (format === 'parquet') return this.#parquet.group(rows);
    if (format === 'jsonl') return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const lines = rows.map((row) => csvLine(this.#table, row)).join('');
    return Buffer.from(this.#begun ? lines : `${csvHeader(this.#table)}${lines}`);
  }
}
