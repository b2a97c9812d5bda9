import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import type { Contract } from '../../package/document/contract.ts';
import { contractOf } from '../schema/contract.ts';
import { type Definitions, type Node, prepared } from './prepare-schema.ts';
import { verdictsOnly } from './verdicts-only.ts';

/**
 * Compiles a schema ahead of time to the source of an ES module that exports `envelope` (the validator of a document but for
 * the records of its collections), `records` (that of a record, by collection), `values` (that of each kind of value that is no object and no list)
 * and `contract`. They give verdicts alone: where a record is wrong is found by asking those of its values. Records are validated one by one, so
 * that a document of a million wrong ones needs no more memory than the problems that are reported.
 *
 * @param contractPath where the module imports the contract from
 */
export function compileValidators(schema: Node, contractPath: string): string {
  const ajv = new Ajv2020({ strict: true, messages: false, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  addFormats.default(ajv);
  const id = String(schema.$id);
  const properties = schema.properties as Definitions;
  const collections = Object.entries(properties).filter(([, node]) => node.type === 'array');
  const envelope = Object.entries(properties).map(([name, node]) => {
    const { items: _, ...rest } = node;
    return [name, node.type === 'array' ? rest : node];
  });
  ajv.addSchema(prepared({ ...schema, properties: Object.fromEntries(envelope) }), 'document');
  const contract = contractOf(schema);
  const asked = new Set(Object.values(contract.objects).flatMap((fields) => Object.values(fields).map(({ type }) => type)));
  const values = [...asked].filter((type) => !(type in contract.objects));
  const validators: Record<string, string> = { envelope: id };
  for (const [name, node] of collections) validators[name] = `${id}${(node.items as Node).$ref}`;
  for (const [index, name] of values.entries()) validators[`value${index}`] = id + placeOf(name, contract);
  const source = verdictsOnly(standalone.default(ajv, validators));
  return `import { fullFormats } from 'ajv-formats/dist/formats.js';
${source.replaceAll('require("ajv-formats/dist/formats").fullFormats', 'fullFormats').replace(/^export (?=const (?!envelope\b))/gm, '')}
export const records = { ${collections.map(([name]) => name).join(', ')} };
export const values = { ${values.map((name, index) => `${JSON.stringify(name)}: value${index}`).join(', ')} };
export { contract } from '${contractPath}';
`;
}

/** Where a kind of value is defined: by its name, or in the one field that has it. */
function placeOf(name: string, { root }: Contract): string {
  const [owner, field] = name.split('.');
  if (field === undefined) return `#/$defs/${name}`;
  return `#/${owner === root ? '' : `$defs/${owner}/`}properties/${field}`;
}

/** The types of the module of validators of a form. */
export const validatorTypes = (form: string) => `import type { Validator } from '../../../scripts/package/validation/shape.ts';

export declare const envelope: Validator;
export declare const records: { readonly [collection: string]: Validator };
export declare const values: { readonly [type: string]: Validator };
export { contract } from '../${form}-contract.ts';
`;
