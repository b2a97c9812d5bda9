import { lineEncoder, type TableFormat } from './format.ts';
import type { Columns } from './table.ts';

/** JSON Lines: an object a row. */
export const jsonLinesFormat: TableFormat = {
  name: 'jsonl',
  hasLinks: false,
  resource: { format: 'json-lines', mediatype: 'application/jsonl', encoding: 'utf-8' },
  encoder: ({ columns }) => {
    const names = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    return lineEncoder('', (values: Columns, row) => {
      let line = '';
      for (let index = 0; index < names.length; index++) line += names[index] + JSON.stringify(values[index]?.[row]);
      return `${line}}\n`;
    });
  },
};
