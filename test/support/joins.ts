import { createHash } from 'node:crypto';
import { flatColumns, type Row, type Table } from '../../scripts/package/tables/table.ts';
import { rowsOf, tables } from './tables.ts';

/** Two tables that have more columns of equal names than the article's id. */
export interface Pair {
  readonly left: Table;
  readonly right: Table;
  /** The columns of equal names. */
  readonly shared: readonly string[];
  /** Those of them that identify a record. */
  readonly keys: readonly string[];
}

const KEYS = new Set(tables.flatMap(({ primaryKey }) => primaryKey));

export const pairs: readonly Pair[] = tables.flatMap((left, place) =>
  tables.slice(place + 1).flatMap((right) => {
    const names = new Set(flatColumns(right).map(({ name }) => name));
    const shared = flatColumns(left).flatMap(({ name }) => (names.has(name) ? [name] : []));
    return shared.length > 1 ? [{ left, right, shared, keys: shared.filter((name) => KEYS.has(name)) }] : [];
  }),
);

export const nameOf = ({ left, right }: Pair) => `${left.name} and ${right.name}`;

/** What a join of two tables gives: how many rows, and a digest of the keys of both in each. */
export type Joined = readonly [rows: number, md5: string];

/** Joins tables, from the documents themselves. */
export class Joins {
  readonly #rows: ReadonlyMap<Table, readonly Row[]>;

  constructor(documents: readonly unknown[]) {
    this.#rows = new Map(
      tables.map((table) => [table, [...(table.rows ?? []), ...documents.flatMap((document) => rowsOf(table, document))]]),
    );
  }

  /**
   * Joins two tables.
   *
   * @param columns the columns to join by
   * @param isMissingEqual whether a missing value matches another, as in pandas and R, and not in SQL
   */
  of({ left, right }: Pair, columns: readonly string[], isMissingEqual = true): Joined {
    const keyOf = (row: Row) => {
      const values = columns.map((name) => row[name] ?? null);
      return isMissingEqual || !values.includes(null) ? JSON.stringify(values) : null;
    };
    const others = new Map<string | null, Row[]>();
    for (const row of this.#rows.get(right) ?? []) others.set(keyOf(row), [...(others.get(keyOf(row)) ?? []), row]);
    const lines = (this.#rows.get(left) ?? []).flatMap((row) => {
      const key = keyOf(row);
      const found = key === null ? [] : (others.get(key) ?? []);
      const own = left.primaryKey.map((name) => row[name]);
      return found.map((other) => [...own, ...right.primaryKey.map((name) => other[name])].join('|'));
    });
    return digestOf(lines);
  }
}

/** How many lines there are, and the digest of all in the order of their bytes. */
export function digestOf(lines: readonly string[]): Joined {
  const sorted = lines.map((line) => Buffer.from(line)).sort(Buffer.compare);
  return [lines.length, createHash('md5').update(sorted.join('\n')).digest('hex')];
}
