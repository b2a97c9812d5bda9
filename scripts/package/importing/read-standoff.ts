import { listed, shown } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import { type Argument, GatheredStandoff, type Standoff } from './standoff.ts';

/** More than any article has: characters, lines, and pieces of text together with arguments of events and relations. */
const LONGEST = 20_000_000;
const MOST_LINES = 200_000;
const MOST_PIECES = 400_000;

const ID = /^[A-Z#]\d{1,15}$/;
const NAME = /^[^\s:;]{1,200}$/;
const OFFSETS = /^(\d{1,10}) (\d{1,10})$/;

/**
 * Reads the standoff format of brat 1.3 (https://brat.nlplab.org/standoff.html). What refers to nothing is reported, and so is each line that
 * is not of the format.
 *
 * @param source the content of an `.ann` file
 * @param faults takes what is wrong
 */
export function readStandoff(source: string, faults: Faults): Standoff {
  if (source.length > LONGEST) {
    faults.report(0, `the file should have at most ${LONGEST} characters, because no more are read; split it`);
    return new Reader(faults);
  }
  const lines = source.split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES)
    faults.report(MOST_LINES, `the file should have at most ${MOST_LINES} lines, because no more are read; split it`);
  const reader = new Reader(faults);
  for (const [index, line] of lines.entries()) {
    if (faults.isFull || index >= MOST_LINES) break;
    const words = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (words.trim() !== '') reader.read(words, index + 1);
  }
  reader.checkTargets();
  return reader;
}

class Reader extends GatheredStandoff {
  readonly #faults: Faults;
  /** The line of each id. */
  readonly #lines = new Map<string, number>();
  #pieces = 0;

  constructor(faults: Faults) {
    super();
    this.#faults = faults;
  }

  read(words: string, line: number): void {
    const [id = '', head, ...rest] = words.split('\t');
    const kind = id.charAt(0);
    const tail = rest.join('\t');
    if (!Object.hasOwn(FORMS, kind)) {
      this.#report(line, `${shown(words)} should be a line of brat, because the file is; begin it with ${KINDS}, and a number`);
      return;
    }
    if (kind === '*') this.#readEquivalence(head, line);
    else if (!ID.test(id) || head === undefined) this.#refuse(kind, line);
    else if (this.#isNew(id, line)) this.#readRecord(kind, id, head, tail, line);
  }

  /** Reports what refers to nothing. */
  checkTargets(): void {
    const named = [
      ...[...this.events.values()].flatMap((event) => [
        { line: event.line, target: event.trigger },
        ...event.arguments.map(({ target }) => ({ line: event.line, target })),
      ]),
      ...this.relations.flatMap(({ line, arguments: list }) => list.map(({ target }) => ({ line, target }))),
      ...this.attributes,
      ...this.references,
      ...this.notes,
    ];
    for (const { line, target } of named)
      if (!this.#lines.has(target))
        this.#report(
          line,
          `${shown(target)} should be the id of a line, because this line refers to it; correct it, or add that line`,
        );
  }

  #report(line: number, message: string): void {
    this.#faults.report(line, message);
  }

  #refuse(kind: string, line: number): void {
    this.#report(
      line,
      `this should be like ${shown(FORMS[kind as keyof typeof FORMS])}, because it begins with ${kind}; write it so, with a tab for \\t`,
    );
  }

  #isNew(id: string, line: number): boolean {
    const before = this.#lines.get(id);
    if (before === undefined) this.#lines.set(id, line);
    else
      this.#report(
        line,
        `${shown(id)} should be the id of one line, because ids are unique, and line ${before} has it; give each its own`,
      );
    return before === undefined;
  }

  #readRecord(kind: string, id: string, head: string, tail: string, line: number): void {
    const [name = '', ...values] = head.trimEnd().split(' ');
    const [target = '', value] = values;
    if (kind === 'T') {
      this.#readText(id, head, tail, line);
      return;
    }
    if (kind === 'E' || kind === 'R') {
      if (!this.#hasRoom(values.length, line)) return;
      const [first, ...all] = (kind === 'E' ? [name, ...values] : values).map(argumentOf);
      const list = kind === 'E' ? all : [first, ...all];
      if (first && list.every((one) => one !== null) && (kind === 'E' || (NAME.test(name) && list.length === 2))) {
        const args = list as readonly Argument[];
        if (kind === 'R') this.relations.push({ type: name, arguments: args, line });
        else this.events.set(id, { id, type: first.role, trigger: first.target, arguments: args, line });
        return;
      }
    } else if (kind === 'A' || kind === 'M') {
      if (NAME.test(name) && target !== '' && values.length <= 2) {
        this.attributes.push({ name, target, value: value ?? 'true', line });
        return;
      }
    } else if (kind === 'N') {
      if (target !== '' && value !== undefined) {
        this.references.push({ target, entry: values.slice(1).join(' '), name: tail, line });
        return;
      }
    } else if (target !== '') {
      this.notes.push({ target, words: tail, line });
      return;
    }
    this.#refuse(kind, line);
  }

  /** Counts pieces of text and arguments; whether there are not too many. */
  #hasRoom(more: number, line: number): boolean {
    if (this.#pieces > MOST_PIECES) return false;
    this.#pieces += more;
    if (this.#pieces > MOST_PIECES)
      this.#report(line, `the file should have at most ${MOST_PIECES} pieces and arguments, because no more are read; split it`);
    return this.#pieces <= MOST_PIECES;
  }

  #readText(id: string, head: string, words: string, line: number): void {
    const space = head.indexOf(' ');
    const type = head.slice(0, Math.max(space, 0));
    const list = head.slice(space + 1).split(';', MOST_PIECES + 1);
    if (!this.#hasRoom(list.length, line)) return;
    const found = list.map((piece) => OFFSETS.exec(piece));
    if (!NAME.test(type) || found.some((offsets) => offsets === null)) {
      this.#refuse('T', line);
      return;
    }
    const pieces = found.map((offsets) => ({ start: Number(offsets?.[1]), end: Number(offsets?.[2]) }));
    const empty = pieces.find(({ start, end }) => start >= end);
    if (empty)
      this.#report(
        line,
        `${empty.start} to ${empty.end} should end after its start, because no piece is empty; correct the offsets`,
      );
    this.texts.set(id, { id, type, pieces: empty ? [] : pieces, words, line });
  }

  /** `*` and a list of annotations that mean the same; it has no id. */
  #readEquivalence(head: string | undefined, line: number): void {
    const [type = '', ...targets] = (head ?? '').trimEnd().split(' ');
    if (!NAME.test(type) || targets.length < 2) this.#refuse('*', line);
    else this.relations.push({ type, arguments: targets.map((target) => ({ role: '', target })), line });
  }
}

/** How each kind of line is written. */
const FORMS = {
  T: 'T1\tContent 0 9;12 20\tthe words',
  E: 'E1\tAttribution:T4 Content:T3 Source:T1',
  R: 'R1\tSourceOf Arg1:T1 Arg2:T3',
  A: 'A1\tQuotation T3 direct',
  M: 'M1\tNegated E1',
  N: 'N1\tReference T1 Register:Q1\tthe name',
  '#': '#1\tAnnotatorNotes T1\tthe note',
  '*': '*\tEquiv T1 T2',
} as const;
const KINDS = listed(Object.keys(FORMS).filter((kind) => 'TERAN#'.includes(kind)));

function argumentOf(words: string): Argument | null {
  const colon = words.indexOf(':');
  const [role, target] = [words.slice(0, Math.max(colon, 0)), words.slice(colon + 1)];
  return NAME.test(role) && ID.test(target) ? { role, target } : null;
}
