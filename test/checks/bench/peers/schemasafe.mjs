import { validator } from '@exodus/schemasafe';

export function prepare({ schema, allErrors }) {
  const check = validator(schema, { mode: 'lax', formatAssertion: true, includeErrors: true, allErrors });
  const places = (document) => (check(document) ? [] : check.errors.map(({ instanceLocation }) => instanceLocation.slice(1)));
  return { check, places };
}
