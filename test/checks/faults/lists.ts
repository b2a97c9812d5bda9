import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Problem } from '../../../scripts/package/problems/problem.ts';
import type { Fault } from './fault.ts';

type Pointers = string | readonly string[];
/** Patterns of pointers, by the words that stand for them. */
type Forms = ReadonlyMap<string, RegExp>;

/** Faults that may go unreported, or be reported in another way than most; see the YAML files for the form of pointers. */
export interface Entry {
  readonly reason: string;
  /** The kinds of the faults; any if there are none. */
  readonly kinds?: readonly string[];
  /** The JSON Pointers of what is damaged. */
  readonly at: Pointers;
  /** The rule that reports the faults, and the JSON Pointers of its problems. */
  readonly rule?: string;
  readonly reportedAt?: Pointers;
}

export interface Lists {
  readonly unreported: readonly Entry[];
  readonly textAlone: readonly Entry[];
  readonly warningAlone: readonly Entry[];
  readonly elsewhere: readonly Entry[];
}

const parsed = (name: string) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Every fault that is known to be reported by less than an error at its place. */
export const LISTS: Lists = { ...parsed('unreported.yaml'), elsewhere: parsed('elsewhere.yaml') };

/** The parts of an entry that were met, so that none is kept that is no longer needed. */
class Tracked {
  readonly #entry: Entry;
  readonly #at: Forms;
  readonly #reportedAt: Forms;
  readonly #met = new Set<string>();

  constructor(entry: Entry) {
    this.#entry = entry;
    this.#at = formsOf(entry.at);
    this.#reportedAt = formsOf(entry.reportedAt ?? [], 'reported at ');
  }

  /** The parts of the entry that name a fault; none if another fault is meant. */
  naming({ kind, pointer }: Fault): string[] {
    const { kinds } = this.#entry;
    const at = kinds && !kinds.includes(kind) ? [] : matching(this.#at, pointer);
    return kinds && at.length > 0 ? [kind, ...at] : at;
  }

  meet(fault: Fault, problems: readonly Problem[]): boolean {
    const { rule } = this.#entry;
    const named = this.naming(fault);
    const places = problems.flatMap((problem) => (problem.rule === rule ? matching(this.#reportedAt, problem.pointer) : []));
    if (named.length === 0 || (rule !== undefined && places.length === 0)) return false;
    for (const part of [...named, ...places]) this.#met.add(part);
    return true;
  }

  /** Whether a fault could meet a part that has not been met. */
  lacks(fault: Fault): boolean {
    const named = this.naming(fault);
    return (
      named.length > 0 && (this.#entry.rule === undefined ? named.some((part) => !this.#met.has(part)) : this.unmet().length > 0)
    );
  }

  unmet(): string[] {
    const all = [...(this.#entry.kinds ?? []), ...this.#at.keys(), ...this.#reportedAt.keys()];
    return all.filter((part) => !this.#met.has(part));
  }

  get reason(): string {
    return this.#entry.reason;
  }
}

/** A list of entries, and which of their parts faults have met. */
export class List {
  readonly #name: string;
  readonly #entries: readonly Tracked[];

  constructor(name: string, entries: readonly Entry[]) {
    this.#name = name;
    this.#entries = entries.map((entry) => new Tracked(entry));
  }

  covers(fault: Fault): boolean {
    return this.#entries.some((entry) => entry.naming(fault).length > 0);
  }

  /** Whether an entry names a fault, and one of the problems if it says where these are; all such entries are marked as needed. */
  needs(fault: Fault, problems: readonly Problem[] = []): boolean {
    return this.#entries.filter((entry) => entry.meet(fault, problems)).length > 0;
  }

  lacks(fault: Fault): boolean {
    return this.#entries.some((entry) => entry.lacks(fault));
  }

  /** What no fault has needed. */
  needless(): string[] {
    return this.#entries.flatMap((entry) =>
      entry.unmet().map((part) => `listed as ${this.#name}, but no such fault is: delete ${part} of "${entry.reason}"`),
    );
  }
}

/** Each pointer that a list of them stands for, with its pattern. */
function formsOf(pointers: Pointers, before = ''): Forms {
  const all = [pointers].flat().flatMap(expanded);
  return new Map(all.map((pointer) => [before + pointer, new RegExp(`^${pointer.replaceAll('*', '[^/]+')}$`)]));
}

const matching = (forms: Forms, pointer: string) =>
  Array.from(forms).flatMap(([name, form]) => (form.test(pointer) ? [name] : []));

/** `/a/{b,c}` as `/a/b` and `/a/c`. */
function expanded(pointer: string): string[] {
  const [braces, choices] = /\{([^}]*)\}/.exec(pointer) ?? [];
  if (braces === undefined) return [pointer];
  return (choices ?? '').split(',').flatMap((choice) => expanded(pointer.replace(braces, choice)));
}
