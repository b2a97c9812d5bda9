/** A fault planted at one place of a document. */
export interface Fault {
  readonly kind: string;
  /** The JSON Pointer of the damaged value. */
  readonly pointer: string;
  /** Damages a copy of the document. */
  readonly damage: (document: unknown) => void;
}

type Loose = { [key: string]: unknown };

const REFERENCE = /(Id|Ids)$/;
const NUMBERED = /^[bsmack][1-9][0-9]*$/;

/** An offset moved by one, a digit of a digest or fingerprint changed, an id doubled or dropped, a reference that leads nowhere: each, everywhere. */
export function* smallFaults(document: unknown): Generator<Fault> {
  for (const { pointer, key, value, list } of leaves(document)) {
    const set = (to: unknown) => (copy: unknown) => {
      const { parent, last } = parentOf(copy, pointer);
      if (to === undefined) delete parent[last];
      else parent[last] = to;
    };
    if (typeof value === 'number' && /^(start|end|codePoints|utf16Units|originalBytes)$/.test(key)) {
      if (value > 0) yield { kind: 'one less', pointer, damage: set(value - 1) };
      yield { kind: 'one more', pointer, damage: set(value + 1) };
    }
    if (typeof value === 'string' && /sha256$|^fingerprint$|Sha256$/.test(key)) {
      for (const place of [0, value.length >> 1, value.length - 1]) {
        const digit = value[place] === '0' ? '1' : '0';
        yield { kind: 'digit changed', pointer, damage: set(value.slice(0, place) + digit + value.slice(place + 1)) };
      }
    }
    if (key === 'id' && typeof value === 'string' && pointer.split('/').length === 4) {
      yield { kind: 'id dropped', pointer, damage: set(undefined) };
      const collection = pointer.split('/')[1] as string;
      const ids = ((document as Loose)[collection] as { id: string }[]).map((record) => record.id);
      for (const other of new Set([
        ids[0],
        ids.at(-1),
        ids[(ids.indexOf(value) + 1) % ids.length],
        ids[Math.max(0, ids.indexOf(value) - 1)],
      ])) {
        if (other !== value) yield { kind: 'id doubled', pointer, damage: set(other) };
      }
    }
    if (typeof value === 'string' && (REFERENCE.test(key) || REFERENCE.test(list ?? '')) && key !== '$id') {
      yield { kind: 'reference to nowhere', pointer, damage: set(NUMBERED.test(value) ? `${value[0]}99999` : 'e-nobody-at-all') };
    }
  }
}

/** The document with a fault in it. */
export function damaged<T>(document: T, fault: Fault): T {
  const copy = structuredClone(document);
  fault.damage(copy);
  return copy;
}

interface Leaf {
  readonly pointer: string;
  readonly key: string;
  readonly value: unknown;
  /** The name of the list that the leaf is an item of. */
  readonly list?: string;
}

function* leaves(value: unknown, pointer = '', key = '', list?: string): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leaves(item, `${pointer}/${index}`, String(index), key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* leaves(item, `${pointer}/${name}`, name);
  } else {
    yield { pointer, key, value, ...(list === undefined ? {} : { list }) };
  }
}

function parentOf(document: unknown, pointer: string): { parent: Loose; last: string } {
  const path = pointer.split('/').slice(1);
  let parent = document as Loose;
  for (const key of path.slice(0, -1)) parent = parent[key] as Loose;
  return { parent, last: path.at(-1) as string };
}
