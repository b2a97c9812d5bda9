import '@hyperjump/json-schema/formats';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';

export async function prepare({ schema, output }) {
  // It takes the examples at the schema's head for schemas, since each has a `$schema`.
  const { examples: _, ...readable } = schema;
  registerSchema(readable);
  setShouldValidateFormat(true);
  const accepts = await validate(schema.$id);
  const places = (document) => (accepts(document, 'BASIC').errors ?? []).map(({ instanceLocation }) => instanceLocation.slice(1));
  return { check: (document) => accepts(document, output).valid, places };
}
