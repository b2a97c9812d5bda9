import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { DOCUMENT } from '../../support/ferry.ts';
import { faultsOf, RELATIONS, SLOTS, sealedFrom, span, TEXT, TRIPLE, TYPES, tie, WHOLE } from '../../support/ferry-cas.ts';
import { at, xmi } from '../../support/xmi.ts';

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
