import { contract } from '../../../schema/generated/sealed-contract.ts';
import { type Field, own } from '../../../scripts/package/document/contract.ts';
import { isArray, isObject, type Json, type JsonObject, type Path, pointerOf } from '../mutation/json.ts';

interface At<T> {
  readonly path: Path;
  readonly pointer: string;
  readonly value: T;
}

/** Everything that a document holds, by what the schema says that it is. */
export type Place =
  | (At<JsonObject> & { readonly is: 'object'; readonly type: string })
  | (At<readonly Json[]> & { readonly is: 'list'; readonly field: Field })
  | (At<Json> & { readonly is: 'leaf'; readonly type: string; readonly nullable: boolean; readonly listed: boolean });

/** Every object, list and leaf of a sealed document. */
export function places(document: Json): Generator<Place> {
  return placesIn(document as JsonObject, contract.root, []);
}

function* placesIn(value: JsonObject, type: string, path: Path): Generator<Place> {
  yield { is: 'object', path, pointer: pointerOf(path), value, type };
  for (const [name, field] of Object.entries(contract.objects[type] ?? {})) {
    const inner = own(value, name);
    if (inner === undefined) continue;
    const at = [...path, name];
    if (!field.list || !isArray(inner)) {
      yield* valueAt(inner, field, at, false);
      continue;
    }
    yield { is: 'list', path: at, pointer: pointerOf(at), value: inner, field };
    for (const [index, item] of inner.entries()) yield* valueAt(item, field, [...at, index], true);
  }
}

function* valueAt(value: Json, { type, nullable = false }: Field, path: Path, listed: boolean): Generator<Place> {
  if (isObject(value)) yield* placesIn(value, type, path);
  else yield { is: 'leaf', path, pointer: pointerOf(path), value, type, nullable, listed };
}
