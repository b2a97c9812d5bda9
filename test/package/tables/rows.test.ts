import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../scripts/package/tables/csv.ts';
import { inUtc } from '../../../scripts/package/tables/rows.ts';
import type { Table } from '../../../scripts/package/tables/table.ts';
import { readCsv } from '../../support/read-csv.ts';

describe('a timestamp', () => {
  test.each([
    ['2019-10-05T14:54:00+04:00', '2019-10-05T10:54:00Z'],
    ['2019-10-05T01:30:00+04:00', '2019-10-04T21:30:00Z'],
    ['2020-02-28T23:30:00-01:00', '2020-02-29T00:30:00Z'],
    ['2019-10-05T14:54:00.120000Z', '2019-10-05T14:54:00.12Z'],
    ['2019-10-05T14:54:00.1234567-00:30', '2019-10-05T15:24:00.123456Z'],
    ['2019-10-05T14:54:00.000Z', '2019-10-05T14:54:00Z'],
    ['1969-12-31T23:59:59.5+00:00', '1969-12-31T23:59:59.5Z'],
  ])('%s is %s in UTC', (timestamp, utc) => {
    expect(inUtc(timestamp)).toBe(utc);
  });
});

describe('a line of CSV', () => {
  const columns = ['a', 'b', 'c'].map((name) => ({ name, type: 'string', nullable: true }) as const);
  const table: Table = { name: 't', columns, primaryKey: [], foreignKeys: [], link: false, fields: [], records: () => [] };

  test.each([
    [{ a: 'NA', b: null, c: 'null' }, 'NA,,null\n'],
    [{ a: 'says "no"', b: 'one, two', c: '062' }, '"says ""no""","one, two",062\n'],
    [{ a: '', b: ' ', c: '=1+1' }, '"", ,=1+1\n'],
    [{ a: '조선', b: '🚢', c: 'two\nlines\r\n' }, '조선,🚢,"two\nlines\r\n"\n'],
    [{ a: null, b: null, c: null }, ',,\n'],
  ])('%j is read as it was written', (row, line) => {
    const written = Buffer.from(
      csvFormat.encoder(table).group(columns.map(({ name }) => [row[name as 'a' | 'b' | 'c']])),
    ).toString();
    expect(written).toBe(`a,b,c\n${line}`);
    expect(readCsv(written, table)).toEqual([row]);
  });
});
