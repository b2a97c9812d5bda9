import { REFERENCE_FIELDS } from '../../../scripts/package/document/references.ts';
import { isArray, type Json, type JsonObject } from '../mutation/json.ts';
import { COLLECTIONS } from './collections.ts';
import type { Fault } from './fault.ts';

type Records = readonly (JsonObject & { readonly id: string })[];
type Loose = { readonly [collection: string]: Records };

/** What may go wrong with whole records: one deleted, doubled or in another place, as it is or with the ids counted anew. */
export function* recordFaults(document: Json): Generator<Fault> {
  for (const collection of COLLECTIONS) {
    const records = (document as unknown as Loose)[collection] ?? [];
    for (const [index, record] of records.entries()) {
      const pointer = `/${collection}/${index}`;
      const near = [index - 1, index + 1].map((place) => `/${collection}/${place}`);
      const also = [...near, ...users(document, collection, record.id)];
      const changes: readonly (readonly [string, () => Records, readonly string[]])[] = [
        ['record deleted', () => records.toSpliced(index, 1), also],
        ['record duplicated', () => records.toSpliced(index, 0, record), near],
        ['record moved one place', () => records.toSpliced(index, 1).toSpliced(index + 1, 0, record), near],
        [
          'record moved to the end',
          () => [...records.toSpliced(index, 1), record],
          [...near, `/${collection}/${records.length - 1}`],
        ],
      ];
      for (const [kind, change, others] of changes) {
        if (kind.includes('moved') && index === records.length - 1) continue;
        yield { kind, pointer, also: others, damaged: () => ({ ...(document as JsonObject), [collection]: change() }) as Json };
        if (collection === 'entities') continue;
        const damaged = () => renumbered(document, collection, change());
        yield { kind: `${kind}, ids counted anew`, pointer, also: [...also, ...others], damaged };
      }
    }
  }
}

/** Every place that names a record. */
function users(document: Json, collection: string, id: string): string[] {
  return Object.entries(REFERENCE_FIELDS).flatMap(([name, fields]) =>
    Object.entries(fields)
      .filter(([, target]) => target === collection)
      .flatMap(([field]) =>
        ((document as unknown as Loose)[name] ?? []).flatMap((record, index) => {
          const value = record[field];
          return value === id || (isArray(value) && value.includes(id)) ? [`/${name}/${index}`] : [];
        }),
      ),
  );
}

/** The document with one collection replaced, its records numbered in their order, and references led after them or, where their record is gone, taken out. */
function renumbered(document: Json, collection: string, records: Records): Json {
  const ids = new Map<string, string>();
  const counted = records.map((record, index) => {
    const id = `${record.id[0]}${index + 1}`;
    if (!ids.has(record.id)) ids.set(record.id, id);
    return { ...record, id };
  });
  const changed: { [name: string]: Json } = { ...(document as JsonObject), [collection]: counted };
  for (const [name, fields] of Object.entries(REFERENCE_FIELDS)) {
    for (const [field, target] of Object.entries(fields)) {
      if (target !== collection) continue;
      changed[name] = (changed[name] as Records).map((record) => ({
        ...record,
        [field]: led(record[field] as Json, field, ids),
      }));
    }
  }
  return changed;
}

function led(value: Json, field: string, ids: ReadonlyMap<string, string>): Json {
  if (isArray(value)) return value.flatMap((id) => ids.get(String(id)) ?? []);
  if (value === null) return null;
  const required = field === 'sentenceId' || field === 'blockId';
  return ids.get(String(value)) ?? (required ? value : null);
}
