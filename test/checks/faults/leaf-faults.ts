import { contract } from '../../../schema/generated/sealed-contract.ts';
import { own } from '../../../scripts/package/document/contract.ts';
import type { Json } from '../mutation/json.ts';
import { collectionOf, idsOf } from './collections.ts';
import type { Place } from './places.ts';

type Leaf = Extract<Place, { readonly is: 'leaf' }>;
/** A kind of damage and what it puts in the place of a value. */
type Change = readonly [kind: string, value: Json];

/** What may go wrong with one value, by its type. */
export function* leafFaults(document: Json, { value, type, nullable, path, listed }: Leaf): Generator<Change> {
  if (value === null) {
    for (const other of valuesOf(document, type)) yield ['null made a value', other];
    yield ['retyped', 0];
    return;
  }
  yield ['retyped', typeof value === 'string' ? [value] : String(value)];
  yield [nullable ? 'value made null' : 'retyped', null];
  if (typeof value === 'number') {
    const step = contract.scalars[type]?.kind === 'integer' ? 1 : 0.125;
    yield ['one less', value - step];
    yield ['one more', value + step];
  }
  if (typeof value !== 'string') return;
  yield ['emptied', ''];
  yield ['space added', `${value} `];
  const collection = collectionOf(type);
  if (own(contract.vocabularies, type)) yield* anotherValue(value, type);
  else if (collection && path.at(-1) === 'id') yield ['id out of count', nowhere(value)];
  else if (collection) {
    yield ['reference to nowhere', nowhere(value)];
    for (const id of spread(idsOf(document, collection), value)) yield ['another valid id', id];
  } else if (type === 'CalendarDate' || type === 'Timestamp') yield* shiftedDate(value);
  else if (type === 'Sha256' || type === 'Fingerprint') {
    for (const place of [0, value.length >> 1, value.length - 1]) yield ['digit changed', changedAt(value, place)];
  } else yield ['letter changed', changedAt(value, Math.max(0, value.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u)))];
  if (!listed && (own(contract.vocabularies, type) || collection)) yield ['letter changed', changedAt(value, value.length - 1)];
}

function* anotherValue(value: string, type: string): Generator<Change> {
  for (const other of contract.vocabularies[type]?.values ?? []) if (other !== value) yield ['another valid value', other];
  if (contract.vocabularies[type]?.open) yield ["an undefined value of one's own", 'x-of-ones-own'];
}

const DAY = 86_400_000;

function* shiftedDate(value: string): Generator<Change> {
  const day = value.slice(0, 10);
  const rest = value.slice(10);
  for (const shift of [-365 * DAY, -DAY, DAY, 365 * DAY]) {
    yield ['date shifted', new Date(Date.parse(day) + shift).toISOString().slice(0, 10) + rest];
  }
  yield ['no such day', `${day.slice(0, 5)}02-30${rest}`];
}

/** Values that a field which is null may hold. */
function valuesOf(document: Json, type: string): Json[] {
  const collection = collectionOf(type);
  if (collection) return spread(idsOf(document, collection));
  const vocabulary = own(contract.vocabularies, type);
  if (vocabulary) return [...vocabulary.values];
  const scalar = own(contract.scalars, type);
  if (type === 'Prose') return ['Something else.'];
  return scalar?.example === undefined ? [] : [scalar.example as Json];
}

const MOST_IDS = 8;

/** At most eight ids but one, from the whole list: its neighbours, the first and the last among them. */
function spread(ids: readonly string[], but?: string): string[] {
  const own = but === undefined ? -1 : ids.indexOf(but);
  const near = own < 0 ? [] : [ids[own - 1], ids[own + 1]];
  const step = Math.max(1, ids.length / (MOST_IDS - 3));
  const far = Array.from({ length: MOST_IDS - 3 }, (_, place) => ids[Math.floor(place * step)]);
  return [...new Set([...near, ...far, ids.at(-1)])].filter((id): id is string => id !== undefined && id !== but);
}

const nowhere = (id: string) => (id.startsWith('e-') ? 'e-nobody-at-all' : `${id[0]}99999`);

/** Another letter or digit of the same kind in one place. */
function changedAt(word: string, place: number): string {
  const characters = Array.from(word);
  const at = Math.min(place, characters.length - 1);
  const letter = characters[at] ?? '';
  const other = /[0-8]/.test(letter)
    ? String(Number(letter) + 1)
    : ({ '9': '8', e: 'a', E: 'A' }[letter] ?? (/[A-Z]/.test(letter) ? 'E' : 'e'));
  return characters.with(at, other).join('');
}
