import { z } from 'zod';

/** Zod's own reader of JSON Schemas. */
export function prepare({ schema }) {
  const type = z.fromJSONSchema(schema);
  const places = (document) => (type.safeParse(document).error?.issues ?? []).map(({ path }) => ['', ...path].join('/'));
  return { check: (document) => type.safeParse(document).success, places };
}
