import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tablesCommand } from '../../../scripts/package/cli/commands/tables.ts';
import { formatNamed } from '../../../scripts/package/tables/formats.ts';
import { flatColumns, type Row } from '../../../scripts/package/tables/table.ts';
import { tablesIn } from '../../../scripts/package/tables/write-tables.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { ownFolder } from '../../support/own-folder.ts';
import type { Rows } from '../../support/rebuild.ts';
import { runCommand } from '../../support/run-command.ts';
import { rowsFrom, tables } from '../../support/tables.ts';
import { python } from './engines.ts';

/** Sets of tables: their formats, and how many of the documents are in them. One alone leaves some tables empty. */
const SETS = {
  all: { formats: ['csv', 'jsonl', 'parquet'], count: Number.POSITIVE_INFINITY },
  'JSON Lines': { formats: ['jsonl'], count: Number.POSITIVE_INFINITY },
  CSV: { formats: ['csv'], count: Number.POSITIVE_INFINITY },
  'one article': { formats: ['parquet'], count: 1 },
} as const;
type Name = keyof typeof SETS;
const NAMES = Object.keys(SETS) as Name[];

const folder = ownFolder();
/** The rows of each set, as the formats of the package have them. */
const rows = new Map<Name, Rows>();

beforeAll(async () => {
  for (const name of NAMES) {
    const { formats, count } = SETS[name];
    const file = join(folder, `${name}.jsonl`);
    const documents = sealedDocuments().slice(0, count);
    writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    const { code } = await runCommand(tablesCommand, '--format', formats.join(), '--out', join(folder, name), file);
    expect(code).toBe(0);
    rows.set(name, await rowsFrom(filesIn(join(folder, name)), formats.at(-1) ?? ''));
  }
}, 900_000);

function filesIn(path: string): Map<string, Uint8Array> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  return new Map(paths.map((file) => [file, readFileSync(join(path, file))]));
}

/** Rows in which a time is a number, for libraries write times each in their way, and a fraction has the digits that the quickest of them read. */
function comparable(name: string, all: readonly Row[]): unknown[] {
  const types = new Map(tables.find((table) => table.name === name)?.columns.map((column) => [column.name, column.type]));
  const value = (column: string, cell: unknown) => {
    const type = types.get(column);
    if (cell === null) return null;
    if (type === 'date' || type === 'timestamp') return Date.parse(String(cell).replace(/( \d\d:\d\d:\d\d)$/, '$1Z'));
    return type === 'double' ? Number(Number(cell).toPrecision(12)) : cell;
  };
  return all.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, value(column, cell)])));
}

const compare = (found: Rows, expected: Rows) => {
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, all] of Object.entries(expected))
    expect(comparable(name, found[name] ?? []), name).toEqual(comparable(name, all));
};

/** A copy of a set in which a file is changed. */
function changed(name: Name, path: string, change: (text: string) => string): string {
  const copy = join(folder, `${name} ${Math.random()}`);
  cpSync(join(folder, name), copy, { recursive: true });
  const text = readFileSync(join(copy, path), 'utf8');
  expect(change(text), path).not.toBe(text);
  writeFileSync(join(copy, path), change(text));
  return copy;
}

describe('the dataset card', () => {
  test.each(['all', 'one article'] as const)(
    'lets `datasets` load every table of %s that has a row',
    (name) => {
      const { loaded, default: count } = JSON.parse(python('hf_datasets.py', join(folder, name)));
      const all = Object.entries(rows.get(name) ?? {}).filter(([, found]) => found.length > 0);
      compare(loaded, Object.fromEntries(all));
      expect(count).toBe(rows.get(name)?.statements?.length);
    },
    600_000,
  );

  test.each([
    ['a file that is not there', (text: string) => text.replace('parquet/claims.parquet', 'parquet/claim.parquet')],
    ['front matter that is no YAML', (text: string) => text.replace('configs:\n', 'configs: [\n')],
    ['a table without a row', (text: string) => text.replace('parquet/claims.parquet', 'parquet/extensions.parquet')],
  ])(
    'is refused with %s',
    (_, change) => {
      expect(() => python('hf_datasets.py', changed('one article', 'README.md', change))).toThrow(/Error/);
    },
    600_000,
  );
});

describe('croissant.json', () => {
  test.each(NAMES)(
    'is valid to the library of its authors, which loads every record of %s',
    (name) => {
      const { errors, warnings, records } = JSON.parse(python('croissant_records.py', join(folder, name)));
      expect(errors).toEqual([]);
      // The version, the day of publication and the citation of somebody's tables are theirs to add.
      expect(warnings).toHaveLength(3);
      compare(records, rows.get(name) ?? {});
    },
    600_000,
  );

  test('describes every file and, in the best of its formats, every column', () => {
    const { distribution, recordSet } = JSON.parse(readFileSync(join(folder, 'CSV/croissant.json'), 'utf8'));
    const all = tablesIn(formatNamed('csv'), tables);
    expect(distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)).toEqual(
      all.map(({ name }) => `csv/${name}.csv`),
    );
    expect(
      recordSet.map(({ field }: { field: { source: { extract: { column: string } } }[] }) =>
        field.map(({ source }) => source.extract.column),
      ),
    ).toEqual(all.map((table) => flatColumns(table).map(({ name }) => name)));
  });

  test.each([
    ['a column that is not there', (text: string) => text.replace('"column": "claim_gist"', '"column": "gist"')],
    [
      'a file that is not there',
      (text: string) => text.replace('"contentUrl": "parquet/claims.parquet"', '"contentUrl": "parquet/claim.parquet"'),
    ],
    [
      'a table of no file',
      (text: string) =>
        text.replace('"fileObject": {\n       "@id": "parquet/claims.parquet"', '"fileObject": {\n       "@id": "claims"'),
    ],
    ['a list that is none', (text: string) => text.replace('"arrayShape": "-1"', '"arrayShape": "many"')],
  ])(
    'is refused with %s',
    (_, change) => {
      expect(() => python('croissant_records.py', changed('one article', 'croissant.json', change))).toThrow(/Error/);
    },
    600_000,
  );
});

describe('datapackage.json beside the tables of several documents', () => {
  test.each([
    ['a value that no vocabulary has', 'csv/claims.csv', ',asserted,', ',assertedly,', /"assertedly" in row/],
    ['a reference to no row', 'csv/mentions.csv', ',s1,', ',s999,', /s999"? not found/],
    ['a column of another name', 'csv/claims.csv', 'claim_gist', 'gist', /Label "gist" in field claim_gist/],
    ['a file that is not there', 'datapackage.json', '"csv/claims.csv"', '"csv/claim.csv"', /csv\/claim\.csv/],
    ['a digest of other bytes', 'datapackage.json', '"hash": "sha256:', '"hash": "sha256:0', /hash/],
  ])(
    'is refused with %s',
    (_, path, found, other, message) => {
      const copy = changed('CSV', path, (text) => text.replace(found, other));
      expect(() => python('frictionless_package.py', join(copy, 'datapackage.json'))).toThrow(message);
    },
    600_000,
  );

  test.each(['all', 'CSV'] as const)(
    'is valid to the library of the standard: %s',
    (name) => {
      const { resources } = JSON.parse(readFileSync(join(folder, name, 'datapackage.json'), 'utf8'));
      expect(python('frictionless_package.py', join(folder, name, 'datapackage.json')).trim()).toBe(String(resources.length));
    },
    600_000,
  );
});
