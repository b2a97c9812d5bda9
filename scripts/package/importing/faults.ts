import { ArticleError, errorsIn, type Problem, type Severity, shown } from '../problems/problem.ts';

/** What a place in a file of annotations is counted by: lines, or in XMI, which may be one line, the ids of annotations. */
export type Unit = 'line' | 'xmi:id';

/** Something that is wrong in a file of annotations. */
export interface Fault {
  /** The line, from 1, or the id of an annotation; 0 for the file as a whole. */
  readonly line: number;
  /** What `line` counts; lines if it is left out. */
  readonly unit?: Unit;
  readonly message: string;
  readonly severity: Severity;
}

/** How many faults of one file are kept at most. */
export const MOST_FAULTS = 1000;

/** What is wrong in a file of annotations, as it is found. */
export class Faults {
  readonly #found: Fault[] = [];
  readonly #unknown = new Set<string>();
  readonly #unit: Unit;

  constructor(unit: Unit = 'line') {
    this.#unit = unit;
  }

  report(line: number, message: string, severity: Severity = 'error'): void {
    if (this.#found.length < MOST_FAULTS) this.#found.push({ line, unit: this.#unit, message, severity });
  }

  /**
   * Reports a name that the map lacks, once.
   *
   * @param kind what it is the name of
   * @param fields the fields of the map to which it could be added
   */
  reportUnknown(line: number, kind: string, name: string, fields: string): void {
    const key = `${kind} ${name}`;
    if (this.#unknown.has(key)) return;
    this.#unknown.add(key);
    this.report(
      line,
      `the ${kind} ${shown(name)} should be in the map, because the annotations have it; add it to ${fields}, or to ignored`,
    );
  }

  get isFull(): boolean {
    return this.#found.length >= MOST_FAULTS;
  }

  /** Those that are no errors, in the order of the file. */
  get warnings(): Fault[] {
    return this.#found.filter(({ severity }) => severity !== 'error').sort(byLine);
  }

  /** @throws {StandoffError} if there is an error */
  throwIfAny(): void {
    const errors = errorsIn(this.#found).sort(byLine);
    if (errors.length > 0) throw new StandoffError(errors);
  }
}

const byLine = (one: Fault, other: Fault) => one.line - other.line;

/** A fault as a problem: its line is in its message, since annotations are no JSON that a pointer leads into. */
export const problemOf = ({ line, unit = 'line', message, severity }: Fault): Problem => ({
  rule: 'import',
  pointer: '',
  message: line === 0 ? message : `${unit} ${line}: ${message}`,
  severity,
});

/** An error of a file of annotations, with the lines of its faults. */
export class StandoffError extends ArticleError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(problemOf));
    this.faults = faults;
  }
}
