import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, readCsv } from '../../../scripts/package/text/csv.ts';

describe('CSV', () => {
  it('is read as it is written, whatever is in it', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (all) => {
        const read = readCsv(all.map(csvRow).join(''));
        expect('wrongLine' in read ? read : read.map(({ fields }) => fields)).toEqual(all);
      }),
    );
  });

  it('is read with line ends of every kind, without blank lines, and with the line of each row', () => {
    expect(readCsv('a,b\r\n"1\n2",3\n\n4,"5"""')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1\n2', '3'] },
      { line: 5, fields: ['4', '5"'] },
    ]);
    expect(readCsv('')).toEqual([]);
    expect(readCsv('a,')).toEqual([{ line: 1, fields: ['a', ''] }]);
  });

  it('is refused by its line where quotation marks are wrong', () => {
    expect(readCsv('a,b\n"1,2\n')).toEqual({ wrongLine: 2 });
    expect(readCsv('a,b\n1 "2",3\n')).toEqual({ wrongLine: 2 });
  });
});
