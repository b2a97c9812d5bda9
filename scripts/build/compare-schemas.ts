import { isDeepStrictEqual } from 'node:util';
import { type Change, compareNames } from './change.ts';
import type { Definitions, JsonSchema } from './schema/derive-schemas.ts';

/** The parsed schemas of the three forms. */
export interface Schemas {
  readonly sealed: JsonSchema;
  readonly hydrated: JsonSchema;
  readonly draft: JsonSchema;
}

const PROSE = ['title', 'description', 'examples', '$comment', '$defs', '$schema', '$id'];
/** Keywords with a bound: 1 where a greater one lets more documents through, -1 where it lets fewer. */
const BOUNDS: { readonly [keyword: string]: 1 | -1 } = {
  maximum: 1,
  maxLength: 1,
  maxItems: 1,
  minimum: -1,
  minLength: -1,
  minItems: -1,
};

/**
 * Compares two versions of the schemas, definition by definition; a definition that several forms share is told once.
 *
 * What only drafts hold is written and never read from the package: there it does no harm if less is asked than before. In the other
 * forms a field that may now be missing or null breaks who reads it.
 */
export function compareSchemas(before: Schemas, after: Schemas): Change[] {
  const [old, now] = [definitionsOf(before), definitionsOf(after)];
  const read = new Set(
    [before, after].flatMap(({ sealed, hydrated }) => [...named(sealed), ...named(hydrated)].map(([name]) => name)),
  );
  const { removed, added, renamed, kept } = compareNames(Object.keys(old), Object.keys(now), (gone, come) =>
    isDeepStrictEqual(withoutProse(old[gone]), withoutProse(now[come])),
  );
  return [
    ...removed.map((place): Change => ({ level: 'major', place, what: 'definition and type removed' })),
    ...renamed.map(([place, to]): Change => ({ level: 'major', place, what: `definition and type renamed to ${to}` })),
    ...added.map((place): Change => ({ level: 'minor', place, what: 'definition and type added' })),
    ...kept.flatMap((name) => compareNode(name, old[name] ?? {}, now[name] ?? {}, !read.has(name))),
  ];
}

const named = (schema: JsonSchema): [string, JsonSchema][] => [
  [String(schema.title), schema],
  ...Object.entries(schema.$defs ?? {}),
];

const definitionsOf = ({ sealed, hydrated, draft }: Schemas): Definitions =>
  Object.fromEntries([...named(draft), ...named(hydrated), ...named(sealed)]);

function compareNode(place: string, old: JsonSchema, now: JsonSchema, isDraft: boolean): Change[] {
  const changes: Change[] = [];
  const add = (level: Change['level'], what: string) => changes.push({ level, place, what });
  if (old.description !== now.description)
    add('patch', 'described in other words (if it means something else now, this is major)');
  for (const keyword of compareKeys(old, now)) {
    const [was, is] = [old[keyword], now[keyword]];
    if (isDeepStrictEqual(was, is)) continue;
    const bound = BOUNDS[keyword];
    if (keyword === 'properties') changes.push(...compareFields(place, old, now, isDraft));
    else if (keyword === 'required') changes.push(...compareRequired(place, old, now, isDraft));
    else if (keyword === 'items' && isSchema(was) && isSchema(is)) changes.push(...compareNode(`${place}[]`, was, is, isDraft));
    else if (keyword === 'oneOf' || keyword === 'anyOf') changes.push(...compareOptions(place, keyword, old, now, isDraft));
    else if (bound !== undefined) {
      const loosened = (Number(is ?? bound * Infinity) - Number(was ?? bound * Infinity)) * bound > 0;
      add(loosened ? 'minor' : 'major', `${keyword} ${told(was)} is now ${told(is)}`);
    } else add('major', `${keyword} ${told(was)} is now ${told(is)}`);
  }
  return changes;
}

const compareKeys = (old: JsonSchema, now: JsonSchema) =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((keyword) => !PROSE.includes(keyword));
const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);
const told = (value: unknown) => (value === undefined ? '(none)' : JSON.stringify(value));

function compareFields(place: string, old: JsonSchema, now: JsonSchema, isDraft: boolean): Change[] {
  const [was, is] = [old.properties ?? {}, now.properties ?? {}];
  const { removed, added, renamed, kept } = compareNames(Object.keys(was), Object.keys(is), (gone, come) =>
    isDeepStrictEqual(withoutProse(was[gone]), withoutProse(is[come])),
  );
  return [
    ...removed.map((name): Change => ({ level: 'major', place: `${place}.${name}`, what: 'field removed' })),
    ...renamed.map(([from, to]): Change => ({ level: 'major', place: `${place}.${from}`, what: `field renamed to ${to}` })),
    ...added.map((name): Change => {
      const isRequired = now.required?.includes(name) ?? false;
      return {
        level: isRequired ? 'major' : 'minor',
        place: `${place}.${name}`,
        what: `${isRequired ? 'required' : 'optional'} field added`,
      };
    }),
    ...kept.flatMap((name) => compareNode(`${place}.${name}`, was[name] ?? {}, is[name] ?? {}, isDraft)),
  ];
}

/** What became required, or ceased to be, of the fields that both versions have. */
function compareRequired(place: string, old: JsonSchema, now: JsonSchema, isDraft: boolean): Change[] {
  const both = Object.keys(old.properties ?? {}).filter((name) => name in (now.properties ?? {}));
  return both.flatMap((name): Change[] => {
    const [was, is] = [old.required?.includes(name) ?? false, now.required?.includes(name) ?? false];
    if (was === is) return [];
    if (is) return [{ level: 'major', place: `${place}.${name}`, what: 'field is now required' }];
    return [{ level: isDraft ? 'minor' : 'major', place: `${place}.${name}`, what: 'field may now be missing' }];
  });
}

/** The values of a vocabulary (`const`), or the alternatives of a field (references, null). */
function compareOptions(place: string, keyword: 'oneOf' | 'anyOf', old: JsonSchema, now: JsonSchema, isDraft: boolean): Change[] {
  const byName = (schema: JsonSchema) => new Map((schema[keyword] ?? []).map((option) => [optionName(option), option]));
  const [was, is] = [byName(old), byName(now)];
  const { removed, added, kept } = compareNames([...was.keys()], [...is.keys()]);
  // A vocabulary may grow, and who reads it has been told so; a field that could not be null has not.
  const growth = keyword === 'oneOf' || isDraft ? 'minor' : 'major';
  const noun = keyword === 'oneOf' ? 'value' : 'alternative';
  return [
    ...removed.map((name): Change => ({ level: 'major', place, what: `${noun} ${name} removed` })),
    ...added.map((name): Change => ({ level: growth, place, what: `${noun} ${name} added` })),
    ...kept.flatMap((name) => compareNode(`${place}, ${noun} ${name}`, was.get(name) ?? {}, is.get(name) ?? {}, isDraft)),
  ];
}

function optionName(option: JsonSchema): string {
  if ('const' in option) return JSON.stringify(option.const);
  return option.$ref?.slice('#/$defs/'.length) ?? told(withoutProse(option));
}

/** A schema without what only people read. Under `properties` the keys are names of fields, which may be called as keywords are. */
function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (!isSchema(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !PROSE.includes(keyword));
  const below = (keyword: string, value: unknown) =>
    keyword === 'properties' && isSchema(value)
      ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutProse(field)]))
      : withoutProse(value);
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, below(keyword, value)]));
}
