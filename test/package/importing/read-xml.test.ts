import { describe, expect, it } from 'vitest';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { readXml } from '../../../scripts/package/importing/read-xml.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { wrongWords } from '../../support/message-order.ts';
import { at, typeSystem, xmi } from '../../support/xmi.ts';

const FEATURE = { Note: 'uima.cas.String' };
const TYPES = typeSystem({ 'webanno.custom.Cue': FEATURE });
const TEXT = 'He said so.';
const GOOD = xmi(TEXT, `<custom:Cue xmi:id="2" ${at(TEXT, 'said')}/>`);
const map = { types: { cue: ['webanno.custom.Cue'] } };

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.problems.flatMap(wrongWords)).toEqual([]);
    return error.problems[0]?.message ?? '';
  }
  return 'is read';
}
const faultOfXmi = (source: string, types = TYPES) => faultOf(() => importCas(source, types, { map }));
const inXmi = (from: string | RegExp, to: string) => {
  const changed = GOOD.replace(from, to);
  if (changed === GOOD) throw new Error(`there is no ${from}`);
  return changed;
};

/** A document type that defines an entity of a thousand millions of characters, by way of others. */
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;

describe('XML', () => {
  it('is read in version 1.0 and 1.1, with comments, CDATA and references to characters', () => {
    const source = '<?xml version="1.1"?><!-- no --><a xmlns="n" b="1&#9;2&#x1F6F3;"><?p i?>x<![CDATA[<&]]><c/>&amp;y</a>';
    expect(readXml(source)).toMatchObject({ namespace: 'n', name: 'a', text: 'x<&&y', line: 1, children: [{ name: 'c' }] });
    expect(readXml(source).attributes.get('b')).toBe('1\t2🛳');
    expect(faultOfXmi(GOOD)).toBe('is read');
    expect(faultOfXmi(new TextDecoder().decode(new TextEncoder().encode(`\ufeff${GOOD}`)))).toBe('is read');
  });

  const doctype = 'line 1: there should be no DOCTYPE, because it can define entities and lead to other files; remove it';
  const broken = (fault: string, line = 1) =>
    `line ${line}: this should be well-formed XML, because no other is read (${fault}); correct it`;
  it.each([
    ['entities that grow', `${LAUGHS}<lolz>&j;</lolz>`, doctype],
    ['an entity that is a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', doctype],
    ['a document type that is elsewhere', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', doctype],
    ['an entity that nothing defines', '<a>\n&x;</a>', broken('undefined entity', 2)],
    ['the name of a property for an entity', '<a b="&constructor;"/>', broken('undefined entity')],
    ['the name of a prototype for an entity', '<a>&__proto__;</a>', broken('undefined entity')],
    ['an element that is not closed', '<a><b></a>', broken('unexpected close tag')],
    ['a document that is cut off', '<a><b', broken('unclosed tag: a')],
    ['two roots', '<a/><b/>', broken('documents may contain only one root')],
    ['nothing', '', broken('document must contain a root element')],
    ['other text', 'not XML', broken('text data outside of root node')],
    ['an attribute twice', '<a b="1" b="2"/>', broken('duplicate attribute: b')],
    ['a prefix without a namespace', '<x:a/>', broken('unbound namespace prefix: "x"')],
    ['a character that is none', '<a>&#0;</a>', broken('malformed character entity')],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
      'line 1: the encoding should be UTF-8, because no other is read; convert the file, and correct its declaration',
    ],
    [
      'elements that are too deep',
      '<a>'.repeat(1_000_000),
      'line 1: elements should be at most 20 deep, because neither XMI nor a type system is deeper; correct it',
    ],
    [
      'too many elements',
      `<a>${'<b/>'.repeat(300_000)}</a>`,
      'line 1: there should be at most 200000 elements, because no more are read; split the file',
    ],
    [
      'too many attributes',
      `<a ${Array.from({ length: 1_100_000 }, (_, index) => `a${index.toString(36)}=""`).join(' ')}/>`,
      'line 1: there should be at most 1000000 attributes, because no more are read; split the file',
    ],
    [
      'too many characters',
      ' '.repeat(20_000_001),
      'the file should have at most 20000000 characters, because no more are read; split it',
    ],
  ])('with %s is refused in a line', (_, source, message) => {
    const began = performance.now();
    expect(faultOf(() => readXml(source))).toMatch(message);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('XMI', () => {
  it.each([
    ['another root', '<a/>', 'line 1: "a" should be an XMI of OMG, because the file is a CAS; give such a file'],
    [
      'no text',
      inXmi('sofaString', 'sofaURI'),
      'line 1: there should be a Sofa with the sofaID _InitialView and a sofaString, because that is the text; add it',
    ],
    [
      'no sofa',
      inXmi(/<cas:Sofa[^>]*>/, ''),
      'line 1: there should be a Sofa with the sofaID _InitialView and a sofaString, because that is the text; add it',
    ],
    [
      'an annotation without an id',
      inXmi('xmi:id="2"', ''),
      'line 1: "Cue" should have an xmi:id that is a number, because others refer to it so; add it',
    ],
    [
      'an id that is no number',
      inXmi('xmi:id="2"', 'xmi:id="__proto__"'),
      'line 1: "Cue" should have an xmi:id that is a number, because others refer to it so; add it',
    ],
    [
      'an id twice',
      inXmi('<cas:Sofa xmi:id="1"', '\n<cas:Sofa xmi:id="2"'),
      'line 2: the xmi:id 2 should be that of one element, because line 1 has it; give each its own',
    ],
    [
      'a member that is not there',
      inXmi('members="2"', 'members="2 7"'),
      'line 1: "7" should be an xmi:id, because the view has such a member; correct it, or add it',
    ],
    [
      'another namespace',
      inXmi('http:///webanno/custom.ecore', 'http://example.org/'),
      'line 1: "http://example.org/" should be a namespace like http:///uima/cas.ecore, because it is that of a type; correct it',
    ],
    [
      'no bytes of UTF-8',
      `${GOOD}\ud800`,
      'the file of annotations should have no lone surrogate, because that is no character; remove it, or complete the pair',
    ],
  ])('with %s is refused', (_, source, message) => {
    expect(faultOfXmi(source)).toBe(message);
  });

  it('of types without a namespace is read', () => {
    const source = GOOD.replace('http:///webanno/custom.ecore', 'http:///uima/noNamespace.ecore');
    expect(importCas(source, typeSystem({ Cue: FEATURE }), { map: { types: { cue: ['Cue'] } } }).draft.attributions).toHaveLength(
      1,
    );
  });

  it.each([
    [
      'an array of links that very many annotations share',
      typeSystem({ 'webanno.custom.Cue': { Args: 'uima.cas.FSArray' } }),
      xmi(
        TEXT,
        ...Array.from({ length: 10_000 }, (_, index) => `<custom:Cue xmi:id="${index + 10}" ${at(TEXT, 'said')} Args="3"/>`),
        `<cas:FSArray xmi:id="3" elements="${'10 '.repeat(1000)}"/>`,
      ),
      /^xmi:id \d+: the file should have at most 400000 links and values of arrays, /,
    ],
    [
      'long annotations of a long text',
      TYPES,
      xmi(
        'word '.repeat(10_000),
        ...Array.from({ length: 1000 }, (_, index) => `<custom:Cue xmi:id="${index + 10}" begin="0" end="49999"/>`),
      ),
      /^xmi:id \d+: the annotations should have at most 20000000 characters together, /,
    ],
  ])('with %s is refused', (_, types, source, message) => {
    expect(faultOfXmi(source, types)).toMatch(message);
  });
});

describe('a type system', () => {
  const types = (from: string, to: string) => TYPES.replace(from, to);
  it.each([
    [
      'another root',
      '<a/>',
      'line 1: "a" should be typeSystemDescription of UIMA, because the file is a type system; give such a file',
    ],
    [
      'imports',
      types('<types>', '<imports><import location="file:///etc/passwd"/></imports><types>'),
      'line 2: there should be no imports, because no other file is read; put their types into this one',
    ],
    [
      'a type without a name',
      types('<name>webanno.custom.Cue</name>', ''),
      'line 3: a type should have a name and a supertypeName, because UIMA asks for both; add them',
    ],
    [
      'a type of a kind that is not there',
      typeSystem({ 'a.B:a.C': {} }),
      'line 3: "a.C" should be a type, because "a.B" is a kind of it; add it, or correct the name',
    ],
    [
      'types that are kinds of each other',
      typeSystem({ 'a.B:a.C': {}, 'a.C:a.B': {} }),
      'line 3: "a.B" should lead to uima.cas.TOP, because every type is a kind of it; correct its supertypeName',
    ],
    [
      'a type that is two kinds',
      typeSystem({ 'a.B': {}, ' a.B:uima.cas.TOP': {} }),
      'line 4: "a.B" should be a kind of "uima.tcas.Annotation", because that is given before, not "uima.cas.TOP"; remove one of them',
    ],
    [
      'a document type',
      types('?>', '?><!DOCTYPE a>'),
      'line 1: there should be no DOCTYPE, because it can define entities and lead to other files; remove it',
    ],
  ])('with %s is refused', (_, source, message) => {
    expect(faultOfXmi(GOOD, source)).toBe(message);
  });

  it('that gives a type twice, each time as a kind of the same, has the features of both', () => {
    const source = xmi(TEXT, `<custom:Cue xmi:id="2" ${at(TEXT, 'said')} Note="a" More="b"/>`);
    const twice = typeSystem({ 'webanno.custom.Cue': FEATURE, ' webanno.custom.Cue': { More: 'uima.cas.String' } });
    const { draft } = importCas(source, twice, { map: { ...map, notes: 'note', noteFeatures: ['Note', 'More'] } });
    expect(draft.attributions?.[0]?.note).toBe('a b');
  });
});
