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

/** The source of the module that holds the contract of a schema, which much else needs than its validators. */
export function contractModule(schema: Node): string {
  return `export const contract = ${JSON.stringify(told(contractOf(schema)))};\n`;
}

/** Where a kind of value is defined: by its name, or in the one field that has it. */
function placeOf(name: string, { root }: Contract): string {
  const [owner, field] = name.split('.');
  if (field === undefined) return `#/$defs/${name}`;
  return `#/${owner === root ? '' : `$defs/${owner}/`}properties/${field}`;
}

const lowerFirst = (words: string) => (/^(?:[A-Z][a-z]|A )/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** A contract with as much of each description as messages tell: what comes before the first stop. */
function told(contract: Contract): Contract {
  const scalars = Object.entries(contract.scalars).map(([name, scalar]) => {
    const [meaning = ''] = scalar.description.split(/[.;:] /);
    return [name, { ...scalar, description: lowerFirst(meaning) }] as const;
  });
  const objects = Object.entries(contract.objects).map(([name, fields]) => {
    const all = Object.entries(fields).map(([field, { description, ...rest }]) => [
      field,
      description === undefined ? rest : { ...rest, description: lowerFirst(description) },
    ]);
    return [name, Object.fromEntries(all)] as const;
  });
  return { ...contract, scalars: Object.fromEntries(scalars), objects: Object.fromEntries(objects) };
}

export const contractTypes = `import type { Contract } from '../../scripts/package/document/contract.ts';
export declare const contract: Contract;
`;

/** The types of a module of validators. */
export const validatorsTypes = (contractPath: string) => `import type { Validator } from '../../scripts/package/validation/shape.ts';
export declare const envelope: Validator;
export declare const records: { readonly [collection: string]: Validator };
export declare const values: { readonly [type: string]: Validator };
export { contract } from '${contractPath}';
`;
