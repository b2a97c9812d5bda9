import { shown } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import type { Meanings, Part } from './import-map.ts';
import type { Event, Relation, Standoff } from './standoff.ts';

/** An attribution as annotations tie it: the ids of the text-bound annotations of each part. */
export interface Tied {
  /** The id of its event, or of its head. */
  readonly id: string;
  readonly line: number;
  readonly parts: { readonly [P in Part]: ReadonlySet<string> };
}

/** The attributions of a file, and those that each annotation belongs to: as a part, as a trigger or as its event. */
export interface TiedAll {
  readonly attributions: readonly Tied[];
  readonly of: ReadonlyMap<string, ReadonlySet<Tied>>;
}

/** How many parts all attributions of a file may have together, however often one annotation is a part. */
const MOST_PARTS = 200_000;

/** Puts attributions together: one for each event, and one for each part that others depend on, or that is alone. */
export function tieAttributions(standoff: Standoff, meanings: Meanings, faults: Faults): TiedAll {
  const tying = new Tying(standoff, meanings, faults);
  for (const event of standoff.events.values()) tying.addEvent(event);
  tying.checkTypes();
  tying.addTies();
  tying.addLone();
  return tying;
}

class Tying implements TiedAll {
  readonly attributions: Tied[] = [];
  readonly of = new Map<string, Set<Tied>>();

  readonly #standoff: Standoff;
  readonly #meanings: Meanings;
  readonly #faults: Faults;
  #count = 0;

  constructor(standoff: Standoff, meanings: Meanings, faults: Faults) {
    this.#standoff = standoff;
    this.#meanings = meanings;
    this.#faults = faults;
  }

  addEvent({ id, type, trigger, line, arguments: filled }: Event): void {
    const { events, ignored, roles } = this.#meanings;
    if (!events.has(type)) {
      if (!ignored.has(type)) this.#faults.reportUnknown(line, 'event', type, 'events');
      return;
    }
    const tied = this.#begin(id, line);
    this.#belongs(trigger, tied);
    const part = this.#partOf(trigger);
    if (part) this.#add(trigger, part, tied);
    for (const { role, target } of filled) {
      const name = roles.has(role) || ignored.has(role) ? role : role.replace(/\d{1,6}$/, '');
      const partOfRole = roles.get(name);
      if (partOfRole === undefined) {
        if (!ignored.has(name)) this.#faults.reportUnknown(line, 'role', name, 'roles');
      } else if (this.#standoff.texts.has(target)) this.#add(target, partOfRole, tied);
      else if (this.#standoff.events.has(target))
        this.#faults.report(
          line,
          `${shown(target)} should be a stretch of text, because the role ${role} is a part of an attribution; give the text of the event`,
        );
    }
  }

  /** Reports types that the map lacks, but for those of triggers. */
  checkTypes(): void {
    const { parts, mentions, events, ignored } = this.#meanings;
    const triggers = new Set(Array.from(this.#standoff.events.values(), ({ trigger }) => trigger));
    for (const { id, type, line } of this.#standoff.texts.values()) {
      const isKnown = [parts, mentions, events, ignored].some((names) => names.has(type)) || triggers.has(id);
      if (!isKnown) this.#faults.reportUnknown(line, 'type', type, 'types, mentions or events');
    }
  }

  /** Adds what relations tie: each part to the attributions of the heads that it depends on. */
  addTies(): void {
    const heads = new Map<string, string[]>();
    const dependents = new Map<string, string[]>();
    const lines = new Map<string, number>();
    for (const relation of this.#standoff.relations) {
      const [head, dependent] = this.#tied(relation) ?? [];
      if (head === undefined || dependent === undefined) continue;
      push(heads, dependent, head);
      push(dependents, head, dependent);
      lines.set(dependent, relation.line);
    }
    const ready: string[] = [];
    for (const head of dependents.keys()) {
      if (heads.has(head)) continue;
      ready.push(head);
      this.#rootAt(head);
    }
    const open = new Map(Array.from(heads, ([id, list]) => [id, list.length]));
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      const roots = [...(this.of.get(id) ?? [])];
      for (const dependent of dependents.get(id) ?? []) {
        for (const root of roots) {
          if (this.#isFull) return;
          this.#add(dependent, this.#partOf(dependent) as Part, root);
        }
        const left = (open.get(dependent) ?? 0) - 1;
        open.set(dependent, left);
        if (left === 0) ready.push(dependent);
      }
    }
    const circular = Array.from(open).find(([, left]) => left > 0);
    if (circular && !this.#faults.isFull)
      this.#faults.report(
        lines.get(circular[0]) ?? 0,
        `${circular[0]} should not depend on itself, because relations lead to a head; tie each part to its head`,
      );
  }

  /** Adds the contents and cues that nothing ties to others; a source or an addressee alone is no attribution. */
  addLone(): void {
    const described = new Set(this.#standoff.attributes.map(({ target }) => target));
    for (const { id, line, type } of this.#standoff.texts.values()) {
      const part = this.#partOf(id);
      if (part === undefined || this.of.has(id)) continue;
      if (part === 'content' || part === 'cue' || (part === 'source' && described.has(id)))
        this.#add(id, part, this.#begin(id, line));
      else
        this.#faults.report(
          line,
          `${id} should be tied to a content or a cue, because a ${part} alone is left out; tie it, or add ${shown(type)} to ignored`,
          'warning',
        );
    }
  }

  get #isFull(): boolean {
    return this.#count > MOST_PARTS;
  }

  /** The head and the dependent of a relation; null for one that ties nothing, or that is reported. */
  #tied({ type, line, arguments: filled }: Relation): readonly [head: string, dependent: string] | null {
    const { ties, restates, ignored } = this.#meanings;
    const place = ties.get(type);
    if (place === undefined) {
      if (!restates.has(type) && !ignored.has(type)) this.#faults.reportUnknown(line, 'relation', type, 'ties');
      return null;
    }
    const [first, second] = filled.map(({ target }) => target);
    const other = [first, second].find((id) => id === undefined || this.#partOf(id) === undefined);
    if (first === undefined || second === undefined || filled.length !== 2 || other !== undefined) {
      this.#faults.report(
        line,
        `${shown(other ?? type)} should be a part of an attribution, because ${type} ties two of them; correct it, or add its type to types`,
      );
      return null;
    }
    return place === 0 ? [first, second] : [second, first];
  }

  #partOf(id: string): Part | undefined {
    const text = this.#standoff.texts.get(id);
    return text && this.#meanings.parts.get(text.type);
  }

  /** Begins an attribution at a head, unless events have it already. */
  #rootAt(id: string): void {
    if (this.of.has(id)) return;
    const line = this.#standoff.texts.get(id)?.line ?? 0;
    this.#add(id, this.#partOf(id) as Part, this.#begin(id, line));
  }

  #begin(id: string, line: number): Tied {
    const tied = {
      id,
      line,
      parts: { source: new Set<string>(), cue: new Set<string>(), content: new Set<string>(), addressee: new Set<string>() },
    };
    this.attributions.push(tied);
    this.#belongs(id, tied);
    return tied;
  }

  #add(id: string, part: Part, tied: Tied): void {
    if (this.#isFull) return;
    this.#count++;
    if (this.#isFull)
      this.#faults.report(
        tied.line,
        `the attributions of the file should have at most ${MOST_PARTS} parts, because no more are read; split it`,
      );
    (tied.parts[part] as Set<string>).add(id);
    this.#belongs(id, tied);
  }

  #belongs(id: string, tied: Tied): void {
    const all = this.of.get(id);
    if (all) all.add(tied);
    else this.of.set(id, new Set([tied]));
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
