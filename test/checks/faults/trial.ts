import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { shuffled } from '../corpus/random.ts';
import type { Json } from '../mutation/json.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { type Check, judged, PLACES, REPORTERS, type Verdict } from './judge.ts';
import { LISTS, List, type Lists } from './lists.ts';

/** A good document, with its text if that is at hand. */
export interface Subject {
  readonly name: string;
  readonly document: Json;
  readonly text: Uint8Array | null;
}

export interface Options {
  /** How many faults of each kind are tried on each document at most. */
  readonly most: number;
  readonly seed: number;
  readonly lists?: Lists;
  readonly check?: Check;
}

/** How often faults of one kind were reported by what, and where. */
export type Row = { [name in (typeof REPORTERS)[number] | (typeof PLACES)[number]]: number };

export interface Trial {
  readonly planted: number;
  readonly tried: number;
  readonly rows: ReadonlyMap<string, Row>;
  /** Faults that are reported by less than an error at their place and not listed, and parts of the lists that are no longer needed. */
  readonly problems: readonly string[];
}

/** Plants faults in good documents and finds out what reports them. */
export function tryFaults(subjects: readonly Subject[], { most, seed, lists = LISTS, check }: Options): Trial {
  const judge = new Judge(lists, check);
  const rows = new Map<string, Row>();
  const problems: string[] = [];
  const left: { readonly subject: Subject; readonly fault: Fault }[] = [];
  let [planted, tried] = [0, 0];
  for (const subject of subjects) {
    for (const [kind, faults] of byKind(subject)) {
      planted += faults.length;
      const order = faults.length > most ? shuffled(faults, seed) : faults;
      const row = rows.get(kind) ?? (Object.fromEntries([...REPORTERS, ...PLACES].map((name) => [name, 0])) as Row);
      rows.set(kind, row);
      for (const fault of order.slice(0, most)) {
        tried++;
        const { by, where, unlisted } = judge.try(subject, fault);
        row[by]++;
        if (where !== null) row[where]++;
        problems.push(...unlisted.map((what) => `${subject.name}: ${kind} at ${fault.pointer}: ${what}`));
      }
      left.push(...order.slice(most).map((fault) => ({ subject, fault })));
    }
  }
  // What a text would report is not known without it, so that then nothing is needless.
  if (subjects.some(({ text }) => text === null)) return { planted, tried, rows, problems };
  // A sample may have left out the faults that need an entry.
  for (const { subject, fault } of left) if (judge.lacks(fault)) judge.try(subject, fault);
  return { planted, tried, rows, problems: [...problems, ...judge.needless()] };
}

function byKind({ document, text }: Subject): Map<string, Fault[]> {
  const canonical = text === null ? null : CanonicalText.of(new TextDecoder().decode(text));
  const kinds = new Map<string, Fault[]>();
  for (const fault of faultsOf(document, canonical)) {
    const same = kinds.get(fault.kind);
    if (same) same.push(fault);
    else kinds.set(fault.kind, [fault]);
  }
  return kinds;
}

/** Compares how faults are reported with the lists. */
class Judge {
  readonly #check: Check | undefined;
  readonly #unreported: List;
  readonly #textAlone: List;
  readonly #warningAlone: List;
  readonly #elsewhere: List;

  constructor(lists: Lists, check: Check | undefined) {
    this.#check = check;
    this.#unreported = new List('unreported', lists.unreported);
    this.#textAlone = new List('reported with the text alone', lists.textAlone);
    this.#warningAlone = new List('reported by a warning alone', lists.warningAlone);
    this.#elsewhere = new List('reported elsewhere', lists.elsewhere);
  }

  /** Tries a fault, and marks the entries that it needs. */
  try({ text }: Subject, fault: Fault): Verdict & { readonly unlisted: readonly string[] } {
    const verdict = judged(fault, text, this.#check);
    return { ...verdict, unlisted: [...this.#unlisted(fault, verdict, text !== null)] };
  }

  lacks = (fault: Fault): boolean => this.#all().some((list) => list.lacks(fault));

  needless = (): string[] => this.#all().flatMap((list) => list.needless());

  #all = () => [this.#unreported, this.#textAlone, this.#warningAlone, this.#elsewhere];

  *#unlisted(fault: Fault, { by, where, problems }: Verdict, hasText: boolean): Generator<string> {
    if (by === 'nothing') {
      const lists = hasText ? [this.#unreported] : [this.#unreported, this.#textAlone, this.#warningAlone];
      if (!lists.some((list) => (hasText ? list.needs(fault) : list.covers(fault)))) yield 'not reported, and not listed';
    }
    if (by === 'warning' && !this.#warningAlone.needs(fault)) yield 'reported by a warning alone, and not listed as such';
    if (by === 'text' && !this.#textAlone.needs(fault)) yield 'reported with the text alone, and not listed as such';
    // Without the text a digest does not show which of two records is wrong.
    if (by !== 'warning' && where === 'elsewhere' && hasText && !this.#elsewhere.needs(fault, problems))
      yield `reported elsewhere, at ${problems[0]?.pointer} [${problems[0]?.rule}], and not listed as such`;
  }
}
