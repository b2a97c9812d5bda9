import type { Definitions, JsonSchema } from './json-schema.ts';

/** Stands for the name of the root, which is no definition. */
export const ROOT = '';
/** A form that is derived from the sealed one. */
export interface Form {
  readonly prefix: string;
  readonly form: 'hydrated' | 'draft';
  readonly description: string;
  /** Definitions that only this form needs. */
  readonly added: Definitions;
  /** One definition, or the root, as this form has it, references still by their old names. Equal to what came in where nothing changes. */
  readonly rewrite: (schema: JsonSchema, name: string) => JsonSchema;
}

/** Whether a definition is of a span, or a record with one. */
export function isSpan({ properties }: JsonSchema): boolean {
  return properties !== undefined && ['start', 'end', 'sha256'].every((name) => name in properties);
}

/** The words of a span, where a form has them. */
export const WORDS: JsonSchema = {
  description: 'Words of the canonical text, exactly as they are there',
  type: 'string',
  minLength: 1,
  examples: ['the port of Halden'],
};
