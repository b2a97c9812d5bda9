import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { shuffled } from '../corpus/random.ts';
import type { Json } from '../mutation/json.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { type Check, judged, PLACES, TELLERS, type Teller, type Told, type Verdict } from './judge.ts';
import type { Untold } from './untold.ts';

/** A good document, with its text where that is at hand. */
export interface Subject {
  readonly name: string;
  readonly document: Json;
  readonly text: Uint8Array | null;
}

export interface Options {
  /** How many faults of each kind are tried on each document at most. */
  readonly most: number;
  readonly seed: number;
  readonly untold: readonly Untold[];
  readonly toldByText: readonly Untold[];
  readonly warned: readonly Untold[];
  readonly elsewhere: readonly Elsewhere[];
  readonly check?: Check;
}

/** How often faults of one kind were told by what, and where. */
export interface Row {
  readonly by: { readonly [teller in Teller]: number };
  readonly where: { readonly [place in Told]: number };
}

export interface Trial {
  readonly planted: number;
  readonly tried: number;
  readonly rows: ReadonlyMap<string, Row>;
  /**
   * What is wrong: a fault that nothing tells, or only the text, or a warning, or only another record than the damaged one, and no list names it; an entry
   * that is no longer needed.
   */
  readonly problems: readonly string[];
}

/** Plants faults in good documents and finds out what tells them. */
export function tryFaults(subjects: readonly Subject[], options: Options): Trial {
  const run = new Run(options);
  for (const subject of subjects) run.tryAll(subject);
  return { planted: run.planted, tried: run.tried, rows: run.rows, problems: [...run.problems, ...run.needless(subjects)] };
}

class Run {
  planted = 0;
  tried = 0;
  readonly rows = new Map<string, { by: { [teller in Teller]: number }; where: { [place in Told]: number } }>();
  readonly problems: string[] = [];
  readonly #options: Options;
  readonly #untold: List;
  readonly #toldByText: List;
  readonly #warned: List;
  readonly #elsewhere: ElsewhereList;
  /** The faults that were not tried, in case that a list has to be shown to need its entry. */
  readonly #left = new Map<Subject, Fault[]>();

  constructor(options: Options) {
    this.#options = options;
    this.#untold = new List('untold', options.untold);
    this.#toldByText = new List('told by the text alone', options.toldByText);
    this.#warned = new List('told by a warning', options.warned);
    this.#elsewhere = new ElsewhereList(options.elsewhere);
  }

  tryAll(subject: Subject): void {
    const text = subject.text === null ? null : CanonicalText.of(new TextDecoder().decode(subject.text));
    const byKind = new Map<string, Fault[]>();
    for (const fault of faultsOf(subject.document, text)) {
      const same = byKind.get(fault.kind);
      if (same) same.push(fault);
      else byKind.set(fault.kind, [fault]);
      this.planted++;
    }
    const left: Fault[] = [];
    for (const [kind, faults] of byKind) {
      const order = faults.length > this.#options.most ? shuffled(faults, this.#options.seed) : faults;
      for (const fault of order.slice(0, this.#options.most)) this.#tryOne(subject, fault, kind);
      left.push(...order.slice(this.#options.most));
    }
    this.#left.set(subject, left);
  }

  #tryOne(subject: Subject, fault: Fault, kind: string): void {
    const verdict = judged(fault, subject.text, this.#options.check);
    const { by, where } = verdict;
    this.tried++;
    const row = this.rows.get(kind) ?? { by: zeros(TELLERS), where: zeros(PLACES) };
    this.rows.set(kind, row);
    row.by[by]++;
    if (where !== null) row.where[where]++;
    for (const what of this.#unlisted(fault, verdict, subject.text !== null))
      this.problems.push(`${subject.name}: ${kind} at ${fault.pointer}: ${what}`);
  }

  /** In what a fault is told otherwise than it should be and no list says; the entries that do say are marked as needed. */
  #unlisted(fault: Fault, { by, where, problems }: Verdict, hasText: boolean): string[] {
    if (by === 'nothing') {
      const isListed = hasText ? this.#untold.needs(fault) : this.#untold.covers(fault) || this.#toldByText.covers(fault);
      return isListed || (!hasText && this.#warned.covers(fault)) ? [] : ['told by nothing, and not listed'];
    }
    if (by === 'warning') return this.#warned.needs(fault) ? [] : ['told by a warning alone, and not listed as such'];
    const wrong: string[] = [];
    if (by === 'text' && !this.#toldByText.needs(fault)) wrong.push('told by the text alone, and not listed as such');
    // Without the text a digest cannot tell which of two records is wrong.
    if (where === 'elsewhere' && hasText && !this.#elsewhere.needs(fault, problems)) {
      const [first] = problems;
      wrong.push(`told elsewhere, at ${first?.pointer} [${first?.rule}], and not listed as such`);
    }
    return wrong;
  }

  /**
   * The entries that no fault needed, after those faults too were tried that a sample left out. Where a text is not at hand nobody can say
   * what it would tell, so that nothing is needless.
   */
  needless(subjects: readonly Subject[]): string[] {
    if (subjects.some(({ text }) => text === null)) return [];
    const lists = [this.#untold, this.#toldByText, this.#warned, this.#elsewhere];
    for (const subject of subjects) {
      for (const fault of this.#left.get(subject) ?? []) {
        if (lists.some((list) => list.lacks(fault)))
          this.#unlisted(fault, judged(fault, subject.text, this.#options.check), true);
      }
    }
    return lists.flatMap((list) => list.needless());
  }
}

/** A list of faults that are not told, and which of its entries were met. */
class List {
  readonly #name: string;
  readonly #entries: readonly (Untold & { readonly forms: readonly RegExp[]; readonly met: Set<string> })[];

  constructor(name: string, entries: readonly Untold[]) {
    this.#name = name;
    this.#entries = entries.map((entry) => ({ ...entry, forms: entry.pointers.map(formOf), met: new Set() }));
  }

  covers({ kind, pointer }: Fault): boolean {
    return this.#entries.some(({ kinds, forms }) => kinds.includes(kind) && forms.some((form) => form.test(pointer)));
  }

  /** Whether an entry names the fault; it is marked as met. */
  needs({ kind, pointer }: Fault): boolean {
    let found = false;
    for (const { kinds, pointers, forms, met } of this.#entries) {
      if (!kinds.includes(kind)) continue;
      for (const [index, form] of forms.entries()) {
        if (!form.test(pointer)) continue;
        found = true;
        met.add(kind).add(String(pointers[index]));
      }
    }
    return found;
  }

  /** Whether an entry names the fault, and its kind or its pointer has not been met. */
  lacks({ kind, pointer }: Fault): boolean {
    return this.#entries.some(
      ({ kinds, pointers, forms, met }) =>
        kinds.includes(kind) &&
        forms.some((form, index) => form.test(pointer) && !(met.has(kind) && met.has(String(pointers[index])))),
    );
  }

  needless(): string[] {
    return this.#entries.flatMap(({ kinds, pointers, met, reason }) =>
      [...kinds, ...pointers]
        .filter((part) => !met.has(part))
        .map((part) => `listed as ${this.#name}, but each such fault is told: delete ${part} of "${reason}"`),
    );
  }
}

/** A list of faults that are told in another record, and which of its entries were met. */
class ElsewhereList {
  readonly #entries: readonly (Elsewhere & { readonly from: Forms; readonly to: Forms })[];

  constructor(entries: readonly Elsewhere[]) {
    this.#entries = entries.map((entry) => ({ ...entry, from: new Forms(entry.damaged), to: new Forms(entry.told) }));
  }

  /** Whether an entry names the fault and one of the places where it is told; both are marked as met. */
  needs({ pointer }: Fault, problems: Verdict['problems']): boolean {
    let found = false;
    for (const { rule, from, to } of this.#entries) {
      for (const problem of problems) {
        if (problem.rule !== rule || from.of(pointer) === undefined || to.of(problem.pointer) === undefined) continue;
        from.meet(pointer);
        to.meet(problem.pointer);
        found = true;
      }
    }
    return found;
  }

  /** Whether an entry names the fault and has not been met in full. */
  lacks({ pointer }: Fault): boolean {
    return this.#entries.some(({ from, to }) => from.of(pointer) !== undefined && from.unmet().length + to.unmet().length > 0);
  }

  needless(): string[] {
    return this.#entries.flatMap(({ rule, from, to, reason }) =>
      [...from.unmet(), ...to.unmet()].map(
        (part) => `listed as told elsewhere by ${rule}, but no such fault is: delete ${part} of "${reason}"`,
      ),
    );
  }
}

/** Some forms of pointers, and which of them were met. */
class Forms {
  readonly #forms: readonly (readonly [string, RegExp])[];
  readonly #met = new Set<string>();

  constructor(pointers: readonly string[]) {
    this.#forms = pointers.map((pointer) => [pointer, formOf(pointer)]);
  }

  of(pointer: string): string | undefined {
    return this.#forms.find(([, form]) => form.test(pointer))?.[0];
  }

  meet(pointer: string): void {
    this.#met.add(String(this.of(pointer)));
  }

  unmet(): string[] {
    return this.#forms.map(([pointer]) => pointer).filter((pointer) => !this.#met.has(pointer));
  }
}

function formOf(pointer: string): RegExp {
  return new RegExp(`^${pointer.replace(/[$]/g, '\\$&').replaceAll('*', '[^/]+')}$`);
}

function zeros<T extends string>(names: readonly T[]): { [name in T]: number } {
  return Object.fromEntries(names.map((name) => [name, 0])) as { [name in T]: number };
}
