import { contract } from '../../../schema/generated/import-map-contract.ts';
import type { Attributes, EntityType, ImportMap, PartNames } from '../../../schema/generated/types.d.ts';
import * as schema from '../../../schema/generated/validators/import-map.js';
import { own } from '../document/contract.ts';
import { withDefaults } from '../document/draft-defaults.ts';
import { ArticleError, type Problem, problem, shown } from '../problems/problem.ts';
import { shapeProblems } from '../validation/shape.ts';

/** A part of an attribution. */
export type Part = keyof PartNames;
export const PARTS = ['source', 'cue', 'content', 'addressee'] as const satisfies readonly Part[];

/** A field that an attribute gives. */
export type AttributeField = keyof Attributes;

/** An attribute: the field that it gives, and the value of the vocabulary for each of its own. */
export interface AttributeMeaning {
  readonly field: AttributeField;
  readonly values: ReadonlyMap<string, string>;
}

/** An import map that was checked, its names ready to be looked up. */
export interface Meanings {
  readonly parts: ReadonlyMap<string, Part>;
  readonly roles: ReadonlyMap<string, Part>;
  readonly mentions: ReadonlyMap<string, EntityType>;
  readonly events: ReadonlySet<string>;
  /** The head of each relation that ties parts: 0 for its first argument, 1 for its second. */
  readonly ties: ReadonlyMap<string, 0 | 1>;
  readonly restates: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, AttributeMeaning>;
  readonly ignored: ReadonlySet<string>;
  /** In a CAS: the feature that names the annotations of a layer, by the layer. */
  readonly labels: ReadonlyMap<string, string>;
  /** In a CAS: the features that refer to an entry of a register, each with the feature that has the name of the entry. */
  readonly references: ReadonlyMap<string, string | undefined>;
  /** In a CAS: the features that hold notes. */
  readonly noteFeatures: ReadonlySet<string>;
  readonly map: Filled;
}

/** A map with its defaults. */
type Filled = ImportMap & Required<Omit<ImportMap, '$schema' | 'layers' | 'document' | 'provenance'>>;

const MOST_PROBLEMS = 100;

/**
 * Checks an import map and fills its defaults in.
 *
 * @throws {ArticleError} if it has not the form of `import-map.schema.json`, or gives a name two meanings
 */
export function meaningsOf(given: ImportMap): Meanings {
  const wrong = shapeProblems(given, schema, MOST_PROBLEMS);
  if (wrong.length > 0) throw new ArticleError(wrong);
  const map = withDefaults(given, contract) as Filled;
  const problems: Problem[] = [];
  const types = new Names<Part | 'mention'>('types', problems);
  const parts = partsIn(map.types, '/types', types);
  const mentions = new Map<string, EntityType>();
  for (const [index, { name, entityType }] of map.mentions.entries())
    if (types.add(name, 'mention', `/mentions/${index}/name`)) mentions.set(name, entityType);
  const roles = partsIn(map.roles, '/roles', new Names('roles', problems));
  const relations = new Names<'tie' | 'restates'>('relations', problems);
  const ties = new Map<string, 0 | 1>();
  for (const [index, { name, head }] of map.ties.entries())
    if (relations.add(name, 'tie', `/ties/${index}/name`)) ties.set(name, head === 'Arg1' || head === 'Governor' ? 0 : 1);
  for (const [index, name] of map.restates.entries()) relations.add(name, 'restates', `/restates/${index}`);
  const attributes = attributesIn(map.attributes, problems);
  if (problems.length > 0) throw new ArticleError(problems);
  const [events, restates, ignored, noteFeatures] = [map.events, map.restates, map.ignored, map.noteFeatures].map(
    (list) => new Set(list),
  );
  const labels = new Map(map.labels.map(({ layer, feature }) => [layer, feature]));
  const references = new Map(map.references.map(({ entry, name }) => [entry, name]));
  return {
    parts,
    roles,
    mentions,
    events,
    ties,
    restates,
    attributes,
    ignored,
    labels,
    references,
    noteFeatures,
    map,
  } as Meanings;
}

function partsIn(names: PartNames, pointer: string, known: Names<Part | 'mention'>): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const part of PARTS)
    for (const [index, name] of (names[part] ?? []).entries())
      if (known.add(name, part, `${pointer}/${part}/${index}`)) parts.set(name, part);
  return parts;
}

function attributesIn(given: Attributes, problems: Problem[]): ReadonlyMap<string, AttributeMeaning> {
  const names = new Names<AttributeField>('attributes', problems);
  const attributes = new Map<string, AttributeMeaning>();
  for (const [field, attribute] of Object.entries(given) as [AttributeField, Attributes['quotation']][]) {
    if (!attribute || !names.add(attribute.name, field, `/attributes/${field}/name`)) continue;
    const values = new Names<string>('values', problems);
    const pointer = `/attributes/${field}/values`;
    for (const [index, { from, to }] of (attribute.values ?? []).entries()) values.add(from, to, `${pointer}/${index}/from`);
    const isOwn = attribute.values !== undefined;
    attributes.set(attribute.name, { field, values: isOwn ? values.meanings : vocabularyOf(field) });
  }
  return attributes;
}

/** The values of the vocabulary of a field, which mean themselves. */
function vocabularyOf(field: AttributeField): ReadonlyMap<string, string> {
  const value = own(contract.objects, `${field.charAt(0).toUpperCase()}${field.slice(1)}Value`);
  const { values = [] } = own(contract.vocabularies, value?.to?.type ?? '') ?? {};
  return new Map(values.map((name) => [name, name]));
}

/** Names of one kind, each with one meaning. */
class Names<T> {
  readonly meanings = new Map<string, T>();
  readonly #places = new Map<string, string>();
  readonly #kind: string;
  readonly #problems: Problem[];

  constructor(kind: string, problems: Problem[]) {
    this.#kind = kind;
    this.#problems = problems;
  }

  /** Adds a name, or reports that it is there; whether it was added. */
  add(name: string, meaning: T, pointer: string): boolean {
    const place = this.#places.get(name);
    if (place === undefined) {
      this.meanings.set(name, meaning);
      this.#places.set(name, pointer);
      return true;
    }
    const message = `${shown(name)} should have one meaning among the ${this.#kind}, because ${place} gives it one; remove one of them`;
    this.#problems.push(problem('import', pointer, message));
    return false;
  }
}
