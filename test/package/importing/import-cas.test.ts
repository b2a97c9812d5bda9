import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { wrongWords } from '../../support/message-order.ts';
import { at, typeSystem, xmi } from '../../support/xmi.ts';

const STRING = 'uima.cas.String';
const ENDS = { Governor: 'uima.tcas.Annotation', Dependent: 'uima.tcas.Annotation' };
const TYPES = typeSystem({
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
const RELATIONS: ImportMap = {
  types: { source: ['webanno.custom.Source'], cue: ['webanno.custom.Cue'], content: ['webanno.custom.Content'] },
  labels: [{ layer: 'webanno.custom.Entity', feature: 'value' }],
  mentions: [{ name: 'PER', entityType: 'person' }],
  ties: [{ name: 'webanno.custom.OfContent', head: 'Governor' }],
  attributes: { quotation: { name: 'Kind', values: [{ from: 'direct speech', to: 'direct' }] } },
  noteFeatures: ['Remark'],
  ignored: ['Tags'],
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
};
/** A corpus of slots. */
const SLOTS: ImportMap = {
  ...RELATIONS,
  types: {
    source: ['webanno.custom.Source'],
    cue: ['webanno.custom.Cue'],
    content: ['webanno.custom.Quote', 'webanno.custom.Content'],
  },
  events: ['webanno.custom.Quote'],
  roles: { source: ['who', 'Speaker'], cue: ['Verbs'], content: ['more'] },
};
const DOCUMENT = { id: 'example.org/ferry', headline: 'Ferry back on Friday' };

const TEXT = `Ferry back on Friday 🛳️

"The 𝔣erry," said Ulla Brandt, "sails on Friday." She denied that it is late.
`;
const span = (id: number, layer: string, words: string, more = '', behind = '') =>
  `<custom:${layer} xmi:id="${id}" sofa="1" ${at(TEXT, words, behind)} ${more}/>`;
const tie = (id: number, governor: number, dependent: number) =>
  `<custom:OfContent xmi:id="${id}" sofa="1" begin="0" end="1" Governor="${governor}" Dependent="${dependent}"/>`;

const TRIPLE = [
  span(11, 'Content', '"The 𝔣erry,"'),
  span(12, 'Content', '"sails on Friday."'),
  span(13, 'Cue', 'said'),
  span(14, 'Source', 'Ulla Brandt'),
  tie(15, 11, 12),
  tie(16, 11, 13),
  tie(17, 11, 14),
];

function sealedFrom(elements: readonly string[], map: ImportMap = RELATIONS, text = TEXT, types = TYPES) {
  const imported = importCas(xmi(text, ...elements), types, { map, document: DOCUMENT });
  const article = seal(imported.draft, imported.text);
  expect(validate(article, { text: imported.text }).filter(({ severity }) => severity === 'error')).toEqual([]);
  const points = Array.from(fold(text));
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  const attributions = article.attributions.map((one) => ({
    source: one.sourceSpans.map(words),
    cue: one.cueSpans.map(words),
    content: one.contentSpans.map(words),
  }));
  return { article, imported, attributions, warnings: imported.warnings.map(({ message }) => message), words };
}

const WHOLE = { source: ['Ulla Brandt'], cue: ['said'], content: ['"The 𝔣erry,"', '"sails on Friday."'] };

function faultsOf(source: string, map: ImportMap = RELATIONS, types = TYPES): string[] {
  try {
    importCas(source, types, { map, document: DOCUMENT });
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.problems.flatMap(wrongWords)).toEqual([]);
    return error.problems.map(({ message }) => message);
  }
  return [];
}

describe('an import of layers that relations tie', () => {
  it('takes offsets in UTF-16 units, and a content in two pieces', () => {
    const { article, attributions, warnings } = sealedFrom(TRIPLE);
    expect(attributions).toEqual([WHOLE]);
    expect(article.attributions[0]).toMatchObject({ quotation: 'direct', polarity: 'unspecified' });
    expect(warnings).toEqual([]);
  });

  it('takes the end of the arrow as the head where the map says so', () => {
    const elements = [...TRIPLE.slice(0, 4), tie(15, 12, 11), tie(16, 13, 11), tie(17, 14, 11)];
    const map: ImportMap = { ...RELATIONS, ties: [{ name: 'webanno.custom.OfContent', head: 'Dependent' }] };
    expect(sealedFrom(elements, map).attributions).toEqual([WHOLE]);
  });

  it.each([
    ['carriage returns', '\r\n'],
    ['line separators', '\u2028'],
    ['the next line of XML 1.1', '\u0085'],
  ])('counts the units of a text with %s', (_, end) => {
    const text = TEXT.replaceAll('\n', end);
    const moved = TRIPLE.map((element) =>
      element.replace(/begin="(\d+)" end="(\d+)"/, (_, begin, stop) => {
        return at(text, TEXT.slice(Number(begin), Number(stop)));
      }),
    );
    // In XML, these are line ends where they stand for themselves.
    const source = xmi(text, ...moved).replaceAll(end, escapedEach(end));
    const { draft, text: found } = importCas(source, TYPES, { map: RELATIONS, document: DOCUMENT });
    expect(found).toBe(text);
    expect(seal(draft, found).attributions[0]?.contentSpans).toHaveLength(2);
  });

  it.each([
    ['decomposed accents', 'E\u0301tienne said "Non\u0303".'],
    ['right-to-left letters', 'אֶתְיֶן said "שָׁלוֹם".'],
    ['bidirectional controls', '\u2068דנה\u2069 said "\u200fשלום\u200f".'],
    ['Korean', '김민수는 said "안녕하세요".'],
  ])('takes a text of %s', (_, text) => {
    const [source = '', content = ''] = [text.slice(0, text.indexOf(' said')), text.slice(text.indexOf('"'), -1)];
    const place = (id: number, layer: string, words: string) => `<custom:${layer} xmi:id="${id}" sofa="1" ${at(text, words)}/>`;
    const elements = [
      place(11, 'Content', content),
      place(13, 'Cue', 'said'),
      place(14, 'Source', source),
      tie(15, 11, 13),
      tie(16, 11, 14),
    ];
    expect(sealedFrom(elements, RELATIONS, text).attributions).toEqual([
      { source: [fold(source)], cue: ['said'], content: [fold(content)] },
    ]);
  });
});

const escapedEach = (words: string) => Array.from(words, (character) => `&#${character.codePointAt(0)};`).join('');

describe('an import of slots', () => {
  const parts = [span(13, 'Cue', 'said'), span(14, 'Source', 'Ulla Brandt'), span(12, 'Content', '"sails on Friday."')];
  const links = [
    '<custom:Link xmi:id="21" role="who" target="14"/>',
    '<custom:Link xmi:id="22" role="more" target="12"/>',
    '<custom:Link xmi:id="23" target="13"/>',
  ];

  it.each([
    ['links in the attribute of the slot', [span(11, 'Quote', '"The 𝔣erry,"', 'Args="21 22" Verbs="23"')]],
    [
      'links in an array of their own',
      [
        span(11, 'Quote', '"The 𝔣erry,"', 'Args="30" Verbs="31"'),
        '<cas:FSArray xmi:id="30" elements="21 22"/><cas:FSArray xmi:id="31" elements="23"/>',
      ],
    ],
    ['annotations in place of links', [span(11, 'Quote', '"The 𝔣erry,"', 'Args="22" Verbs="13" Speaker="14"')]],
  ])('takes %s', (_, quote) => {
    expect(sealedFrom([...parts, ...links, ...quote], SLOTS).attributions).toEqual([WHOLE]);
  });

  it('takes an annotation with slots that is no part itself', () => {
    const map: ImportMap = { ...SLOTS, types: { ...SLOTS.types, content: ['webanno.custom.Content'] } };
    const quote = span(11, 'Quote', 'said', 'Args="21 22" Verbs="23"');
    expect(sealedFrom([...parts, ...links, quote], map).attributions).toEqual([{ ...WHOLE, content: ['"sails on Friday."'] }]);
  });

  it('reports a slot that leads to nothing, to a layer that is left out, and a role that the map lacks', () => {
    const faults = (quote: string, map = SLOTS) => faultsOf(xmi(TEXT, ...parts, ...links, quote), map);
    expect(faults(span(11, 'Quote', '"The 𝔣erry,"', 'Args="99"'))).toEqual([
      'xmi:id 11: "99" should be an annotation, or a link with a target, because "Args" is a slot; correct it',
    ]);
    expect(
      faults(span(11, 'Quote', '"The 𝔣erry,"', 'Args="21"'), {
        ...SLOTS,
        types: { content: ['webanno.custom.Quote'] },
        ignored: ['webanno.custom.Source', 'webanno.custom.Cue', 'webanno.custom.Content'],
      }),
    ).toEqual([
      'xmi:id 11: "id14" should be an annotation of a layer in the map, because the slot who leads to it; correct it, or add its layer to types',
    ]);
    expect(faults(span(11, 'Quote', '"The 𝔣erry,"', 'Args="21"'), { ...SLOTS, roles: { cue: ['Verbs'] } })).toEqual([
      'xmi:id 11: the role "who" should be in the map, because the annotations have it; add it to roles, or to ignored',
    ]);
  });
});

describe('the annotations of a CAS', () => {
  it('are mentions by the value of a feature, of entities that another names', () => {
    const { article, words } = sealedFrom([
      span(21, 'Entity', 'Ulla Brandt', 'value="PER" identifier="http://example.org/Q1"'),
      span(22, 'Star', 'She', 'value="PER" identifier="http://example.org/Q1"'),
    ]);
    expect(article.mentions.map((mention) => [words(mention), mention.form])).toEqual([
      ['Ulla Brandt', 'name'],
      ['She', 'pronoun'],
    ]);
    expect(new Set(article.mentions.map(({ entityId }) => entityId)).size).toBe(1);
    expect(article.entities.map(({ name, type }) => [name, type])).toContainEqual(['Ulla Brandt', 'person']);
  });

  it('are what the layer is that theirs is a kind of', () => {
    const map: ImportMap = {
      ...RELATIONS,
      labels: [],
      mentions: [{ name: 'webanno.custom.Entity', entityType: 'group' }],
      ignored: ['value'],
    };
    expect(sealedFrom([span(22, 'Star', 'Ulla Brandt', 'value="PER"')], map).article.mentions).toHaveLength(1);
  });

  it('have features that are attributes and notes; a value can be several words, and an empty one is none', () => {
    const kind = (value: string) => `Kind="${value}" Remark="Seen &amp; heard"`;
    const map: ImportMap = { ...RELATIONS, notes: 'note' };
    const { article } = sealedFrom([span(11, 'Content', '"sails on Friday."', kind('direct speech'))], map);
    expect(article.attributions[0]).toMatchObject({ quotation: 'direct', note: 'Seen & heard' });
    expect(sealedFrom([span(11, 'Content', 'it is late', kind(''))]).article.attributions[0]?.quotation).toBe('indirect');
  });

  it('have arrays of strings, each of which is a value', () => {
    const map: ImportMap = { ...RELATIONS, noteFeatures: ['Tags'], notes: 'note', ignored: [] };
    const content = span(11, 'Content', 'it is late').replace('/>', '><Tags>one two</Tags><Tags>three</Tags></custom:Content>');
    expect(sealedFrom([content], map).article.attributions[0]?.note).toBe('one two three');
    const shared = [
      span(11, 'Content', 'it is late', 'Tags="30"'),
      '<cas:StringArray xmi:id="30"><elements>one two</elements><elements>three</elements></cas:StringArray>',
    ];
    expect(sealedFrom(shared, map).article.attributions[0]?.note).toBe('one two three');
  });

  it('are left out where INCEpTION writes them into every file, and where they are in no view', () => {
    const meta =
      '<custom:Meta xmi:id="40" sofa="1" begin="0" end="0"/><tcas:DocumentAnnotation xmi:id="41" sofa="1" begin="0" end="9" language="x"/>';
    const deleted = '<custom:Cue xmi:id="42" sofa="1"\nbegin="0" end="3"/>';
    expect(sealedFrom([...TRIPLE, meta, deleted]).attributions).toEqual([WHOLE]);
  });

  it('are those of the first view where there are two', () => {
    const source = xmi(TEXT, ...TRIPLE).replace('<cas:Sofa', '<cas:Sofa xmi:id="99" sofaID="other" sofaString="x"/><cas:Sofa');
    expect(importCas(source, TYPES, { map: RELATIONS }).text).toBe(TEXT);
  });
});

describe('what is wrong with annotations is reported by its xmi:id', () => {
  it.each([
    [
      'an offset outside the text',
      ['<custom:Cue xmi:id="11" begin="0" end="999"/>'],
      '"999" should be an offset from 0 to 105, because the text has so many UTF-16 units; correct it',
    ],
    [
      'no offset',
      ['<custom:Cue xmi:id="11" begin="-1" end="9"/>'],
      '"-1" should be an offset from 0 to 105, because the text has so many UTF-16 units; correct it',
    ],
    [
      'an offset within a character',
      ['<custom:Cue xmi:id="11" begin="22" end="30"/>'],
      '22 should be the offset of a character, because the units before and behind it are one; correct it',
    ],
    [
      'an empty annotation',
      ['<custom:Cue xmi:id="11" begin="3" end="3"/>'],
      '3 to 3 should end after its start, because no annotation is empty; correct the offsets',
    ],
    [
      'white space',
      ['<custom:Cue xmi:id="11" begin="24" end="26"/>'],
      '24 to 26 should include a character that is seen, because an annotation is no white space; correct the offsets',
    ],
    [
      'a layer that the map lacks',
      [span(11, 'Quote', 'said')],
      'the type "webanno.custom.Quote" should be in the map, because the annotations have it; add it to types, mentions or events, or to ignored',
    ],
    [
      'a value of a label that the map lacks',
      [span(11, 'Entity', 'said', 'value="LOC"')],
      'the type "LOC" should be in the map, because the annotations have it; add it to types, mentions or events, or to ignored',
    ],
    [
      'a feature that the map lacks',
      [span(11, 'Content', 'said', 'Sure="false"')],
      'the attribute "Sure" should be in the map, because the annotations have it; add it to attributes, or to ignored',
    ],
    [
      'a value that the map lacks',
      [span(11, 'Content', 'said', 'Kind="odd"')],
      '"odd" should be one of direct speech, because "Kind" has these values in the map; add it to attributes/quotation/values',
    ],
    [
      'a type that the type system lacks',
      ['<custom:Ghost xmi:id="11" begin="0" end="3"/>'],
      '"webanno.custom.Ghost" should be in the type system, because the XMI has it; give the type system of this XMI',
    ],
    [
      'a feature that the type system lacks',
      [span(11, 'Cue', 'said', '__proto__="1"')],
      '"__proto__" should be a feature of "webanno.custom.Cue" in the type system, because the XMI has it; give the type system of this XMI',
    ],
    [
      'a relation without an end',
      ['<custom:OfContent xmi:id="11" begin="0" end="1" Governor="2"/>'],
      '"webanno.custom.OfContent" should have a Governor and a Dependent, because it is a relation; add them',
    ],
    [
      'a relation to nothing',
      [span(12, 'Cue', 'said'), tie(11, 12, 99)],
      '"id99" should be a part of an attribution, because webanno.custom.OfContent ties two of them; correct it, or add its type to types',
    ],
  ])('%s', (_, elements, message) => {
    expect(faultsOf(xmi(TEXT, ...elements))).toEqual([`xmi:id 11: ${message}`]);
  });

  it('as are warnings', () => {
    expect(sealedFrom([...TRIPLE, span(18, 'Source', 'She')]).warnings).toEqual([
      'xmi:id 18: id18 should be tied to a content or a cue, because a source alone is left out; tie it, or add "webanno.custom.Source" to ignored',
    ]);
  });
});
