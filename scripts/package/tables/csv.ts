import { csvRow } from '../text/csv.ts';
import { flatColumns, type Row, type Table } from './table.ts';

/** The first line of a CSV file: the names of the columns, without those of lists. */
export const csvHeader = (table: Table): string => csvRow(flatColumns(table).map(({ name }) => name));

/** A row of a table as a line of CSV. */
export const csvLine = (table: Table, row: Row): string =>
  csvRow(flatColumns(table).map(({ name }) => row[name] as string | number | null));
