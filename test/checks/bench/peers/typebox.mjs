import Schema from 'typebox/schema';
import { Settings } from 'typebox/system';

/** TypeBox's own compiler, which takes a JSON Schema as it is. */
export function prepare({ schema }) {
  Settings.Set({ maxErrors: 1000 });
  const compiled = Schema.Compile(schema);
  const places = (document) => compiled.Errors(document)[1].map(({ instancePath }) => instancePath);
  return { check: (document) => compiled.Check(document), places };
}
