import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { contractOf } from './contract.ts';

type Node = { readonly [keyword: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Compiles a schema ahead of time to the source of an ES module that exports `envelope` (the validator of a document but for
 * the records of its collections), `records` (that of a record, by collection) and `contract`. Records are validated one by
 * one, so that a document of a million wrong ones needs no more memory than the problems that are reported.
 */
export function compileValidators(schema: Node): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv);
  const id = String(schema.$id);
  const properties = schema.properties as { readonly [name: string]: Node };
  const collections = Object.entries(properties).filter(([, node]) => node.type === 'array');
  const envelope = Object.entries(properties).map(([name, node]) => {
    const { items: _, ...rest } = node;
    return [name, node.type === 'array' ? rest : node];
  });
  const document = prepared({ ...schema, properties: Object.fromEntries(envelope) }) as Node;
  ajv.addSchema(document, 'document');
  const validators: Record<string, string> = { envelope: id };
  for (const [name, node] of collections) validators[name] = `${id}${(node.items as Node).$ref}`;
  const names = collections.map(([name]) => name).join(', ');
  return `${linear(standalone.default(ajv, validators))}
export const records = { ${names} };
export const contract = ${JSON.stringify(contractOf(schema))};
`;
}

/** Makes ajv collect errors by appending them: it copies all it has at each, which a list of 100,000 wrong items takes minutes for. */
function linear(source: string): string {
  const appending = source.replaceAll(/vErrors\.concat\((\w+)\.errors\)/g, 'appended(vErrors, $1.errors)');
  if (appending.includes('.concat(')) throw new Error('ajv collects errors in another way than this version of it');
  return `${appending}
function appended(list, more) {
  for (const item of more) list.push(item);
  return list;
}`;
}

/**
 * A schema as ajv had best have it: without words for people, which it would carry along, and with the type of the items of a list beside
 * their `$ref`, behind which it does not look, so that `uniqueItems` is linear.
 */
function prepared(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(prepared);
  if (!isNode(node)) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isAnnotation(key, value));
  const copy = Object.fromEntries(kept.map(([key, value]) => [key, prepared(value)]));
  return node.uniqueItems ? { ...copy, items: { type: 'string', ...(copy.items as Node) } } : copy;
}

/** Whether a keyword is for people; a property of the same name has a schema for a value. */
function isAnnotation(key: string, value: unknown): boolean {
  return key === 'description' || key === 'title'
    ? typeof value === 'string'
    : key === 'examples' || (key === 'default' && !isNode(value));
}

/** The types of such a module. */
export const validatorsTypes = `import type { Contract } from '../../scripts/package/contract.ts';
import type { Validator } from '../../scripts/package/shape.ts';
export declare const envelope: Validator;
export declare const records: { readonly [collection: string]: Validator };
export declare const contract: Contract;
`;
