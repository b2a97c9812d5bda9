import { listed, shown } from '../problems/problem.ts';
import type { Tied, TiedAll } from './attributions.ts';
import type { Faults } from './faults.ts';
import type { AttributeField, Meanings } from './import-map.ts';
import type { Attribute, Note, Standoff } from './standoff.ts';

/** What attributes, relations and notes give of one attribution, or of one mention. */
export interface Facts {
  readonly values: ReadonlyMap<AttributeField, string>;
  /** The words of its notes. */
  readonly notes: readonly string[];
  readonly restates: Tied | null;
}

/** How many facts are read at most: an annotation can be a part of any number of attributions, and what is said of it is said of each. */
const MOST_FACTS = 500_000;

const NONE: Facts = { values: new Map(), notes: [], restates: null };

/** The facts of each attribution and of each mention, by its record or its id. */
export class FactsOf {
  readonly #facts = new Map<Tied | string, Gathered>();
  readonly #standoff: Standoff;
  readonly #meanings: Meanings;
  readonly #tied: TiedAll;
  readonly #faults: Faults;
  #count = 0;

  constructor(standoff: Standoff, meanings: Meanings, tied: TiedAll, faults: Faults) {
    this.#standoff = standoff;
    this.#meanings = meanings;
    this.#tied = tied;
    this.#faults = faults;
    for (const attribute of standoff.attributes) if (this.#hasRoom(attribute)) this.#addAttribute(attribute);
    if (meanings.map.notes !== 'ignored') for (const note of standoff.notes) if (this.#hasRoom(note)) this.#addNote(note);
    this.#addRestatements();
  }

  of(record: Tied | string): Facts {
    return this.#facts.get(record) ?? NONE;
  }

  #addAttribute({ name, target, value, line }: Attribute): void {
    const { attributes, ignored } = this.#meanings;
    const meaning = attributes.get(name);
    if (!meaning) {
      if (!ignored.has(name)) this.#faults.reportUnknown(line, 'attribute', name, 'attributes');
      return;
    }
    if (this.#isIgnored(target)) return;
    const records = meaning.field === 'form' ? this.#mention(target) : this.#tied.of.get(target);
    if (!records || records.size === 0) {
      const owner = meaning.field === 'form' ? 'mention' : 'part of an attribution';
      this.#faults.report(
        line,
        `${shown(target)} should be a ${owner}, because ${shown(name)} is an attribute of one; correct it, or ignore the attribute`,
      );
      return;
    }
    const right = meaning.values.get(value);
    if (right === undefined) {
      const known = listed([...meaning.values.keys()]);
      const place = `attributes/${meaning.field}/values`;
      this.#faults.report(
        line,
        `${shown(value)} should be one of ${known}, because ${shown(name)} has these values in the map; add it to ${place}`,
      );
      return;
    }
    for (const record of records) {
      const { values } = this.#gathered(record);
      const before = values.get(meaning.field);
      if (before === undefined) values.set(meaning.field, right);
      else if (before !== right)
        this.#faults.report(
          line,
          `${shown(name)} of ${target} should be ${shown(before)}, because that is given first, not ${shown(right)}; remove one of them`,
        );
    }
  }

  #addNote({ target, words }: Note): void {
    const isGist = this.#meanings.map.notes === 'gist';
    const note = words.replace(isGist ? /^a\d+(?:: |$)/ : '', '').trim();
    if (note !== '') for (const record of this.#tied.of.get(target) ?? []) this.#gathered(record).notes.push(note);
  }

  #addRestatements(): void {
    for (const { type, line, arguments: filled } of this.#standoff.relations) {
      if (!this.#meanings.restates.has(type)) continue;
      const [from, to] = filled.map(({ target }) => this.#tied.of.get(target));
      const [[one], [other]] = [from ?? [], to ?? []];
      if (!one || !other || (from?.size ?? 0) + (to?.size ?? 0) > 2)
        this.#faults.report(
          line,
          `${type} should lead from one attribution to another, because a part of none or of several says neither; relate their events`,
        );
      else this.#gathered(one).restates = other;
    }
  }

  #mention(id: string): ReadonlySet<string> {
    const type = this.#standoff.texts.get(id)?.type;
    return new Set(type !== undefined && this.#meanings.mentions.has(type) ? [id] : []);
  }

  /** Counts what a line says of all attributions of its target; whether that is not too much. */
  #hasRoom({ target, line }: Attribute | Note): boolean {
    if (this.#count > MOST_FACTS) return false;
    this.#count += this.#tied.of.get(target)?.size ?? 1;
    if (this.#count > MOST_FACTS)
      this.#faults.report(
        line,
        `the attributes and notes of the file should give at most ${MOST_FACTS} facts, because no more are read; split it`,
      );
    return this.#count <= MOST_FACTS;
  }

  /** Whether an annotation is of a type, or an event, that the map leaves out. */
  #isIgnored(id: string): boolean {
    const type = (this.#standoff.texts.get(id) ?? this.#standoff.events.get(id))?.type;
    return type !== undefined && this.#meanings.ignored.has(type);
  }

  #gathered(record: Tied | string): Gathered {
    const known = this.#facts.get(record);
    if (known) return known;
    const made: Gathered = { values: new Map(), notes: [], restates: null };
    this.#facts.set(record, made);
    return made;
  }
}

interface Gathered {
  readonly values: Map<AttributeField, string>;
  readonly notes: string[];
  restates: Tied | null;
}
