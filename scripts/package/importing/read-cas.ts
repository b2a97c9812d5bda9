import { shown } from '../problems/problem.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { fold } from '../text/fold.ts';
import { Features, labelled } from './cas-features.ts';
import type { Faults } from './faults.ts';
import type { Meanings } from './import-map.ts';
import type { Structure, Xmi } from './read-xmi.ts';
import { type Argument, GatheredStandoff, type Standoff } from './standoff.ts';
import { ANNOTATION, type TypeSystem } from './type-system.ts';

/** More characters than the annotations of any article have together. */
const MOST_CHARACTERS = 20_000_000;

/** The features of every annotation. */
const PLACE: ReadonlySet<string> = new Set(['sofa', 'begin', 'end']);
const GOVERNOR = 'Governor';
const DEPENDENT = 'Dependent';

const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api';
/** The layers that INCEpTION writes into every file. They are left out, unless the map names them. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'uima.tcas.DocumentAnnotation',
  `${DKPRO}.segmentation.type.Sentence`,
  `${DKPRO}.segmentation.type.Token`,
  `${DKPRO}.metadata.type.TagsetDescription`,
]);

/**
 * Reads the annotations of a CAS as standoff. An annotation of a span is a text-bound annotation, one with slots is an event, too, and one with a Governor and
 * a Dependent is a relation. Its name is that of its layer, or the value of the feature that `labels` of the map gives; features are attributes, references or notes.
 *
 * @param faults takes what is wrong, by the ids of annotations
 */
export function readCas(xmi: Xmi, types: TypeSystem, meanings: Meanings, faults: Faults): Standoff {
  const reader = new Reader(xmi, types, meanings, faults);
  for (const structure of xmi.structures.values()) reader.checkType(structure);
  for (const id of xmi.members) {
    if (faults.isFull) break;
    reader.read(xmi.structures.get(id) as Structure);
  }
  reader.checkTargets();
  return reader;
}

class Reader extends GatheredStandoff {
  readonly #xmi: Xmi;
  readonly #text: CanonicalText;
  readonly #types: TypeSystem;
  readonly #meanings: Meanings;
  readonly #faults: Faults;
  readonly #unknown = new Set<string>();
  readonly #features: Features;
  #characters = 0;

  constructor(xmi: Xmi, types: TypeSystem, meanings: Meanings, faults: Faults) {
    super();
    this.#xmi = xmi;
    this.#text = new CanonicalText(xmi.text);
    this.#types = types;
    this.#meanings = meanings;
    this.#faults = faults;
    this.#features = new Features(xmi.structures, types, meanings, faults);
  }

  /** Reports a type that the type system lacks, once. */
  checkType({ id, type }: Structure): void {
    if (this.#unknown.has(type) || this.#types.kindsOf(type).length > 0) return;
    this.#unknown.add(type);
    this.#report(id, `${shown(type)} should be in the type system, because the XMI has it; give the type system of this XMI`);
  }

  read(structure: Structure): void {
    const kinds = this.#types.kindsOf(structure.type);
    if (!kinds.includes(ANNOTATION)) return;
    const name = this.#nameOf(structure, kinds);
    if (name === null || this.#meanings.ignored.has(name)) return;
    const features = this.#types.featuresOf(structure.type);
    if (features.has(GOVERNOR) && features.has(DEPENDENT)) this.#readRelation(structure, name);
    else this.#readSpan(structure, name);
  }

  /** Reports slots that lead to no annotation of the map. */
  checkTargets(): void {
    const { roles } = this.#meanings;
    for (const { line, arguments: filled } of this.events.values())
      for (const { role, target } of filled)
        if (roles.has(role) && !this.texts.has(target))
          this.#faults.report(
            line,
            `${shown(target)} should be an annotation of a layer in the map, because the slot ${role} leads to it; correct it, or add its layer to types`,
          );
  }

  /** The name by which the map knows an annotation; null if it is left out. */
  #nameOf({ type, values }: Structure, kinds: readonly string[]): string | null {
    const { parts, mentions, events, ties, restates, ignored, labels } = this.#meanings;
    for (const kind of kinds) {
      const label = values.get(labels.get(kind) ?? '') ?? '';
      if (label !== '') return label;
      if ([parts, mentions, events, ties, restates, ignored].some((names) => names.has(kind))) return kind;
      if (LEFT_OUT.has(kind)) return null;
    }
    return type;
  }

  #readRelation(structure: Structure, type: string): void {
    const { id, values } = structure;
    const [from, to] = [values.get(GOVERNOR), values.get(DEPENDENT)];
    const line = Number(id);
    if (from === undefined || to === undefined)
      this.#report(id, `${shown(type)} should have a ${GOVERNOR} and a ${DEPENDENT}, because it is a relation; add them`);
    else
      this.relations.push({
        type,
        arguments: [
          { role: GOVERNOR, target: labelled(from) },
          { role: DEPENDENT, target: labelled(to) },
        ],
        line,
      });
    for (const { role } of this.#readFeatures(structure, new Set([GOVERNOR, DEPENDENT])))
      this.#faults.reportUnknown(line, 'attribute', role, 'attributes');
  }

  #readSpan(structure: Structure, type: string): void {
    const { id, values } = structure;
    const [start, end] = [this.#offset(id, values.get('begin')), this.#offset(id, values.get('end'))];
    if (start === null || end === null) return;
    if (start >= end) {
      this.#report(id, `${start} to ${end} should end after its start, because no annotation is empty; correct the offsets`);
      return;
    }
    this.#characters += end - start;
    if (this.#characters > MOST_CHARACTERS) {
      if (this.#characters - (end - start) <= MOST_CHARACTERS)
        this.#report(
          id,
          `the annotations should have at most ${MOST_CHARACTERS} characters together, because no more are read; split the file`,
        );
      return;
    }
    const words = this.#xmi.text.slice(start, end);
    if (fold(words) === '') {
      this.#report(
        id,
        `${start} to ${end} should include a character that is seen, because an annotation is no white space; correct the offsets`,
      );
      return;
    }
    const [line, label] = [Number(id), labelled(id)];
    const pieces = [{ start: this.#text.toCodePoints(start), end: this.#text.toCodePoints(end) }];
    this.texts.set(label, { id: label, type, pieces, words, line });
    const filled = this.#readFeatures(structure, PLACE);
    if (filled.length > 0 || this.#meanings.events.has(type))
      this.events.set(label, { id: label, type, trigger: label, arguments: filled, line });
  }

  /** An offset in UTF-16 units; null if it is none, which is reported. */
  #offset(id: string, value = ''): number | null {
    const { text } = this.#xmi;
    const offset = /^\d{1,10}$/.test(value) ? Number(value) : -1;
    if (offset < 0 || offset > text.length)
      this.#report(
        id,
        `${shown(value)} should be an offset from 0 to ${text.length}, because the text has so many UTF-16 units; correct it`,
      );
    else if (offset > 0 && (text.codePointAt(offset - 1) as number) > 0xffff)
      this.#report(
        id,
        `${offset} should be the offset of a character, because the units before and behind it are one; correct it`,
      );
    else return offset;
    return null;
  }

  /** Reads the features of an annotation, and gives what its slots lead to. */
  #readFeatures(structure: Structure, known: ReadonlySet<string>): Argument[] {
    const { id, type, values, lists } = structure;
    const features = this.#types.featuresOf(type);
    const kinds = this.#types.kindsOf(type);
    const isLabel = (feature: string) => kinds.some((kind) => this.#meanings.labels.get(kind) === feature);
    const filled: Argument[] = [];
    for (const feature of new Set([...values.keys(), ...lists.keys()])) {
      if (known.has(feature) || PLACE.has(feature) || isLabel(feature) || this.#meanings.ignored.has(feature)) continue;
      const range = features.get(feature);
      if (range === undefined)
        this.#report(
          id,
          `${shown(feature)} should be a feature of ${shown(type)} in the type system, because the XMI has it; give the type system of this XMI`,
        );
      else if (this.#features.isValue(range))
        for (const value of this.#features.valuesOf(structure, feature, range)) this.#readValue(structure, feature, value);
      else for (const argument of this.#features.linksOf(structure, feature)) filled.push(argument);
    }
    return filled;
  }

  #readValue({ id, values }: Structure, feature: string, value: string): void {
    if (value === '') return;
    const { references, noteFeatures } = this.#meanings;
    const [line, target] = [Number(id), labelled(id)];
    if (noteFeatures.has(feature)) this.notes.push({ target, words: value, line });
    else if (references.has(feature))
      this.references.push({ target, entry: value, name: values.get(references.get(feature) ?? '') ?? '', line });
    else if (![...references.values()].includes(feature)) this.attributes.push({ name: feature, target, value, line });
  }

  #report(id: string, message: string): void {
    this.#faults.report(Number(id), message);
  }
}
