import { csvRow } from '../text/csv.ts';
import { lineEncoder, type TableFormat } from './format.ts';
import { flatColumns } from './table.ts';

/** CSV with a header. Lists are link tables in it. */
export const csvFormat: TableFormat = {
  name: 'csv',
  hasLinks: true,
  resource: { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
  encoder: (table) => {
    const names = flatColumns(table).map(({ name }) => name);
    return lineEncoder(csvRow(names), (row) => csvRow(names.map((name) => row[name] as string | number | null)));
  },
};
