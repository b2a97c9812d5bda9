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
  const ajv = new Ajv2020({ strict: true, allErrors: true, messages: false, code: { source: true, esm: true, lines: true } });
  addFormats.default(ajv);
  const id = String(schema.$id);
  const definitions = prepared(schema.$defs) as Node;
  const properties = schema.properties as { readonly [name: string]: Node };
  const collections = Object.entries(properties).filter(([, node]) => node.type === 'array');
  const envelope = Object.entries(properties).map(([name, node]) => {
    const { items: _, ...rest } = node;
    return [name, node.type === 'array' ? rest : node];
  });
  ajv.addSchema({ ...schema, $defs: definitions, properties: Object.fromEntries(envelope) }, 'document');
  const validators: Record<string, string> = { envelope: id };
  for (const [name, node] of collections) validators[name] = `${id}${(node.items as Node).$ref}`;
  const names = collections.map(([name]) => name).join(', ');
  return `${standalone.default(ajv, validators)}
export const records = { ${names} };
export const contract = ${JSON.stringify(contractOf(schema))};
`;
}

/** Tells ajv that the items of a list are strings, which makes `uniqueItems` linear; it does not look behind a `$ref`. */
function prepared(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(prepared);
  if (!isNode(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prepared(value)]));
  return node.uniqueItems ? { ...copy, items: { type: 'string', ...(copy.items as Node) } } : copy;
}

/** The types of such a module. */
export const validatorsTypes = `import type { Contract } from '../../scripts/package/contract.ts';
import type { Validator } from '../../scripts/package/shape.ts';
export declare const envelope: Validator;
export declare const records: { readonly [collection: string]: Validator };
export declare const contract: Contract;
`;
