import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { draftSchema, hydratedSchema } from '../../scripts/build/schema/derive-schemas.ts';
import type { JsonSchema } from '../../scripts/build/schema/json-schema.ts';

type Document = Record<string, unknown>;

export const sealed = frozen(JSON.parse(readFileSync('schema/article.schema.json', 'utf8')) as JsonSchema);
export const hydrated = hydratedSchema(sealed);
export const draft = draftSchema(sealed);

export const acceptsSealed = compiled(sealed);
export const acceptsHydrated = compiled(hydrated);
export const acceptsDraft = compiled(draft);
const fillDefaults = compiled(draft, { useDefaults: true });

export const span = { start: 0, end: 3, sha256: 'a'.repeat(64) };
export const fingerprint = 'a'.repeat(16);
export const layers = { gists: 'partial', mentions: 'complete', attributions: 'complete', claims: 'none', codings: 'none' };
export const sourceText = {
  canonicalization: 'fold-1',
  codePoints: 3,
  utf16Units: 3,
  sha256: 'a'.repeat(64),
  originalSha256: null,
  originalBytes: null,
};

/** A draft that leaves out all that may be left out. */
export function draftDocument(): Document {
  return {
    $schema: '../schema/generated/draft-article.schema.json',
    id: 'example.org/snow',
    version: '1.0.0',
    metadata: { headline: 'Snow', publisherId: 'e-post', datePublished: '2020-02-03T04:05:06Z', language: 'en', rights: 'None' },
    blocks: [{ id: 'b1', role: 'body', text: 'abc' }],
    sentences: [{ id: 's1', blockId: 'b1', text: 'abc', gist: 'It snows.' }],
    entities: [{ id: 'e-post', type: 'organization', name: 'The Post', description: 'A newspaper' }],
    mentions: [{ entityId: 'e-post', sentenceId: 's1', text: 'abc', form: 'name' }],
    attributions: [
      {
        id: 'a1',
        sentenceIds: ['s1'],
        sourceForm: 'arbitrary',
        contentSpans: [{ text: 'abc' }],
        quotation: 'indirect',
      },
    ],
    provenance: {
      guideline: 'attributed-article',
      guidelineVersion: '1.0.0',
      method: 'One person, once',
      createdOn: '2020-02-04',
      modifiedOn: '2020-02-04',
      license: 'CC0-1.0',
    },
  };
}

/** The draft with its defaults filled in and everything added that sealing computes; without the words, the sealed form. */
export function hydratedDocument(): Document {
  const filled = draftDocument();
  fillDefaults(filled);
  const document = mapObjects(filled, (object) => ('text' in object ? { ...object, ...span } : object));
  Object.assign((document.attributions as Document[])[0] ?? {}, { parentId: null, quotedSpans: [] });
  return {
    ...changed(changed(document, 'blocks', { fingerprint }), 'mentions', { id: 'm1' }),
    $schema: '../schema/generated/hydrated-article.schema.json',
    sourceText,
    layers,
  };
}

export function sealedDocument(): Document {
  return { ...mapObjects(hydratedDocument(), ({ text: _, ...object }) => object), $schema: '../schema/article.schema.json' };
}

/** The document with one record of a collection changed; a property that is `undefined` is taken out. */
export function changed(document: Document, collection: string, change: Document): Document {
  const [record, ...others] = document[collection] as Document[];
  return JSON.parse(JSON.stringify({ ...document, [collection]: [{ ...record, ...change }, ...others] })) as Document;
}

function mapObjects(document: Document, change: (object: Document) => Document): Document {
  const isObject = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);
  return JSON.parse(JSON.stringify(document), (_, value) => (isObject(value) ? change(value) : value)) as Document;
}

/** Strict, so that compiling fails on whatever the schema says in vain. */
export function compiled(schema: JsonSchema, options: { useDefaults?: boolean } = {}): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, ...options });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

export function problemsOf(accepts: ValidateFunction, document: unknown): unknown[] {
  accepts(document);
  return accepts.errors ?? [];
}

/** Makes any write to the schema throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
