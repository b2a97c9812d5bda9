import { runInNewContext } from 'node:vm';

type Held = ReadonlyMap<PropertyKey, PropertyDescriptor>;

/** The objects of the language itself, by their global names, with the prototypes that have no name. */
const NAMED: readonly unknown[] = runInNewContext('Object.getOwnPropertyNames(globalThis)')
  .filter((name: string) => !['globalThis', 'console'].includes(name))
  .map((name: string) => (globalThis as { readonly [name: string]: unknown })[name]);
const SHARED: readonly object[] = [...NAMED, Buffer, URL, TextDecoder, TextEncoder, Object.getPrototypeOf(Uint8Array)]
  .filter((value) => typeof value === 'function' || (typeof value === 'object' && value !== null))
  .flatMap((value): object[] => [
    value,
    ...('prototype' in value && typeof value.prototype === 'object' ? [value.prototype as object] : []),
  ])
  .concat([[][Symbol.iterator](), function* () {}, async () => {}].map((value) => Object.getPrototypeOf(value)));

const heldBy = (object: object): Held =>
  new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key) as PropertyDescriptor]));

/** What hostile input would change first. */
const CHIEF: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
];

/**
 * Remembers what the shared objects hold, and reports which of them changed since. A change is undone, so that it is reported once.
 *
 * @returns a function that looks at all of them, or at the chief ones alone, which takes no time
 */
export function watchPrototypes(): (all: boolean) => string[] {
  const before = SHARED.map((object) => [object, heldBy(object)] as const);
  const chief = before.filter(([object]) => CHIEF.includes(object));
  return (all) => (all ? before : chief).flatMap(([object, held]) => changes(object, held));
}

function changes(object: object, held: Held): string[] {
  const found: string[] = [];
  const name = (key: PropertyKey) => `${nameOf(object)}[${JSON.stringify(String(key))}]`;
  for (const key of Reflect.ownKeys(object)) {
    if (held.has(key)) continue;
    found.push(`${name(key)} was added`);
    Reflect.deleteProperty(object, key);
  }
  for (const [key, { value, get, set }] of held) {
    const now = Object.getOwnPropertyDescriptor(object, key);
    // A pattern notes its last match on its constructor.
    if (now && Object.is(now.value, value) && now.get === get && now.set === set) continue;
    found.push(`${name(key)} was changed`);
    Reflect.defineProperty(object, key, held.get(key) as PropertyDescriptor);
  }
  return found;
}

function nameOf(object: object): string {
  if (typeof object === 'function') return object.name;
  const maker = Object.hasOwn(object, 'constructor')
    ? (object as { readonly constructor: { readonly name?: string } }).constructor.name
    : undefined;
  return maker === undefined ? Object.prototype.toString.call(object) : `${maker}.prototype`;
}
