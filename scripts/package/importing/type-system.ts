import { shown } from '../problems/problem.ts';
import { Faults } from './faults.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** The types of a CAS: what each is a kind of, and the features that it has. */
export interface TypeSystem {
  /** A type and what it is a kind of, from the type itself up to `uima.cas.TOP`; empty for a type that is not known. */
  kindsOf(type: string): readonly string[];
  /** The features of a type, its own and those of what it is a kind of, with the type of the value of each. */
  featuresOf(type: string): ReadonlyMap<string, string>;
}

export const ANNOTATION = 'uima.tcas.Annotation';
export const FS_ARRAY = 'uima.cas.FSArray';
export const STRING = 'uima.cas.String';
export const STRING_ARRAY = 'uima.cas.StringArray';
/** The types of single values. */
export const PRIMITIVES: ReadonlySet<string> = new Set(
  ['String', 'Boolean', 'Byte', 'Short', 'Integer', 'Long', 'Float', 'Double'].map((name) => `uima.cas.${name}`),
);

const TOP = 'uima.cas.TOP';
/** What every CAS has: each type with what it is a kind of. */
const BUILT_IN: readonly (readonly [type: string, kind: string])[] = [
  ...[...PRIMITIVES, 'uima.cas.Sofa', 'uima.cas.AnnotationBase', 'uima.cas.ArrayBase', 'uima.cas.ListBase'].map(
    (type) => [type, TOP] as const,
  ),
  ...[FS_ARRAY, ...Array.from(PRIMITIVES, (type) => `${type}Array`)].map((type) => [type, 'uima.cas.ArrayBase'] as const),
  ...['FS', 'String', 'Integer', 'Float'].flatMap((of) => [
    [`uima.cas.${of}List`, 'uima.cas.ListBase'] as const,
    ...['Empty', 'NonEmpty'].map((kind) => [`uima.cas.${kind}${of}List`, `uima.cas.${of}List`] as const),
  ]),
  [ANNOTATION, 'uima.cas.AnnotationBase'],
  ['uima.tcas.DocumentAnnotation', ANNOTATION],
];
const BUILT_IN_FEATURES: { readonly [type: string]: readonly (readonly [feature: string, range: string])[] } = {
  'uima.cas.AnnotationBase': [['sofa', 'uima.cas.Sofa']],
  [ANNOTATION]: [
    ['begin', 'uima.cas.Integer'],
    ['end', 'uima.cas.Integer'],
  ],
  'uima.tcas.DocumentAnnotation': [['language', STRING]],
};

/** No type is a kind of more than so many others. */
const MOST_KINDS = 100;
const NAMESPACE = 'http://uima.apache.org/resourceSpecifier';
const ROOT = 'typeSystemDescription';

/**
 * Reads a type system description of UIMA (https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xml.component_descriptor.type_system).
 *
 * @throws {StandoffError} with the lines of what is wrong
 */
export function readTypeSystem(source: string): TypeSystem {
  const root = readXml(source);
  const faults = new Faults();
  const types = new Types(faults);
  if (root.name !== ROOT || root.namespace !== NAMESPACE)
    faults.report(
      root.line,
      `${shown(root.name)} should be ${ROOT} of UIMA, because the file is a type system; give such a file`,
    );
  for (const element of root.children) {
    if (element.name === 'imports' && element.children.length > 0)
      faults.report(element.line, 'there should be no imports, because no other file is read; put their types into this one');
    if (element.name === 'types') for (const type of element.children) types.add(type);
  }
  types.check();
  faults.throwIfAny();
  return types;
}

class Types implements TypeSystem {
  readonly #kinds = new Map<string, string>(BUILT_IN);
  readonly #features = new Map<string, Map<string, string>>(
    Object.entries(BUILT_IN_FEATURES).map(([type, features]) => [type, new Map(features)]),
  );
  readonly #lines = new Map<string, number>();
  readonly #allKinds = new Map<string, readonly string[]>();
  readonly #allFeatures = new Map<string, ReadonlyMap<string, string>>();
  readonly #faults: Faults;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  add(element: XmlElement): void {
    const [name, kind] = [valueIn(element, 'name'), valueIn(element, 'supertypeName')];
    if (name === '' || kind === '') {
      this.#faults.report(element.line, 'a type should have a name and a supertypeName, because UIMA asks for both; add them');
      return;
    }
    const before = this.#kinds.get(name);
    if (before !== undefined && before !== kind) {
      const message = `${shown(name)} should be a kind of ${shown(before)}, because that is given before, not ${shown(kind)}; remove one of them`;
      this.#faults.report(element.line, message);
    }
    this.#kinds.set(name, before ?? kind);
    this.#lines.set(name, element.line);
    const features = this.#features.get(name) ?? new Map<string, string>();
    this.#features.set(name, features);
    for (const feature of childrenOf(element, 'features'))
      features.set(valueIn(feature, 'name'), valueIn(feature, 'rangeTypeName'));
  }

  /** Reports types that lead to no other, or to themselves. */
  check(): void {
    for (const [name, line] of this.#lines) {
      if (this.#faults.isFull) return;
      const kind = this.#kinds.get(name) as string;
      if (kind !== TOP && !this.#kinds.has(kind))
        this.#faults.report(
          line,
          `${shown(kind)} should be a type, because ${shown(name)} is a kind of it; add it, or correct the name`,
        );
      else if (this.kindsOf(name).length > MOST_KINDS)
        this.#faults.report(
          line,
          `${shown(name)} should lead to ${TOP}, because every type is a kind of it; correct its supertypeName`,
        );
    }
  }

  kindsOf(type: string): readonly string[] {
    const known = this.#allKinds.get(type);
    if (known) return known;
    const kinds: string[] = [];
    for (let next: string | undefined = type; next !== undefined && kinds.length <= MOST_KINDS; next = this.#kinds.get(next))
      if (next === TOP || this.#kinds.has(next)) kinds.push(next);
    this.#allKinds.set(type, kinds);
    return kinds;
  }

  featuresOf(type: string): ReadonlyMap<string, string> {
    const known = this.#allFeatures.get(type);
    if (known) return known;
    const features = new Map(this.kindsOf(type).flatMap((kind) => [...(this.#features.get(kind) ?? [])]));
    this.#allFeatures.set(type, features);
    return features;
  }
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.find((child) => child.name === name)?.children ?? [];
}

function valueIn(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}
