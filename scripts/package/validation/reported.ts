/** What the fault of a whole record is noted under, among its fields. */
const WHOLE = '';
/** The place of an object that is no record, such as `metadata`, and of what concerns a whole list. */
const NO_INDEX = -1;

/** Where faults have been reported that cannot be mended: nothing that depends on what is there is judged. */
export class Reported {
  readonly #parts = new Map<string, Map<number, Set<string>>>();
  readonly #pointers = new Set<string>();

  add(pointer: string): void {
    const [, part = '', key, name] = pointer.split('/');
    const index = key === undefined || /^\d+$/.test(key) ? Number(key ?? NO_INDEX) : NO_INDEX;
    const field = (index === NO_INDEX ? key : name) ?? WHOLE;
    const places = this.#parts.get(part) ?? new Map<number, Set<string>>();
    const fields = places.get(index) ?? new Set<string>();
    this.#parts.set(part, places.set(index, fields.add(field)));
    this.#pointers.add(pointer);
  }

  get isEmpty(): boolean {
    return this.#pointers.size === 0;
  }

  /** Whether nothing is reported in a part of the document. */
  isSound(part: string): boolean {
    return !this.#parts.has(part);
  }

  /** Whether one of some fields of a record is reported, or its id, or all of it. */
  has(part: string, index: number, fields: readonly string[]): boolean {
    const reported = this.#parts.get(part)?.get(index);
    return reported !== undefined && isAmong(reported, fields);
  }

  /** The places in a part where one of some fields is reported; -1 for the part as a whole. */
  *places(part: string, fields: readonly string[]): Generator<number> {
    for (const [index, reported] of this.#parts.get(part) ?? []) if (isAmong(reported, fields)) yield index;
  }

  /** Whether a pointer leads to, or into, a place that is reported. */
  covers(pointer: string): boolean {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
      if (this.#pointers.has(pointer.slice(0, end))) return true;
    return false;
  }
}

function isAmong(reported: ReadonlySet<string>, fields: readonly string[]): boolean {
  return reported.has(WHOLE) || reported.has('id') || fields.some((field) => reported.has(field));
}
