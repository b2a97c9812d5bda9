import { type Schema, type ValidatorOptions, validator } from '@exodus/schemasafe';
import type { Contract } from '../../package/document/contract.ts';
import { contractOf } from '../schema/contract.ts';
import { formats } from './formats.ts';
import { type Definitions, type Node, prepared } from './prepare-schema.ts';

/** A field that is `undefined` is missing, and an item that is `undefined` is wrong. */
const OPTIONS: ValidatorOptions & { readonly multi: true } = {
  multi: true,
  mode: 'lax',
  formatAssertion: true,
  isJSON: true,
  unmodifiedPrototypes: true,
};

/**
 * Compiles a schema ahead of time to the source of an ES module that exports `envelope` (the validator of a document without
 * the records of its collections), `records` (that of a record, by collection), `values` (that of each kind of value that is no object and no list)
 * and `contract`. They only accept or reject: where a record is wrong is found by asking those of its values. Records are validated one by one, so
 * that a document of a million wrong ones needs no more memory than the problems that are reported.
 *
 * schemasafe writes such code, and nothing for errors. What ajv writes is three times as large, and none of its options leaves errors out.
 *
 * @param contractPath where the module imports the contract from
 */
export function compileValidators(schema: Node, contractPath: string): string {
  const properties = schema.properties as Definitions;
  const collections = Object.entries(properties).filter(([, node]) => node.type === 'array');
  const withoutRecords = Object.entries(properties).map(([name, node]) => [
    name,
    node.type === 'array' ? { ...node, items: true } : node,
  ]);
  const envelope = prepared({ ...schema, properties: Object.fromEntries(withoutRecords) }) as Schema & Node;
  const contract = contractOf(schema);
  const types = new Set(Object.values(contract.objects).flatMap((fields) => Object.values(fields).map(({ type }) => type)));
  const values = [...types].filter((type) => !(type in contract.objects));
  const references = [
    ...collections.map(([, node]) => (node.items as Node).$ref),
    ...values.map((name) => placeOf(name, contract)),
  ];
  const { $id, $schema } = envelope;
  const schemas = [envelope, ...references.map((reference) => ({ $schema, $ref: `${$id}${reference}` }) as Schema)];
  const validators = validator(schemas as unknown as Schema, { ...OPTIONS, formats, schemas: [envelope] });
  const named = (names: readonly string[], first: number) =>
    names.map((name, index) => `${JSON.stringify(name)}: all[${first + index}]`).join(', ');
  return `// node_modules/@exodus/schemasafe/src/formats.js
const all = ${validators.toModule()}
export const envelope = all[0];
export const records = { ${named(
    collections.map(([name]) => name),
    1,
  )} };
export const values = { ${named(values, 1 + collections.length)} };
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
