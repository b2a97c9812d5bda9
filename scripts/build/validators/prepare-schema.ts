import { EDITOR_KEYWORDS } from '../schema/editor-hints.ts';
import { nameIn } from '../schema/json-schema.ts';

export type Node = { readonly [keyword: string]: unknown };
export type Definitions = { readonly [name: string]: Node };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const refTo = (name: string) => `#/$defs/${name}`;

/**
 * A schema as it compiles best: one that accepts just the same, and that becomes less and faster code.
 *
 * - What only editors read is left out.
 * - A reference to what only refers on leads to its end, so that nothing is compiled twice.
 * - What may be null is a definition of its own, which all that refer to it share.
 * - A choice of constants is an `enum`.
 * - A class that is repeated in a pattern is written out as often, which runs several times as fast.
 * - What forbids some signs is left out beside a pattern that allows none of them, and one with a pattern for white space at the ends.
 *
 * @throws Error if the schema has a choice or a negation of another kind than these
 */
export function prepared(schema: Node): Node {
  const definitions = schema.$defs as Definitions;
  const nullable: Record<string, unknown> = {};

  const prepare = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(prepare);
    if (!isNode(node)) return node;
    if (Array.isArray(node.oneOf)) return choice(node, definitions);
    if (Array.isArray(node.anyOf)) return { $ref: orNull(node) };
    const kept = Object.entries(node).filter(([key]) => !EDITOR_KEYWORDS.includes(key));
    const copy: Record<string, unknown> = Object.fromEntries(kept.map(([key, value]) => [key, prepare(value)]));
    if (typeof copy.$ref === 'string') copy.$ref = endOf(copy.$ref, definitions);
    if (typeof copy.pattern === 'string') {
      const signs = signsForbidden(copy.$ref, definitions);
      const isTrimmed = copy.pattern === TRIMMED;
      copy.pattern = signs !== null && isTrimmed ? `^(?!\\s)[^${signs}]+(?<!\\s)$` : writtenOut(copy.pattern);
      if (signs !== null && (isTrimmed || forbidsNothing(signs, copy.pattern as string))) delete copy.$ref;
    }
    return copy;
  };

  const orNull = (node: Node): string => {
    const [value, other] = node.anyOf as readonly Node[];
    if (typeof value?.$ref !== 'string' || other?.type !== 'null') throw new Error('a union should be of a reference and null');
    const end = endOf(value.$ref, definitions);
    const name = `${nameIn(end)}OrNull`;
    nullable[name] = { anyOf: [{ $ref: end }, { type: 'null' }] };
    return refTo(name);
  };

  const copy = prepare(schema) as { readonly $defs: Definitions };
  for (const name of Object.keys(nullable)) if (name in definitions) throw new Error(`${name} should not be defined already`);
  return { ...copy, $defs: { ...copy.$defs, ...nullable } };
}

/** Whether a keyword is for people; a property of the same name has a schema for a value. */
function isAnnotation(key: string, value: unknown): boolean {
  return ['description', 'title', '$comment'].includes(key)
    ? typeof value === 'string'
    : key === 'examples' || (key === 'default' && !isNode(value));
}

/** Where a reference leads, past definitions that hold nothing but a reference. */
function endOf(ref: string, definitions: Definitions): string {
  const { $ref, ...rest } = definitions[nameIn(ref)] ?? {};
  const only = Object.entries(rest).every(([key, value]) => isAnnotation(key, value));
  return typeof $ref === 'string' && only ? endOf($ref, definitions) : ref;
}

/** A choice of constants, and of a pattern that may be beside them, without `oneOf`: where any fits, just one does. */
function choice(node: Node, definitions: Definitions): Node {
  const constants: unknown[] = [];
  const others: Node[] = [];
  const gather = (branches: readonly Node[]) => {
    for (const branch of branches) {
      if ('const' in branch) constants.push(branch.const);
      else {
        const target = definitions[nameIn(String(branch.$ref))];
        if (Array.isArray(target?.oneOf)) gather(target.oneOf);
        else others.push(branch);
      }
    }
  };
  gather(node.oneOf as readonly Node[]);
  const [other] = others;
  const pattern = other && definitions[nameIn(String(other.$ref))]?.pattern;
  const clear = new Set(constants).size === constants.length && constants.every((value) => typeof value === 'string');
  const apart = !constants.some((value) => pattern !== undefined && new RegExp(String(pattern), 'u').test(String(value)));
  if (!clear || !apart || others.length > 1 || (other && pattern === undefined))
    throw new Error('the branches of a choice should be strings that differ, and at most one pattern, which fits none of them');
  const values = { type: 'string', enum: constants };
  return other ? { anyOf: [values, { $ref: other.$ref }] } : values;
}

/** `[…]{n}` as n classes in a row. */
function writtenOut(pattern: string): string {
  return pattern.replace(/(\[[^\\\]]+\])\{(\d+)\}/g, (_, set: string, count: string) => set.repeat(Number(count)));
}

/** No white space at either end. */
const TRIMMED = '^\\S([\\s\\S]*\\S)?$';

/** The signs of a class, as a pattern has them, where a reference leads to no more than `not` that class; null where it leads elsewhere. */
function signsForbidden(ref: unknown, definitions: Definitions): string | null {
  const target = typeof ref === 'string' ? definitions[nameIn(ref)] : undefined;
  const forbidden = isNode(target?.not) ? String(target.not.pattern) : undefined;
  if (forbidden === undefined) return null;
  const others = Object.entries(target ?? {}).filter(([key, value]) => key !== 'not' && !isAnnotation(key, value));
  if (others.length > 0 || !/^\[(?:\\[nr]|\\u[0-9a-f]{4})+\]$/.test(forbidden))
    throw new Error('a negation should be of a class of signs alone');
  return forbidden.slice(1, -1);
}

/** Whether a pattern allows none of some signs anywhere: it is tied to both ends, and none of its parts takes one. */
function forbidsNothing(forbidden: string, pattern: string): boolean {
  const signs = Array.from(forbidden.matchAll(/\\u[0-9a-f]{4}|\\[nr]/g), ([sign]) => JSON.parse(`"${sign}"`) as string);
  const [, body] = /^\^(.*)\$$/.exec(pattern) ?? [];
  if (body === undefined) return false;
  let depth = 0;
  for (const [part] of body.matchAll(/\[(?:[^\\\]]|\\.)+\]|\\.|\(\?|[^\\]/g)) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
    else if (part === '(?' || (part === '|' && depth === 0)) return false;
    else if (!'|?*+{}'.includes(part) && signs.some((sign) => new RegExp(`^${part}$`, 'u').test(sign))) return false;
  }
  return true;
}
