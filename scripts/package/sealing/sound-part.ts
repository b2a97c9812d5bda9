import { type Contract, entriesOf, type Field, own } from '../document/contract.ts';
import { nearest } from '../problems/nearest.ts';

type Fields = { readonly [name: string]: unknown };

/** A document of which some fields are not known, with something in their place that has the right kind. */
export interface SoundPart {
  readonly document: unknown;
  /** The JSON Pointers of what is not known: fields, records or, where it is no list, a whole collection. */
  readonly unknown: readonly string[];
}

/**
 * Takes what is wrong in shape out of a document, so that the rest can be checked all the same. Whatever comes in, what goes out is made as
 * the contract says: objects, lists and strings where it asks for them. An id that is not known is empty, and so is the id of nothing.
 *
 * @param faults the pointers of everything that is wrong in shape
 */
export function soundPart(document: unknown, contract: Contract, faults: readonly string[]): SoundPart {
  const wrong = new Set(faults);
  const isWrong = faults.length === 0 ? () => false : (pointer: string) => wrong.has(pointer);
  const unknown: string[] = [];

  /** A stand-in for something that is not known. A collection that is missing may have held any record, so it gets one that is not known. */
  const missing = (field: Field, pointer: string): unknown => {
    unknown.push(pointer);
    const isCollection = pointer.lastIndexOf('/') === 0 && field.list && own(contract.objects, field.type) !== undefined;
    return isCollection ? [missing({ type: field.type }, `${pointer}/0`)] : standIn(field, pointer, contract);
  };

  const soundOf = (value: unknown, field: Field, pointer: string): unknown => {
    const isKnown = !isWrong(pointer) && (field.nullable === true && value === null ? true : isOfKind(value, field, contract));
    if (!isKnown) return missing(field, pointer);
    if (value === null) return null;
    if (field.list) return listOf(value as readonly unknown[], field, pointer);
    const fields = own(contract.objects, field.type);
    return fields ? objectOf(value as Fields, fields, pointer) : value;
  };

  const listOf = (list: readonly unknown[], { type }: Field, pointer: string): unknown[] => {
    const item: Field = { type };
    if (own(contract.objects, type)) return list.map((value, index) => soundOf(value, item, `${pointer}/${index}`));
    const known = list.filter((value, index) => !isWrong(`${pointer}/${index}`) && isOfKind(value, item, contract));
    // What is listed twice is left out once, and nothing is unknown.
    const kept = new Set(known);
    if (list.every((value) => kept.has(value))) return known;
    unknown.push(pointer);
    return type.endsWith('Id') ? [...known, ''] : known;
  };

  const objectOf = (given: Fields, fields: { readonly [name: string]: Field }, pointer: string): Fields => {
    const others = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
    const absent = others.length === 0 ? [] : Object.keys(fields).filter((name) => !Object.hasOwn(given, name));
    const misspelt = others.map((name) => nearest(name, absent));
    const result: { [name: string]: unknown } = {};
    for (const [name, field] of entriesOf(fields)) {
      const at = `${pointer}/${name}`;
      if (Object.hasOwn(given, name)) result[name] = soundOf(given[name], field, at);
      else if (isWrong(at) || misspelt.includes(name)) {
        result[name] = missing(field, at);
      }
    }
    return result;
  };

  return { document: soundOf(document, { type: contract.root }, ''), unknown };
}

/** What has the kind of a field and is not known. */
function standIn({ type, list, nullable }: Field, pointer: string, contract: Contract): unknown {
  const isId = type.endsWith('Id');
  if (list) return isId ? [''] : [];
  if (isId) return '';
  if (nullable) return null;
  const fields = own(contract.objects, type);
  if (fields)
    return Object.fromEntries(entriesOf(fields).map(([name, field]) => [name, standIn(field, `${pointer}/${name}`, contract)]));
  if (own(contract.scalars, type)?.kind === 'integer') return undefined;
  // Two gists that are not known are not the same.
  return type === 'Gist' ? pointer : '';
}

function isOfKind(value: unknown, { type, list }: Field, contract: Contract): boolean {
  if (list) return Array.isArray(value);
  if (own(contract.objects, type)) return typeof value === 'object' && value !== null && !Array.isArray(value);
  const kind = own(contract.scalars, type)?.kind ?? 'string';
  return kind === 'string' ? typeof value === 'string' : typeof value === 'number';
}
