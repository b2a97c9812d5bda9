import type { RuleCase } from '../../scripts/build/schema/rule-fixtures.ts';
import type { Problem } from '../../scripts/package/problems/problem.ts';
import { sha256 } from '../../scripts/package/text/sha256.ts';
import { change, remove, valueAt } from './change.ts';
import { small, smallText } from './small.ts';

type Loose = { [key: string]: unknown };

/** The small document with the changes of a case. */
export function documentOf(one: RuleCase): unknown {
  const document = small();
  const changes = Object.entries(one.change).map(([place, value]) => [pointerOf(place, document), value] as const);
  for (const [pointer, value] of changes) put(document, pointer, value);
  for (const place of one.remove) remove(document, pointerOf(place, document));
  for (const [place, record] of Object.entries(one.insert)) change(document, pointerOf(place, document), decoded(record));
  for (const [place, other] of Object.entries(one.swap)) {
    const list = place.slice(0, place.indexOf('/'));
    const [first, second] = [pointerOf(place, document), pointerOf(`${list}/${other}`, document)];
    const record = valueAt(document, first);
    change(document, first, valueAt(document, second));
    change(document, second, record);
  }
  return document;
}

/** The problems that a case expects of its document. */
export function expectedOf({ marks, change: changed }: RuleCase, document: unknown): Problem[] {
  // A changed value is where it was, even if it is an id that has changed.
  const isChanged = (place: string) => place in changed;
  return marks.map(([place, { rule, isWarning, message }]) => ({
    rule,
    pointer: pointerOf(place, isChanged(place) ? small() : document),
    message,
    severity: isWarning ? 'warning' : 'error',
  }));
}

/** The JSON Pointer of a place, in which a record may be called by its id. */
export function pointerOf(place: string, document: unknown): string {
  const [part = '', label, ...rest] = place.split('/');
  if (label === undefined) return `/${part}`;
  const list = (document as Loose)[part];
  const index = Array.isArray(list) ? list.findIndex((record) => record?.id === label) : -1;
  if (Array.isArray(list) && index < 0 && !/^\d+\+?$/.test(label)) throw new Error(`there is no ${label} among the ${part}`);
  return ['', part, index < 0 ? label : String(index), ...rest].join('/');
}

/** Puts a value at a pointer. `words` of a span are found in the small text. */
function put(document: unknown, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const parent = valueAt(document, pointer.slice(0, cut)) as Loose;
  if (pointer.endsWith('/words')) Object.assign(parent, spanOf(String(value)));
  else if (Array.isArray(parent)) change(document, pointer, decoded(value));
  else parent[pointer.slice(cut + 1)] = decoded(value);
}

/** A value with spans in place of words. */
function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) =>
    key === 'words' ? spanOf(String(inner)) : { [key]: decoded(inner) },
  );
  return Object.assign({}, ...fields);
}

/** The span of some words in the small text; of words that occur more than once `words|2` is the second. */
export function spanOf(given: string) {
  const [, words = given, nth = '1'] = /^(.*)\|(\d+)$/s.exec(given) ?? [];
  let unit = -1;
  for (let left = Number(nth); left > 0; left--) {
    unit = smallText.indexOf(words, unit + 1);
    if (unit < 0) throw new Error(`${JSON.stringify(words)} does not occur ${nth} times in the small text`);
  }
  const start = Array.from(smallText.slice(0, unit)).length;
  return { start, end: start + Array.from(words).length, sha256: sha256(words) };
}
