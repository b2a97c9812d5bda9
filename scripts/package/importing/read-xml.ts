import { SaxesParser } from 'saxes';
import { shortened } from '../problems/problem.ts';
import { StandoffError } from './faults.ts';

/** An element of an XML document. */
export interface XmlElement {
  /** Its namespace; empty for none. */
  readonly namespace: string;
  readonly name: string;
  /** The line on which its start tag ends, from 1. */
  readonly line: number;
  /** The values of its attributes that are in no namespace, by their names. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Its `xmi:id`, if it has one. */
  readonly id: string | undefined;
  readonly children: readonly XmlElement[];
  /** The characters in it, without those of its children. */
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

export const XMI = 'http://www.omg.org/XMI';

/** More than any article and any type system has. */
const LONGEST = 20_000_000;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 1_000_000;
const DEEPEST = 20;

/**
 * Reads an XML document, version 1.0 or 1.1, as a tree. No DOCTYPE is read, so there are no entities but the five of XML, and nothing outside of the document.
 *
 * @throws {StandoffError} with a line, if it is not well-formed, has a DOCTYPE, or is larger than any article
 */
export function readXml(source: string): XmlElement {
  if (source.length > LONGEST)
    refuse(0, `the file should have at most ${LONGEST} characters, because no more are read; split it`);
  const parser = new SaxesParser({ xmlns: true });
  // Without it, names of what every object has would be entities.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  const refuseHere = (message: string) => refuse(parser.line, message);
  parser.on('error', ({ message }) =>
    refuseHere(`this should be well-formed XML, because no other is read (${shownFault(message)}); correct it`),
  );
  parser.on('doctype', () =>
    refuseHere('there should be no DOCTYPE, because it can define entities and lead to other files; remove it'),
  );
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      refuseHere('the encoding should be UTF-8, because no other is read; convert the file, and correct its declaration');
  });
  const root = treeOf(parser, refuseHere);
  parser.write(source).close();
  return root() as XmlElement;
}

/** Builds the tree of what a parser reads; gives the way to its root, which every well-formed document has. */
function treeOf(parser: SaxesParser<{ xmlns: true }>, refuseHere: (message: string) => never): () => XmlElement | undefined {
  const open: Open[] = [];
  let root: Open | undefined;
  let [elements, attributes] = [0, 0];
  const refuseMore = (most: number, what: string) =>
    refuseHere(`there should be at most ${most} ${what}, because no more are read; split the file`);
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) refuseMore(MOST_ATTRIBUTES, 'attributes');
  });
  parser.on('opentag', ({ uri, local, attributes: all }) => {
    if (++elements > MOST_ELEMENTS) refuseMore(MOST_ELEMENTS, 'elements');
    if (open.length >= DEEPEST)
      refuseHere(`elements should be at most ${DEEPEST} deep, because neither XMI nor a type system is deeper; correct it`);
    const given = Object.values(all);
    const element: Open = {
      namespace: uri,
      name: local,
      line: parser.line,
      attributes: new Map(given.flatMap((one) => (one.uri === '' ? [[one.local, one.value]] : []))),
      id: given.find((one) => one.uri === XMI && one.local === 'id')?.value,
      children: [],
      text: '',
    };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (words: string) => {
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  return () => root;
}

/** The complaint of the parser, without the place that it begins with. */
const shownFault = (message: string) => shortened(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));

function refuse(line: number, message: string): never {
  throw new StandoffError([{ line, message, severity: 'error' }]);
}
