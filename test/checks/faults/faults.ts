import type { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { isArray, type Json, type JsonObject, type Path, pointerOf, valueAt, withValue } from '../mutation/json.ts';
import { collectionOf } from './collections.ts';
import type { Fault } from './fault.ts';
import { leafFaults } from './leaf-faults.ts';
import { listFaults } from './list-faults.ts';
import { type Place, places } from './places.ts';
import { recordFaults } from './record-faults.ts';
import { spanFaults } from './span-faults.ts';

/**
 * Every fault that is planted in a good document.
 *
 * @param text the document's text; without it no digest can be made for other words
 */
export function* faultsOf(document: Json, text: CanonicalText | null): Generator<Fault> {
  for (const place of places(document)) yield* faultsAt(document, place, text);
  yield* recordFaults(document);
}

function* faultsAt(document: Json, place: Place, text: CanonicalText | null): Generator<Fault> {
  const { path, pointer } = place;
  const fault = (kind: string, at: Path, value: Json | undefined, also: readonly string[] = []): Fault => ({
    kind,
    pointer: pointerOf(at),
    also,
    damaged: () => withValue(document, at, value),
  });
  if (place.is === 'leaf') {
    for (const [kind, value] of leafFaults(document, place)) yield fault(kind, path, value);
    if (path.at(-1) === 'id' && path.length === 3) yield* swappedIds(document, place);
  } else if (place.is === 'list') {
    yield fault('retyped', path, null);
    if (place.value.length > 0) yield fault('retyped', path, place.value[0]);
    if (collectionOf(`${place.field.type}Id`)) {
      yield fault('list emptied', path, []);
      return;
    }
    for (const [kind, item, value] of listFaults(document, place)) {
      const at = item === null ? path : [...path, item];
      const near = item === null ? [] : [`${pointer}/${item - 1}`, `${pointer}/${item + 1}`, pointer];
      yield { ...fault(kind, path, value, near), pointer: pointerOf(at) };
    }
  } else {
    for (const name of Object.keys(place.value)) yield fault('field dropped', [...path, name], undefined);
    yield fault('field added', [...path, 'extra'], null);
    if (path.length > 0) yield fault('retyped', path, [place.value]);
    if (path.length === 2) yield* swappedFields(document, place);
    if (text && 'start' in place.value) {
      for (const [kind, field, value] of spanFaults(place.value, text)) {
        yield { ...fault(kind, path, value), pointer: `${pointer}/${field}`, also: [pointer] };
      }
    }
  }
}

/** Each field of a record in exchange for that of the next. */
function* swappedFields(document: Json, { path, value }: Extract<Place, { readonly is: 'object' }>): Generator<Fault> {
  const next = [path[0] as string, Number(path[1]) + 1];
  const other = valueAt(document, next) as JsonObject | undefined;
  if (other === undefined) return;
  for (const name of Object.keys(value)) {
    if (name === 'id' || JSON.stringify(value[name]) === JSON.stringify(other[name])) continue;
    const damaged = () =>
      withValue(withValue(document, [...path, name], other[name] as Json), [...next, name], value[name] as Json);
    yield {
      kind: 'swapped with the next record',
      pointer: pointerOf([...path, name]),
      also: [pointerOf([...next, name])],
      damaged,
    };
  }
}

/** A record's id made that of its neighbours, of the first and of the last; and exchanged with that of the next. */
function* swappedIds(document: Json, { path, value, pointer }: Place): Generator<Fault> {
  const records = valueAt(document, path.slice(0, 1));
  if (!isArray(records)) return;
  const index = Number(path[1]);
  const idAt = (place: number): Path => [path[0] as string, place, 'id'];
  const doubled = (place: number) => withValue(document, path, valueAt(document, idAt(place)));
  for (const place of new Set([0, index - 1, index + 1, records.length - 1])) {
    if (place === index || place < 0 || place >= records.length) continue;
    yield { kind: 'id doubled', pointer, also: [pointerOf(idAt(place))], damaged: () => doubled(place) };
  }
  const next = index + 1;
  if (next < records.length)
    yield {
      kind: 'ids swapped',
      pointer,
      also: [pointerOf(idAt(next))],
      damaged: () => withValue(doubled(next), idAt(next), value as Json),
    };
}
