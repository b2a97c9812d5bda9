import { shown } from '../problems/problem.ts';
import { Faults } from './faults.ts';
import { readXml, XMI, type XmlElement } from './read-xml.ts';

/** A feature structure: an annotation, a link, an array. */
export interface Structure {
  /** Its `xmi:id`. */
  readonly id: string;
  readonly type: string;
  /** The features that are written as attributes. */
  readonly values: ReadonlyMap<string, string>;
  /** The features that are written as elements: one for each value of an array. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** A CAS as XMI holds it. */
export interface Xmi {
  /** The text of its view, in which offsets count UTF-16 units. */
  readonly text: string;
  readonly structures: ReadonlyMap<string, Structure>;
  /** The ids of the annotations of the view, in the order of the file. */
  readonly members: readonly string[];
}

const CAS = 'http:///uima/cas.ecore';
const ID = /^\d{1,15}$/;
const TYPE = /^http:\/\/\/([\w/]+)\.ecore$/;
/** The view that has the text of the article, if there is more than one. */
const INITIAL = '_InitialView';

/**
 * Reads XMI as UIMA writes it (https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xmi).
 *
 * @throws {StandoffError} with the lines of what is wrong
 */
export function readXmi(source: string): Xmi {
  const root = readXml(source);
  const faults = new Faults();
  if (root.name !== 'XMI' || root.namespace !== XMI) {
    faults.report(root.line, `${shown(root.name)} should be an XMI of OMG, because the file is a CAS; give such a file`);
    faults.throwIfAny();
  }
  const reader = new Reader(faults);
  for (const element of root.children) if (!faults.isFull) reader.read(element);
  faults.throwIfAny();
  const xmi = reader.view(root.line);
  faults.throwIfAny();
  return xmi;
}

class Reader {
  readonly #structures = new Map<string, Structure>();
  readonly #sofas: XmlElement[] = [];
  readonly #views = new Map<string, XmlElement>();
  readonly #lines = new Map<string, number>();
  readonly #faults: Faults;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  read(element: XmlElement): void {
    const { namespace, name, attributes, line } = element;
    if (namespace === CAS && name === 'NULL') return;
    if (namespace === CAS && name === 'View') {
      this.#views.set(attributes.get('sofa') ?? '', element);
      return;
    }
    const id = this.#idOf(element);
    if (id === null) return;
    if (namespace === CAS && name === 'Sofa') {
      this.#sofas.push(element);
      return;
    }
    const folder = TYPE.exec(namespace)?.[1];
    if (folder === undefined) {
      this.#faults.report(
        line,
        `${shown(namespace)} should be a namespace like ${CAS}, because it is that of a type; correct it`,
      );
      return;
    }
    const type = folder === 'uima/noNamespace' ? name : `${folder.replaceAll('/', '.')}.${name}`;
    const lists = new Map<string, string[]>();
    for (const child of element.children) {
      const list = lists.get(child.name);
      if (list) list.push(child.text);
      else lists.set(child.name, [child.text]);
    }
    this.#structures.set(id, { id, type, values: attributes, lists });
  }

  /** The view of the text, and what is in it. */
  view(line: number): Xmi {
    const [first, second] = this.#sofas;
    const sofa = this.#sofas.find(({ attributes }) => attributes.get('sofaID') === INITIAL) ?? (second ? undefined : first);
    const text = sofa?.attributes.get('sofaString');
    if (sofa === undefined || text === undefined) {
      const message = `there should be a Sofa with the sofaID ${INITIAL} and a sofaString, because that is the text; add it`;
      this.#faults.report(sofa?.line ?? line, message);
      return { text: '', structures: this.#structures, members: [] };
    }
    const view = this.#views.get(sofa.id ?? '');
    const listed = new Set(
      view?.attributes
        .get('members')
        ?.split(/\s+/)
        .filter((id) => id !== ''),
    );
    for (const id of listed)
      if (!this.#lines.has(id) && !this.#faults.isFull)
        this.#faults.report(
          view?.line ?? line,
          `${shown(id)} should be an xmi:id, because the view has such a member; correct it, or add it`,
        );
    return { text, structures: this.#structures, members: [...this.#structures.keys()].filter((id) => listed.has(id)) };
  }

  #idOf({ id, line, name }: XmlElement): string | null {
    const before = id === undefined ? undefined : this.#lines.get(id);
    if (id === undefined || !ID.test(id))
      this.#faults.report(line, `${shown(name)} should have an xmi:id that is a number, because others refer to it so; add it`);
    else if (before !== undefined)
      this.#faults.report(
        line,
        `the xmi:id ${id} should be that of one element, because line ${before} has it; give each its own`,
      );
    else {
      this.#lines.set(id, line);
      return id;
    }
    return null;
  }
}
