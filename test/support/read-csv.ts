import { flatColumns, type Row, type Table } from '../../scripts/package/tables/table.ts';

/** Reads CSV by RFC 4180: a missing value is nothing at all, an empty string two quotation marks. Numbers by the column's type. */
export function readCsv(text: string, table: Table): Row[] {
  const [header = [], ...records] = recordsOf(text);
  const columns = flatColumns(table);
  const names = columns.map(({ name }) => name);
  if (header.join() !== names.join()) throw new Error(`the header is ${header}; it should be ${names}`);
  return records.map((fields) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const field = fields[index];
        if (field === undefined) throw new Error(`a record has ${fields.length} fields; it should have ${columns.length}`);
        return [name, field !== null && (type === 'int32' || type === 'double') ? Number(field) : field];
      }),
    ),
  );
}

function recordsOf(text: string): (string | null)[][] {
  const records: (string | null)[][] = [];
  let fields: (string | null)[] = [];
  const token = /("(?:[^"]|"")*"|[^",\n\r]*)(,|\n)/gy;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [, field, end] = token.exec(text) ?? [];
    if (field === undefined) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    fields.push(field === '' ? null : field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\n') {
      records.push(fields);
      fields = [];
    }
  }
  if (fields.length > 0) throw new Error('the last record does not end with a line feed');
  return records;
}
