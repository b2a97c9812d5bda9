import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '@hyperjump/json-schema/formats-lite';
import { registerSchema, setShouldValidateFormat, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import * as draft from '../../../schema/generated/validators/draft.js';
import * as hydrated from '../../../schema/generated/validators/hydrated.js';
import * as sealed from '../../../schema/generated/validators/sealed.js';
import type { Form } from '../../../scripts/package/document/forms.ts';
import { type CompiledSchema, shapeProblems } from '../../../scripts/package/validation/shape.ts';
import type { Json, JsonObject } from '../mutation/json.ts';

const JSONSCHEMA = fileURLToPath(new URL('../../../node_modules/.bin/jsonschema', import.meta.url));

/** Says of each document whether a schema accepts it. */
export type Opinion = (schema: JsonObject, documents: readonly Json[]) => Promise<readonly boolean[]>;

/** The schemas as they were compiled for this package. */
const COMPILED: { readonly [form in Form]: CompiledSchema } = {
  sealed,
  hydrated,
  draft,
};

/** What this package says of a form. */
export const oursOf =
  (form: Form): Opinion =>
  async (_, documents) =>
    documents.map((document) => shapeProblems(document, COMPILED[form], 1).length === 0);

/** Validators that share no code with it or with one another, and whether they assert `format`. */
export const others: { readonly [name: string]: Opinion } = {
  'sourcemeta, formats not asserted': (schema, documents) => sourcemeta(schema, documents, []),
  'sourcemeta, formats asserted': (schema, documents) => sourcemeta(schema, documents, ['--format-assertion']),
  'hyperjump, formats not asserted': (schema, documents) => hyperjump(schema, documents, false),
  'hyperjump, formats asserted': (schema, documents) => hyperjump(schema, documents, true),
};

/** In one process, on a folder of documents: of one file of them all it would print each that is not valid. */
async function sourcemeta(
  schema: JsonObject,
  documents: readonly Json[],
  options: readonly string[],
): Promise<readonly boolean[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
  try {
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(schema));
    mkdirSync(join(folder, 'documents'));
    for (const [index, document] of documents.entries()) {
      writeFileSync(join(folder, 'documents', `${index}.json`), JSON.stringify(document));
    }
    const args = ['validate', 'schema.json', 'documents', '--fast', '--continue', '--verbose', ...options];
    const { stdout, stderr } = spawnSync(JSONSCHEMA, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
    const printed = (stdout + stderr).matchAll(/^(ok|fail): .*?([0-9]+)\.json$/gm);
    const verdicts = new Map(Array.from(printed, ([, verdict, index]) => [Number(index), verdict === 'ok']));
    return documents.map((_, index) => {
      const verdict = verdicts.get(index);
      if (verdict === undefined) throw new Error(`jsonschema gave no verdict on document ${index}: ${stderr.slice(0, 300)}`);
      return verdict;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function hyperjump(
  schema: JsonObject,
  documents: readonly Json[],
  areFormatsAsserted: boolean,
): Promise<readonly boolean[]> {
  const readable = hyperjumpReads(schema) ? schema : withoutExamples(schema);
  const id = String(schema.$id);
  registerSchema(readable as never);
  try {
    setShouldValidateFormat(areFormatsAsserted);
    const accepts = await validate(id);
    return documents.map((document) => accepts(document as never).valid);
  } finally {
    setShouldValidateFormat(undefined);
    unregisterSchema(id);
  }
}

/** Whether Hyperjump takes a schema as it is. */
export function hyperjumpReads(schema: JsonObject): boolean {
  try {
    registerSchema(schema as never);
    unregisterSchema(String(schema.$id));
    return true;
  } catch {
    return false;
  }
}

/** The schema without the examples at its head, which are whole documents with a `$schema` of their own. */
function withoutExamples({ examples: _, ...schema }: JsonObject): JsonObject {
  return schema;
}
