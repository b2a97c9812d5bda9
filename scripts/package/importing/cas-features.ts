import { shown } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import type { Meanings } from './import-map.ts';
import type { Structure } from './read-xmi.ts';
import type { Argument } from './standoff.ts';
import { ANNOTATION, FS_ARRAY, PRIMITIVES, STRING_ARRAY, type TypeSystem } from './type-system.ts';

/** More links and values of arrays than any article has: an array can be shared by any number of annotations. */
const MOST_PIECES = 400_000;

/** The id of an annotation as messages and the labels of a draft have it: a number alone would be taken for an offset. */
export const labelled = (id: string) => `id${id}`;

/** What the features of annotations hold. */
export class Features {
  readonly #structures: ReadonlyMap<string, Structure>;
  readonly #types: TypeSystem;
  readonly #meanings: Meanings;
  readonly #faults: Faults;
  #pieces = 0;

  constructor(structures: ReadonlyMap<string, Structure>, types: TypeSystem, meanings: Meanings, faults: Faults) {
    this.#structures = structures;
    this.#types = types;
    this.#meanings = meanings;
    this.#faults = faults;
  }

  /** Whether a feature has a value or several, and leads to no annotation. */
  isValue(range: string): boolean {
    return (
      this.#types.kindsOf(range).some((kind) => PRIMITIVES.has(kind)) ||
      /^uima\.cas\.(?:Boolean|Byte|Short|Integer|Long|Float|Double|String)Array$/.test(range)
    );
  }

  /** The values of a feature: one, or those of an array, which is written here or shared. */
  valuesOf({ id, values, lists }: Structure, feature: string, range: string): readonly string[] {
    const value = values.get(feature);
    if (value === undefined) return lists.get(feature) ?? [];
    const shared = range === STRING_ARRAY ? this.#structures.get(value) : undefined;
    const all = shared ? (shared.lists.get('elements') ?? []) : [value];
    return this.#hasRoom(all.length, id) ? all : [];
  }

  /** What a slot leads to: each target with the role of its link, or that of the slot. */
  linksOf({ id, values, lists }: Structure, feature: string): Argument[] {
    if (this.#pieces > MOST_PIECES) return [];
    const idsIn = (words: string) => words.split(/\s+/).filter((one) => one !== '' && one !== '0');
    const given = [...idsIn(values.get(feature) ?? ''), ...(lists.get(feature) ?? []).flatMap(idsIn)];
    const [array] = given.length === 1 ? given.map((one) => this.#structures.get(one)) : [];
    const ids = array?.type === FS_ARRAY ? idsIn(array.values.get('elements') ?? '') : given;
    if (!this.#hasRoom(ids.length, id)) return [];
    const { roles, ignored } = this.#meanings;
    return ids.flatMap((one) => {
      const link = this.#structures.get(one);
      const target = link && this.#types.kindsOf(link.type).includes(ANNOTATION) ? one : link?.values.get('target');
      if (link === undefined || target === undefined) {
        this.#faults.report(
          Number(id),
          `${shown(one)} should be an annotation, or a link with a target, because ${shown(feature)} is a slot; correct it`,
        );
        return [];
      }
      const role = link.values.get('role') ?? '';
      const isKnown = roles.has(role) || ignored.has(role);
      return [{ role: role === '' || (!isKnown && roles.has(feature)) ? feature : role, target: labelled(target) }];
    });
  }

  /** Counts links and values of arrays; whether there are not too many. */
  #hasRoom(more: number, id: string): boolean {
    const before = this.#pieces;
    this.#pieces += more;
    if (this.#pieces <= MOST_PIECES) return true;
    if (before <= MOST_PIECES)
      this.#faults.report(
        Number(id),
        `the file should have at most ${MOST_PIECES} links and values of arrays, because no more are read; split it`,
      );
    return false;
  }
}
