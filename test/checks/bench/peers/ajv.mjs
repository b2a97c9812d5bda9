import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export function prepare({ schema, allErrors }) {
  const ajv = new Ajv2020({ allErrors, strict: true });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  const places = (document) => (check(document) ? [] : check.errors.map(({ instancePath }) => instancePath));
  return { check, places };
}
