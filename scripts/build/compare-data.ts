import { isDeepStrictEqual } from 'node:util';
import { type Change, compareNames } from './change.ts';

type Json = { readonly [field: string]: unknown };
type Identified = Json & { readonly id: string };

/** What a record is of, whatever its id: two records of one collection that agree in these fields are the same record. */
const IDENTITY: { readonly [collection: string]: readonly string[] } = {
  blocks: ['start', 'end'],
  sentences: ['start', 'end'],
  mentions: ['start', 'end', 'entityId'],
  attributions: ['contentSpans', 'sourceSpans', 'cueSpans'],
  claims: ['spans', 'gist'],
  codings: ['claimId', 'attributionId', 'scheme'],
};
/** What records without an id are called by. */
const KEYS: { readonly [collection: string]: string } = { extensions: 'value' };
/** Longer values are not told: that they changed is enough. */
const TOLD = 60;

/**
 * Compares two versions of a document, record by record.
 *
 * @param file the document's path, for the places
 */
export function compareData(file: string, before: Json, after: Json): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): Change[] => {
    const [old, now] = [before[field], after[field]];
    if (isDeepStrictEqual(old, now)) return [];
    if (old === undefined) return [{ level: 'minor', place: `${file} ${field}`, what: 'added' }];
    if (now === undefined) return [{ level: 'major', place: `${file} ${field}`, what: 'removed' }];
    if (field === 'id') return [{ level: 'major', place: file, what: `the document's id ${told(old)} is now ${told(now)}` }];
    const key = KEYS[field];
    if (key !== undefined) return compareRecords(`${file} ${field}`, field, identified(old, key), identified(now, key));
    if (isCollection(old) && isCollection(now)) return compareRecords(`${file} ${field}`, field, old, now);
    if (isObject(old) && isObject(now)) return compareFields(`${file} ${field}`, old, now);
    return [{ level: 'patch', place: `${file} ${field}`, what: `${told(old)} is now ${told(now)}` }];
  });
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCollection = (value: unknown): value is Identified[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');

function compareRecords(place: string, collection: string, old: readonly Identified[], now: readonly Identified[]): Change[] {
  const [was, is] = [byId(old), byId(now)];
  const moved = renumbered(collection, old, now);
  const { removed, added, kept } = compareNames([...was.keys()], [...is.keys()]);
  const [first] = moved;
  const movedIds = new Set(moved.flat());
  // Whoever stored an id finds another record under it.
  const renumbering: Change[] =
    first === undefined
      ? []
      : [{ level: 'major', place, what: `${moved.length} records have another id: ${first[0]} is now ${first[1]}` }];
  return [
    ...renumbering,
    ...removed
      .filter((id) => !movedIds.has(id))
      .map((id): Change => ({ level: 'major', place: `${place} ${id}`, what: 'record removed' })),
    ...added
      .filter((id) => !movedIds.has(id))
      .map((id): Change => ({ level: 'minor', place: `${place} ${id}`, what: 'record added' })),
    ...kept
      .filter((id) => !movedIds.has(id))
      .flatMap((id) => [
        ...replaced(`${place} ${id}`, collection, was.get(id) ?? {}, is.get(id) ?? {}),
        ...compareFields(`${place} ${id}`, was.get(id) ?? {}, is.get(id) ?? {}),
      ]),
  ];
}

/** Records without an id, each with what it is called by in its place. */
const identified = (list: unknown, key: string) => (list as readonly Json[]).map((item) => ({ ...item, id: String(item[key]) }));

/** That another record stands under an id, where nothing by which it is known is as it was. */
function replaced(place: string, collection: string, old: Json, now: Json): Change[] {
  const fields = IDENTITY[collection];
  if (!fields?.every((field) => !isDeepStrictEqual(old[field], now[field]))) return [];
  return [
    { level: 'major', place, what: `another record, by its ${fields.join(' and ')}; if it is the same one corrected, a patch` },
  ];
}

const byId = (records: readonly Identified[]) => new Map(records.map((record) => [record.id, record]));

/** The records that stand under another id than before. */
function renumbered(collection: string, old: readonly Identified[], now: readonly Identified[]): [from: string, to: string][] {
  const fields = IDENTITY[collection];
  if (fields === undefined) return [];
  const identity = (record: Identified) => JSON.stringify(fields.map((field) => record[field]));
  const ids = new Map(now.map((record) => [identity(record), record.id]));
  const unchanged = new Set(
    old.filter((record) => now.some((other) => other.id === record.id && identity(other) === identity(record))),
  );
  return old.flatMap((record): [string, string][] => {
    const id = ids.get(identity(record));
    return id === undefined || id === record.id || unchanged.has(record) ? [] : [[record.id, id]];
  });
}

function compareFields(place: string, old: Json, now: Json): Change[] {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const changed = fields.filter((field) => !isDeepStrictEqual(old[field], now[field]));
  return changed.map((field) => ({
    level: 'patch',
    place,
    what: `${field} ${told(old[field])} is now ${told(now[field])}`,
  }));
}

function told(value: unknown): string {
  const text = JSON.stringify(value) ?? '(none)';
  return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
}
