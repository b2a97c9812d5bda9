import { expect } from 'vitest';
import type { ImportMap } from '../../schema/generated/types.d.ts';
import { importCas } from '../../scripts/package/importing/import-cas.ts';
import { ArticleError, errorsIn } from '../../scripts/package/problems/problem.ts';
import { seal } from '../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../scripts/package/text/fold.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { DOCUMENT, EVENTS } from './ferry.ts';
import { wrongWords } from './message-order.ts';
import { at, typeSystem, xmi } from './xmi.ts';

const STRING = 'uima.cas.String';
const ENDS = { Governor: 'uima.tcas.Annotation', Dependent: 'uima.tcas.Annotation' };
export const TYPES = typeSystem({
  'webanno.custom.Source': { identifier: STRING },
  'webanno.custom.Cue': {},
  'webanno.custom.Content': { Kind: STRING, Remark: STRING, Tags: 'uima.cas.StringArray', Sure: 'uima.cas.Boolean' },
  'webanno.custom.OfContent': ENDS,
  'webanno.custom.Entity': { value: STRING, identifier: STRING },
  'webanno.custom.Star:webanno.custom.Entity': {},
  'webanno.custom.Link:uima.cas.TOP': { role: STRING, target: 'uima.tcas.Annotation' },
  'webanno.custom.Quote': { Args: 'uima.cas.FSArray', Speaker: 'uima.tcas.Annotation', Verbs: 'uima.cas.FSArray' },
  'webanno.custom.Meta:uima.tcas.DocumentAnnotation': {},
});

/** A corpus of layers that relations tie. */
export const RELATIONS: ImportMap = {
  types: { source: ['webanno.custom.Source'], cue: ['webanno.custom.Cue'], content: ['webanno.custom.Content'] },
  labels: [{ layer: 'webanno.custom.Entity', feature: 'value' }],
  mentions: [{ name: 'PER', entityType: 'person' }],
  ties: [{ name: 'webanno.custom.OfContent', head: 'Governor' }],
  attributes: { quotation: { name: 'Kind', values: [{ from: 'direct speech', to: 'direct' }] } },
  noteFeatures: ['Remark'],
  ignored: ['Tags'],
  document: EVENTS.document,
  provenance: EVENTS.provenance,
};
/** A corpus of slots. */
export const SLOTS: ImportMap = {
  ...RELATIONS,
  types: {
    source: ['webanno.custom.Source'],
    cue: ['webanno.custom.Cue'],
    content: ['webanno.custom.Quote', 'webanno.custom.Content'],
  },
  events: ['webanno.custom.Quote'],
  roles: { source: ['who', 'Speaker'], cue: ['Verbs'], content: ['more'] },
};
export const TEXT = `Ferry back on Friday 🛳️

"The 𝔣erry," said Ulla Brandt, "sails on Friday." She denied that it is late.
`;
export const span = (id: number, layer: string, words: string, more = '', behind = '') =>
  `<custom:${layer} xmi:id="${id}" sofa="1" ${at(TEXT, words, behind)} ${more}/>`;
export const tie = (id: number, governor: number, dependent: number) =>
  `<custom:OfContent xmi:id="${id}" sofa="1" begin="0" end="1" Governor="${governor}" Dependent="${dependent}"/>`;

export const TRIPLE = [
  span(11, 'Content', '"The 𝔣erry,"'),
  span(12, 'Content', '"sails on Friday."'),
  span(13, 'Cue', 'said'),
  span(14, 'Source', 'Ulla Brandt'),
  tie(15, 11, 12),
  tie(16, 11, 13),
  tie(17, 11, 14),
];

export function sealedFrom(elements: readonly string[], map: ImportMap = RELATIONS, text = TEXT, types = TYPES) {
  const imported = importCas(xmi(text, ...elements), types, { map, document: DOCUMENT });
  const article = seal(imported.draft, imported.text);
  expect(errorsIn(validate(article, { text: imported.text }))).toEqual([]);
  const points = Array.from(fold(text));
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  const attributions = article.attributions.map((one) => ({
    source: one.sourceSpans.map(words),
    cue: one.cueSpans.map(words),
    content: one.contentSpans.map(words),
  }));
  return { article, imported, attributions, warnings: imported.warnings.map(({ message }) => message), words };
}

export const WHOLE = { source: ['Ulla Brandt'], cue: ['said'], content: ['"The 𝔣erry,"', '"sails on Friday."'] };

export function faultsOf(source: string, map: ImportMap = RELATIONS, types = TYPES): string[] {
  try {
    importCas(source, types, { map, document: DOCUMENT });
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.problems.flatMap(wrongWords)).toEqual([]);
    return error.problems.map(({ message }) => message);
  }
  return [];
}
