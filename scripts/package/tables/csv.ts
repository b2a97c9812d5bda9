import { csvRow } from '../text/csv.ts';
import { lineEncoder, type TableFormat } from './format.ts';
import { flatColumns } from './table.ts';

/** CSV with a header. Lists are link tables in it. */
export const csvFormat: TableFormat = {
  name: 'csv',
  hasLinks: true,
  resource: { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
  encoder: (table) => {
    const flat = flatColumns(table);
    const places = flat.map((column) => table.columns.indexOf(column));
    return lineEncoder(csvRow(flat.map(({ name }) => name)), (columns, row) =>
      csvRow(places.map((place) => columns[place]?.[row] as string | number | null)),
    );
  },
};
