import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMS, type Form } from '../package/document/forms.ts';
import { bundled } from './schema/bundle-schema.ts';
import type { JsonSchema } from './schema/json-schema.ts';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The path of the schema of a form, from the project's folder. */
export const schemaPath = (form: Form): string => `schema/${form === 'sealed' ? '' : 'generated/'}${FORMS[form]}`;

/** The parsed schema of a form, as it lies in the project. */
export function readSchema(form: Form): { readonly [keyword: string]: unknown } {
  return JSON.parse(readFileSync(join(PROJECT, schemaPath(form)), 'utf8'));
}

/** The parsed schema of import maps, with what it refers to in that of the article among its own definitions. */
export function importMapSchema(): JsonSchema {
  const schema = JSON.parse(readFileSync(join(PROJECT, 'schema/import-map.schema.json'), 'utf8'));
  return bundled(schema, readSchema('sealed'));
}
