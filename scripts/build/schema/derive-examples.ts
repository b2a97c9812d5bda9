import { createHash } from 'node:crypto';
import { schemaOf } from '../../package/document/forms.ts';
import type { JsonSchema } from './json-schema.ts';

/** The text of the example in `schema/article.schema.json`, which cannot hold it itself. */
const EXAMPLE_TEXT = '"I swam," said Ana Lind.';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Example = { readonly [key: string]: Json };

/**
 * Gives a derived schema the example of the sealed one, in its own form.
 *
 * @param derived the schema of the hydrated or the draft form
 * @param sealed the schema of the sealed form, with one example that annotates the text above
 * @throws Error if the example annotates another text
 */
export function withExample(derived: JsonSchema, sealed: JsonSchema, form: 'hydrated' | 'draft'): JsonSchema {
  const example = sealed.examples?.[0] as Example;
  const { sha256 } = example.sourceText as { readonly sha256: string };
  if (createHash('sha256').update(EXAMPLE_TEXT).digest('hex') !== sha256) {
    throw new Error('the example of schema/article.schema.json annotates another text than derive-examples.ts has');
  }
  const inForm = form === 'hydrated' ? (hydrated(example) as Example) : (draft(example) as Example);
  const document = { ...inForm, $schema: schemaOf(form, String(example.$schema)) };
  const { $schema, $id, title, description, ...rest } = derived;
  return { $schema, $id, title, description, examples: [document], ...rest } as JsonSchema;
}

const words = (record: Example) => EXAMPLE_TEXT.slice(Number(record.start), Number(record.end));
const isSpan = (record: Example) => 'start' in record && 'end' in record;

function hydrated(value: Json): Json {
  if (Array.isArray(value)) return value.map(hydrated);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Example;
  const entries = Object.entries(record).flatMap(([key, item]): [string, Json][] =>
    key === 'sha256' && isSpan(record)
      ? [
          [key, item],
          ['text', words(record)],
        ]
      : [[key, hydrated(item)]],
  );
  return Object.fromEntries(entries);
}

/** Words for offsets, and nothing that is null, empty or computed. */
function draft(value: Json): Json {
  if (Array.isArray(value)) return value.map(draft);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Example;
  const entries = Object.entries(record).flatMap(([key, item]): [string, Json][] => {
    if (key === 'sourceText' || item === null || (Array.isArray(item) && item.length === 0)) return [];
    if (isSpan(record) && key === 'start') return [['text', words(record)]];
    return isSpan(record) && ['end', 'sha256', 'fingerprint'].includes(key) ? [] : [[key, draft(item)]];
  });
  return Object.fromEntries(entries);
}
