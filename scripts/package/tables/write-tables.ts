import { createHash, type Hash } from 'node:crypto';
import type { Encoder, TableFormat } from './format.ts';
import { addRows } from './rows.ts';
import type { Table, Value } from './table.ts';

/** Takes what a file of a folder is made of, piece by piece. */
export type Append = (path: string, bytes: Uint8Array) => Promise<void>;

/** How many rows of a table are held at most before they are written: a row group of Parquet. */
const GROUP = 8_192;

/** A file of a table as it was written. */
export interface WrittenFile {
  readonly path: string;
  readonly table: Table;
  readonly format: TableFormat;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** The tables that a format has: link tables only hold what other formats have as lists. */
export function tablesIn({ hasLinks }: TableFormat, tables: readonly Table[]): readonly Table[] {
  return hasLinks ? tables : tables.filter(({ link }) => !link);
}

/** The path of a table in its folder. */
export const pathOf = (format: TableFormat, { name }: Table) => `${format.name}/${name}.${format.name}`;

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

  constructor(tables: readonly Table[], formats: readonly TableFormat[], append: Append) {
    this.#files = tables.map((table) => new TableFile(table, formats, append));
  }

  /** Adds the rows of a valid document. */
  async add(document: unknown): Promise<void> {
    for (const file of this.#files) await file.add(document);
  }

  /**
   * Writes what is still held, and ends every file; one without rows is there too.
   *
   * @returns what was written, the files of a table one after another
   */
  async end(): Promise<readonly WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const file of this.#files) written.push(...(await file.end()));
    return written;
  }
}

interface Output {
  readonly path: string;
  readonly format: TableFormat;
  readonly encoder: Encoder;
  readonly hash: Hash;
  bytes: number;
}

/** One table in every format, with the rows that are not yet written. */
class TableFile {
  readonly #table: Table;
  readonly #outputs: readonly Output[];
  readonly #append: Append;
  readonly #columns: readonly Value[][];
  #count = 0;
  #isBegun = false;

  constructor(table: Table, formats: readonly TableFormat[], append: Append) {
    this.#table = table;
    this.#columns = table.columns.map(({ name }) => (table.rows ?? []).map((row) => row[name] ?? null));
    this.#append = append;
    this.#outputs = formats
      .filter(({ hasLinks }) => hasLinks || !table.link)
      .map((format) => ({
        path: pathOf(format, table),
        format,
        encoder: format.encoder(table),
        hash: createHash('sha256'),
        bytes: 0,
      }));
  }

  async add(document: unknown): Promise<void> {
    if (this.#outputs.length === 0) return;
    addRows(this.#table, document, this.#columns);
    while (this.#held() >= GROUP) await this.#write();
  }

  async end(): Promise<WrittenFile[]> {
    if (this.#held() > 0 || !this.#isBegun) await this.#write();
    for (const output of this.#outputs) {
      const last = output.encoder.end();
      if (last.length > 0) await this.#put(output, last);
    }
    return this.#outputs.map(({ path, format, hash, bytes }) => {
      const sha256 = hash.digest('hex');
      return { path, table: this.#table, format, rows: this.#count, bytes, sha256 };
    });
  }

  #held(): number {
    return this.#columns[0]?.length ?? 0;
  }

  /** Writes as many rows as a group has, or all that are held. */
  async #write(): Promise<void> {
    const group = this.#columns.map((values) => values.splice(0, GROUP));
    this.#count += group[0]?.length ?? 0;
    for (const output of this.#outputs) await this.#put(output, output.encoder.group(group));
    this.#isBegun = true;
  }

  async #put(output: Output, bytes: Uint8Array): Promise<void> {
    output.hash.update(bytes);
    output.bytes += bytes.length;
    await this.#append(output.path, bytes);
  }
}
