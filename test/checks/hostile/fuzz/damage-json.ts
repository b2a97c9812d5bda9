import type { Choice } from './choice.ts';
import { arbitraryJson, NUMBERS, STRINGS, TIMES } from './hostile-values.ts';

type Parent = { [key: string]: unknown };

interface Place {
  readonly parent: Parent;
  readonly key: string;
}

/** A value damaged in a few places, in place. */
export function damageJson<T>(document: T, choice: Choice): T {
  for (let left = 1 + choice.below(3); left > 0; left--) {
    const place = somePlace(document, choice);
    if (place) damagePlace(place, choice);
  }
  return document;
}

/** Goes down from the whole until it stays where it is. */
function somePlace(document: unknown, choice: Choice): Place | null {
  let place: Place | null = null;
  let value = document;
  while (typeof value === 'object' && value !== null) {
    const parent = value as Parent;
    const keys = Object.keys(parent);
    if (keys.length === 0 || (place && choice.oneIn(6))) break;
    place = { parent, key: choice.of(keys) };
    value = parent[place.key];
  }
  return place;
}

function damagePlace({ parent, key }: Place, choice: Choice): void {
  const value = parent[key];
  const set = (to: unknown) =>
    Object.defineProperty(parent, key, { value: to, enumerable: true, configurable: true, writable: true });
  if (choice.oneIn(8)) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (choice.oneIn(10)) set(choice.sample(arbitraryJson));
  else if (choice.oneIn(9)) addKey(parent, choice);
  else if (Array.isArray(value)) set(damagedList(value, choice));
  else if (typeof value === 'number') set(damagedNumber(value, choice));
  else if (typeof value === 'string') set(damagedString(value, key, choice));
  else set(choice.oneIn(2) ? choice.of(STRINGS) : choice.of(NUMBERS));
}

function addKey(parent: Parent, choice: Choice): void {
  const value = choice.oneIn(2) ? { polluted: true } : choice.of(STRINGS);
  if (Array.isArray(parent)) parent.push(value);
  else Object.defineProperty(parent, choice.of(STRINGS), { value, enumerable: true, configurable: true, writable: true });
}

function damagedList(list: readonly unknown[], choice: Choice): unknown[] {
  const [first] = list;
  switch (choice.below(6)) {
    case 0:
      return [];
    case 1:
      return list.toReversed();
    case 2:
      return [...list, first ?? null];
    case 3:
      return Array.from({ length: 30 + choice.below(200) }, () => structuredClone(list[choice.below(list.length)]));
    case 4:
      return list.slice(choice.below(list.length));
    default:
      return list.map((item) => (choice.oneIn(4) ? null : item));
  }
}

function damagedNumber(number: number, choice: Choice): unknown {
  return choice.oneIn(2) ? number + choice.below(7) - 3 : choice.oneIn(4) ? String(number) : choice.of(NUMBERS);
}

function damagedString(words: string, key: string, choice: Choice): unknown {
  if (/(date|on|at)$|Published/i.test(key) && choice.oneIn(2)) return choice.of(TIMES);
  const at = choice.below(words.length + 1);
  switch (choice.below(6)) {
    case 0:
      return words.slice(0, at) + choice.of(STRINGS) + words.slice(at);
    case 1:
      return words.slice(0, at) + words.slice(at + 1);
    case 2:
      return words.replace(/\d+/, (digits) => String(Number(digits) + choice.below(5) - 2));
    case 3:
      return words.repeat(2 + choice.below(50));
    case 4:
      return words.toUpperCase();
    default:
      return choice.of(STRINGS);
  }
}
