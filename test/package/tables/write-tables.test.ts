import { parquetMetadata } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { formatNamed, tableFormats } from '../../../scripts/package/tables/formats.ts';
import { pathOf, tablesIn } from '../../../scripts/package/tables/write-tables.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { rebuild } from '../../support/rebuild.ts';
import { rowsFrom, tables, written } from '../../support/tables.ts';

const documents = sealedDocuments();

const FORMATS = tableFormats.map(({ name }) => name);

describe('the tables of documents', () => {
  test('are those of valid ones, which between them fill every table', async () => {
    for (const document of documents) expect(validate(document)).toEqual([]);
    const rows = await rowsFrom(await written(documents), 'csv');
    const empty = tablesIn(formatNamed('csv'), tables).filter(({ name }) => rows[name]?.length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  test.each(FORMATS)('give the documents back from %s', async (format) => {
    const rows = await rowsFrom(await written(documents, [format]), format);
    expect(rebuild(rows)).toEqual(documents);
  });

  test('hold the same values in every format', async () => {
    const files = await written(documents);
    const [csv, jsonl, parquet] = await Promise.all(FORMATS.map((format) => rowsFrom(files, format)));
    expect(parquet).toEqual(jsonl);
    for (const { name, columns } of tablesIn(formatNamed('jsonl'), tables)) {
      const lists = new Set(columns.filter(({ list }) => list).map((column) => column.name));
      const flat = jsonl?.[name]?.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !lists.has(column))));
      expect(csv?.[name], name).toEqual(flat);
    }
  });

  test('are the same bytes every time, however the documents come', async () => {
    async function* slowly() {
      for (const document of documents) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        yield structuredClone(document);
      }
    }
    const [once, again] = [await written(slowly()), await written(documents)];
    expect([...again.keys()]).toEqual([...once.keys()]);
    for (const [path, bytes] of again) expect(Buffer.compare(bytes, once.get(path) as Uint8Array), path).toBe(0);
  });

  test('have every reference in the table that it leads to, and no key twice', async () => {
    const rows = await rowsFrom(await written(documents, ['csv']), 'csv');
    for (const { name, primaryKey, foreignKeys } of tables) {
      const keys = rows[name]?.map((row) => JSON.stringify(primaryKey.map((column) => row[column]))) ?? [];
      expect(new Set(keys).size, name).toBe(keys.length);
      expect(keys.join()).not.toContain('null');
      for (const { columns, table, references } of foreignKeys) {
        const there = new Set(rows[table]?.map((row) => JSON.stringify(references.map((column) => row[column]))));
        const given = rows[name]?.map((row) => columns.map((column) => row[column])).filter((key) => !key.includes(null)) ?? [];
        const lost = given.filter((key) => !there.has(JSON.stringify(key)));
        expect(lost, `${name}: ${columns} in ${table}`).toEqual([]);
      }
    }
  });

  test('are there without a document too, with their columns, and with what is the same for all documents', async () => {
    const files = await written([]);
    for (const format of FORMATS) {
      const rows = await rowsFrom(files, format);
      const { event_codes, ...others } = rows;
      expect(Object.values(others).flat()).toEqual([]);
      expect(event_codes).toEqual(tables.find(({ name }) => name === 'event_codes')?.rows);
      expect(Object.keys(rows)).toEqual(tablesIn(formatNamed(format), tables).map(({ name }) => name));
    }
  });

  test('have in Parquet the types that they say, required where nothing may be missing', async () => {
    const files = await written(documents, ['parquet']);
    for (const table of tablesIn(formatNamed('parquet'), tables)) {
      const bytes = files.get(pathOf(formatNamed('parquet'), table)) as Uint8Array;
      const { schema } = parquetMetadata(new Uint8Array(bytes).buffer);
      const [, ...elements] = schema;
      for (const { name, type, list, nullable } of table.columns) {
        const place = elements.findIndex((element) => element.name === name);
        const column = elements[place];
        expect(column?.repetition_type, name).toBe(nullable ? 'OPTIONAL' : 'REQUIRED');
        expect(column?.converted_type, name).toBe(list ? 'LIST' : CONVERTED[type]);
        if (list) expect(elements[place + 2]).toMatchObject({ name: 'element', converted_type: CONVERTED[type] });
        if (type === 'timestamp')
          expect(column?.logical_type).toEqual({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' });
      }
    }
  });
});

const CONVERTED = { string: 'UTF8', int32: undefined, double: undefined, date: 'DATE', timestamp: 'TIMESTAMP_MICROS' };
