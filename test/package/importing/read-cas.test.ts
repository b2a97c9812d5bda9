import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { faultsOf, RELATIONS, sealedFrom, span, TEXT, TRIPLE, TYPES, tie, WHOLE } from '../../support/ferry-cas.ts';
import { xmi } from '../../support/xmi.ts';

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
