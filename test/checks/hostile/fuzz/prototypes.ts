type Held = ReadonlyMap<PropertyKey, PropertyDescriptor>;

const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
/** What a program shares with all others: whoever changes one of these changes them all. */
const SHARED: readonly object[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  RegExp,
  Date,
  Promise,
  Error,
  TypeError,
  RangeError,
  Map,
  Set,
  WeakMap,
  WeakSet,
  ArrayBuffer,
  Uint8Array,
  Uint32Array,
  DataView,
  TextDecoder,
  TextEncoder,
  Buffer,
  URL,
  Proxy,
]
  .flatMap((maker) => [maker, maker.prototype].filter((one) => one !== undefined))
  .concat([
    JSON,
    Math,
    Reflect,
    Intl,
    iterator,
    Object.getPrototypeOf(Uint8Array),
    Object.getPrototypeOf(Uint8Array).prototype,
    Object.getPrototypeOf(function* () {}),
    Object.getPrototypeOf(async () => {}),
  ]);

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
 * Remembers what the shared objects hold, and tells which of them were changed since. What was changed is put right, so that it is told once.
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
