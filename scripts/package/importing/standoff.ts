import type { Span } from '../text/spans.ts';

/** A line of an `.ann` file. */
interface Line {
  /** Its number, from 1. */
  readonly line: number;
}

/** A text-bound annotation: a type, and stretches of the text in code points, with their words. */
export interface TextBound extends Line {
  readonly id: string;
  readonly type: string;
  readonly pieces: readonly Span[];
  readonly words: string;
}

/** A role or an argument, and what fills it. */
export interface Argument {
  readonly role: string;
  readonly target: string;
}

export interface Event extends Line {
  readonly id: string;
  readonly type: string;
  readonly trigger: string;
  readonly arguments: readonly Argument[];
}

export interface Relation extends Line {
  readonly type: string;
  readonly arguments: readonly Argument[];
}

/** An attribute; one without a value has `true`. */
export interface Attribute extends Line {
  readonly name: string;
  readonly target: string;
  readonly value: string;
}

/** A reference of an annotation to an entry of a register, with the name that the entry has. */
export interface Reference extends Line {
  readonly target: string;
  readonly entry: string;
  readonly name: string;
}

export interface Note extends Line {
  readonly target: string;
  readonly words: string;
}

/** What an `.ann` file holds. */
export interface Standoff {
  readonly texts: ReadonlyMap<string, TextBound>;
  readonly events: ReadonlyMap<string, Event>;
  readonly relations: readonly Relation[];
  readonly attributes: readonly Attribute[];
  readonly references: readonly Reference[];
  readonly notes: readonly Note[];
}

/** Standoff to which what is read is added. */
export class GatheredStandoff implements Standoff {
  readonly texts = new Map<string, TextBound>();
  readonly events = new Map<string, Event>();
  readonly relations: Relation[] = [];
  readonly attributes: Attribute[] = [];
  readonly references: Reference[] = [];
  readonly notes: Note[] = [];
}
