import type { HydratedArticle, ImportMap } from '../../../../schema/generated/types.d.ts';
import { casTypes } from '../../../../scripts/build/analysis/cas.ts';
import { cas } from '../../../../scripts/package/views/cas.ts';
import { readProjectFile } from '../../../support/project.ts';
import { escaped, typeSystem, xmi } from '../../../support/xmi.ts';
import { exampleMap } from './annotations.ts';
import type { Choice } from './choice.ts';
import { damageBytes } from './damage-bytes.ts';
import { damageJson } from './damage-json.ts';
import { PIECES } from './hostile-values.ts';
import type { Input } from './inputs.ts';
import { materials } from './materials.ts';

/** A CAS in XMI, its type system, and a map. */
export interface CasDocument {
  readonly xmi: Uint8Array;
  readonly types: Uint8Array;
  readonly map: ImportMap | undefined;
}

const bytes = (words: string) => new TextEncoder().encode(words);

const ENDS = { Governor: 'uima.tcas.Annotation', Dependent: 'uima.tcas.Annotation' };
const OWN_TYPES = bytes(
  typeSystem({
    'webanno.custom.Part': { what: 'uima.cas.String', Kind: 'uima.cas.String', identifier: 'uima.cas.String' },
    'webanno.custom.Quote:webanno.custom.Part': {
      Args: 'uima.cas.FSArray',
      Verb: 'uima.tcas.Annotation',
      Tags: 'uima.cas.StringArray',
    },
    'webanno.custom.Tie': ENDS,
    'webanno.custom.Link:uima.cas.TOP': { role: 'uima.cas.String', target: 'uima.tcas.Annotation' },
  }),
);
/** The map of these layers. */
export const ownMap: ImportMap = {
  labels: [{ layer: 'webanno.custom.Part', feature: 'what' }],
  types: { source: ['Source'], cue: ['Cue'], content: ['Content', 'webanno.custom.Quote'] },
  mentions: [{ name: 'PER', entityType: 'person' }],
  events: ['webanno.custom.Quote', 'Content'],
  roles: { source: ['who'], cue: ['Verb'], content: ['more'] },
  ties: [{ name: 'webanno.custom.Tie', head: 'Governor' }],
  noteFeatures: ['Tags'],
  notes: 'note',
  ignored: ['webanno.custom.Part'],
  ...(exampleMap.provenance && { provenance: exampleMap.provenance }),
};
/** That of the view, which needs only what all documents have. */
const viewMap: ImportMap = exampleMap.provenance ? { provenance: exampleMap.provenance, notes: 'gist' } : {};

const VIEW_TYPES = bytes(casTypes(JSON.parse(readProjectFile('schema/article.schema.json'))));
/** Good ones: what the view writes of the materials. */
const good = materials.map(({ hydrated }) => bytes(cas(JSON.parse(hydrated) as HydratedArticle)));

/** What XML 1.1 can hold. */
const TEXTS = [...PIECES.filter((piece) => !piece.includes('\0')), 'He said "so." ', 'She 𝔰aid no. '];

/** What a parser of XML may read more of than there is. */
const DOCTYPES = [
  '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]>',
  '<!DOCTYPE a SYSTEM "file:///dev/zero">',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///dev/zero">]>',
];

/** Elements that refer to one another in any way, over a text of any kind. */
function anyElements(choice: Choice): Uint8Array {
  const text = `He said "so." ${Array.from({ length: choice.below(8) }, () => choice.of(TEXTS)).join('')}`;
  const id = () => 2 + choice.below(10);
  const ids = () => Array.from({ length: choice.below(4) }, id).join(' ');
  const what = () => choice.of(['Source', 'Cue', 'Content', 'PER', ...(choice.oneIn(10) ? ['Other', '', '__proto__'] : [])]);
  const value = () => escaped(choice.of(TEXTS));
  const place = () => {
    const begin = choice.below(text.length);
    return `sofa="1" begin="${begin}" end="${begin + choice.below(Math.min(text.length - begin, 12)) + (choice.oneIn(40) ? 0 : 1)}"`;
  };
  const element = (own: number) =>
    choice.of([
      () => `<custom:Part xmi:id="${own}" ${place()} what="${what()}" identifier="${value()}"/>`,
      () => `<custom:Part xmi:id="${own}" ${place()} what="${what()}"/>`,
      () => `<custom:Quote xmi:id="${own}" ${place()} Args="${ids()}" Verb="${id()}"><Tags>${value()}</Tags></custom:Quote>`,
      () => `<custom:Tie xmi:id="${own}" ${place()} Governor="${id()}" Dependent="${id()}"/>`,
      () => `<custom:Link xmi:id="${own}" role="${choice.of(['who', 'more', 'other', 'constructor'])}" target="${id()}"/>`,
      () => `<cas:FSArray xmi:id="${own}" elements="${ids()}"/>`,
      () => `<cas:StringArray xmi:id="${own}"><elements>${value()}</elements></cas:StringArray>`,
    ])();
  const elements = Array.from({ length: choice.below(12) }, (_, index) => element(choice.oneIn(60) ? id() : index + 2));
  return bytes(xmi(text, ...elements));
}

/** XML that is well-formed, with other values of some attributes, and some elements that are gone or there twice. */
function damageXml(source: Uint8Array, choice: Choice): Uint8Array {
  let words = new TextDecoder().decode(source);
  const values = Array.from(words.matchAll(/="([^"<>]*)"/g), ([, value = '']) => value);
  for (let left = 1 + choice.below(4); left > 0; left--) {
    const found = [...words.matchAll(choice.oneIn(4) ? /<[^<>?]*\/>/g : /(?<==")[^"<>]*(?=")/g)];
    const { index = 0, 0: old = '' } = found.length > 0 ? choice.of(found) : {};
    const other = () => (choice.oneIn(2) ? choice.of(values) : escaped(choice.of([...TEXTS, String(choice.below(200))])));
    const instead = old.startsWith('<') ? choice.of(['', old.repeat(2)]) : other();
    words = `${words.slice(0, index)}${instead}${words.slice(index + old.length)}`;
  }
  return bytes(words);
}

/** A CAS of some kind: a good one or arbitrary elements, with something damaged, or whatever the input is. */
export function someCas({ file, copy, document }: Input, choice: Choice): CasDocument {
  const map = choice.oneIn(6) ? (damageJson(structuredClone(ownMap), choice) as ImportMap) : ownMap;
  const source = choice.of(good);
  switch (choice.below(8)) {
    case 0:
      return { xmi: copy, types: file, map: choice.oneIn(2) ? (document as ImportMap) : undefined };
    case 1:
      return { xmi: source, types: (choice.oneIn(2) ? damageXml : damageTypes)(VIEW_TYPES, choice), map: viewMap };
    case 2:
      return { xmi: bytes(`${choice.of(DOCTYPES)}${new TextDecoder().decode(source)}`), types: VIEW_TYPES, map: viewMap };
    case 3:
      return { xmi: damageBytes(choice.oneIn(2) ? anyElements(choice) : source, good, choice), types: OWN_TYPES, map };
    case 4:
    case 5:
      return { xmi: anyElements(choice), types: OWN_TYPES, map };
    default:
      return { xmi: damageXml(source, choice), types: VIEW_TYPES, map: choice.oneIn(6) ? map : viewMap };
  }
}

const damageTypes = (types: Uint8Array, choice: Choice) => damageBytes(types, [OWN_TYPES], choice);
