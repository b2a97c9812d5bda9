import type { Article } from '../../schema/generated/types.d.ts';
import { sha256 } from '../../scripts/package/text/sha256.ts';
import { small, smallText } from './small.ts';

type Loose = { [key: string]: unknown };

/** The value at a JSON Pointer. */
export function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => (value as Loose)[key], document);
}

/** Puts a value at a JSON Pointer of a document, in place: an item is inserted where the pointer ends in `+`, and appended at `/-`. */
export function change<T>(document: T, pointer: string, value: unknown): T {
  const cut = pointer.lastIndexOf('/');
  const parent = valueAt(document, pointer.slice(0, cut)) as Loose;
  const key = pointer.slice(cut + 1);
  if (Array.isArray(parent) && key === '-') parent.push(value);
  else if (Array.isArray(parent) && key.endsWith('+')) parent.splice(Number(key.slice(0, -1)), 0, value);
  else if (!(Array.isArray(parent) ? Number(key) < parent.length : Object.hasOwn(parent, key)))
    throw new Error(`nothing at ${pointer}`);
  else parent[key] = value;
  return document;
}

/** Takes the value at a JSON Pointer away, in place. */
export function remove<T>(document: T, pointer: string): T {
  const cut = pointer.lastIndexOf('/');
  const parent = valueAt(document, pointer.slice(0, cut)) as Loose;
  const key = pointer.slice(cut + 1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return document;
}

/** A slice of the small text, in code points, as a sealed span. */
export function spanAt(start: number, end: number) {
  return { start, end, sha256: sha256([...smallText].slice(start, end).join('')) };
}

/** The small document with some values changed. */
export function smallWith(changes: { readonly [pointer: string]: unknown }): Article {
  const document = small();
  for (const [pointer, value] of Object.entries(changes)) change(document, pointer, value);
  return document;
}
