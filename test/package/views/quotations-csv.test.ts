import { describe, expect, it } from 'vitest';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { textOf } from '../../../scripts/package/validation/validate-hydrated.ts';
import { quotationsCsv } from '../../../scripts/package/views/quotations-csv.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';

/** Reads CSV strictly by RFC 4180: but with line feeds: a quoted field is quoted whole. */
function recordsOf(csv: string): { readonly [column: string]: string }[] {
  const lines: string[][] = [[]];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\n)/gy;
  let at = 0;
  while (at < csv.length) {
    token.lastIndex = at;
    const match = token.exec(csv);
    if (!match) throw new Error(`no CSV at ${at}`);
    const [, field = '', end] = match;
    lines.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    at = token.lastIndex;
    if (end === '\n') lines.push([]);
  }
  const [header = [], ...rows] = lines.slice(0, -1);
  for (const row of rows)
    if (row.length !== header.length) throw new Error(`a record has ${row.length} fields, not ${header.length}`);
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

describe.each(hydratedDocuments)('the quotations of $name', ({ article }) => {
  const rows = recordsOf(quotationsCsv(article));
  const text = new CanonicalText(textOf(article));

  it('are one attribution a row', () => {
    expect(rows.map(({ attribution_id }) => attribution_id)).toEqual(article.attributions.map(({ id }) => id));
    expect(rows.map(({ gist }) => gist)).toEqual(article.attributions.map(({ gist }) => gist ?? ''));
    expect(rows.map(({ article_id }) => article_id)).toEqual(rows.map(() => article.id));
  });

  it('have the words at their offsets', () => {
    for (const row of rows) {
      const pieces = row.content_spans_code_points?.split('; ').filter(Boolean) ?? [];
      const words = pieces.map((piece) => text.slice(...(piece.split(':').map(Number) as [number, number])));
      expect(words.join(' [...] ')).toBe(row.content_words);
      const hull = text.slice(Number(row.start_code_point), Number(row.end_code_point));
      expect(hull.startsWith(words[0] ?? '')).toBe(true);
      expect(hull.endsWith(words.at(-1) ?? '')).toBe(true);
      expect(hull).not.toBe('');
    }
    const words = (field: 'sourceSpans' | 'cueSpans' | 'quotedSpans') =>
      article.attributions.map((record) => record[field].map((span) => span.text).join(' [...] '));
    expect(rows.map(({ source_words }) => source_words)).toEqual(words('sourceSpans'));
    expect(rows.map(({ cue_words }) => cue_words)).toEqual(words('cueSpans'));
    expect(rows.map(({ quoted_words }) => quoted_words)).toEqual(words('quotedSpans'));
  });

  it('have a speaker each', () => {
    for (const [index, { sourceIds }] of article.attributions.entries()) {
      expect(rows[index]?.speaker_names).not.toBe('');
      if (sourceIds.length > 0) expect(rows[index]?.speaker_ids).toBe(sourceIds.join('; '));
    }
  });
});

describe('the level of a quotation', () => {
  it('counts from 1 where nobody else is quoted saying it', () => {
    const rows = recordsOf(quotationsCsv(hydratedAs('example')));
    const levels = new Map(rows.map(({ attribution_id, level }) => [attribution_id, level]));
    expect(['a7', 'a8', 'a9'].map((id) => levels.get(id))).toEqual(['1', '2', '3']);
  });
});
