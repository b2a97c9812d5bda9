import { expect } from 'vitest';
import type { ImportMap } from '../../schema/generated/types.d.ts';
import { importBrat } from '../../scripts/package/importing/import-brat.ts';
import { errorsIn } from '../../scripts/package/problems/problem.ts';
import { seal } from '../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../scripts/package/text/fold.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { ann } from './standoff.ts';

/** A corpus in which one event ties a source, a cue and a content. */
export const EVENTS = {
  events: ['Attribution'],
  attributes: {
    quotation: {
      name: 'Kind',
      values: [
        { from: 'DIR', to: 'direct' },
        { from: 'IND', to: 'indirect' },
      ],
    },
    polarity: { name: 'Negated', values: [{ from: 'true', to: 'denies' }] },
  },
  ignored: ['Topic', 'Mood'],
  document: { publisher: 'Halden Post', datePublished: '2026-03-02T08:00:00Z', language: 'en', rights: 'Our own text, CC0-1.0' },
  provenance: {
    guideline: 'Quotations of the Halden Post',
    guidelineVersion: '1.0.0',
    method: 'Annotated once',
    annotators: [],
    adjudication: null,
    createdOn: '2026-03-02',
    modifiedOn: '2026-03-02',
    license: 'CC0-1.0',
    agreement: [],
  },
} satisfies ImportMap;
export const DOCUMENT = { id: 'example.org/ferry', headline: 'Ferry back on Friday' };

export const TEXT = `Ferry back on Friday

"The ferry," said Sen. Ulla Brandt (D-Halden), "sails on Friday." She denied that it is late.

"Nobody has to wait," an official promised the guests.
`;

/** The document that an import of annotations of a text seals to, with the words of its attributions and sentences. */
export function sealedFrom(text: string, lines: readonly string[], map: ImportMap = EVENTS) {
  const { draft, warnings } = importBrat(text, ann(...lines), { map, document: DOCUMENT });
  const article = seal(draft, text);
  expect(errorsIn(validate(article, { text }))).toEqual([]);
  const points = Array.from(fold(text));
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  const attributions = article.attributions.map((one) => ({
    source: one.sourceSpans.map(words),
    cue: one.cueSpans.map(words),
    content: one.contentSpans.map(words),
    addressee: one.addresseeSpans.map(words),
    quoted: one.quotedSpans.map(words),
  }));
  return {
    article,
    draft,
    warnings: warnings.map(({ message }) => message),
    attributions,
    sentences: article.sentences.map(words),
  };
}
