import { Validator } from '@cfworker/json-schema';

export function prepare({ schema, allErrors }) {
  const validator = new Validator(schema, '2020-12', !allErrors);
  const places = (document) => validator.validate(document).errors.map(({ instanceLocation }) => instanceLocation.slice(1));
  return { check: (document) => validator.validate(document).valid, places };
}
