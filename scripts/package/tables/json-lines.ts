import { lineEncoder, type TableFormat } from './format.ts';

/** JSON Lines: an object a row. */
export const jsonLinesFormat: TableFormat = {
  name: 'jsonl',
  hasLinks: false,
  resource: { format: 'json-lines', mediatype: 'application/jsonl', encoding: 'utf-8' },
  encoder: () => lineEncoder('', (row) => `${JSON.stringify(row)}\n`),
};
