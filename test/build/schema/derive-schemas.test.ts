import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftSchema, hydratedSchema } from '../../../scripts/build/schema/derive-schemas.ts';
import { type JsonSchema, referencesIn } from '../../../scripts/build/schema/json-schema.ts';
import { ownFolder } from '../../support/own-folder.ts';

type Document = Record<string, unknown>;

const sealed = frozen(JSON.parse(readFileSync('schema/article.schema.json', 'utf8')) as JsonSchema);
const hydrated = hydratedSchema(sealed);
const draft = draftSchema(sealed);
const folder = ownFolder();

const acceptsSealed = compiled(sealed);
const acceptsHydrated = compiled(hydrated);
const acceptsDraft = compiled(draft);
const fillDefaults = compiled(draft, { useDefaults: true });

const span = { start: 0, end: 3, sha256: 'a'.repeat(64) };
const fingerprint = 'a'.repeat(16);
const layers = { gists: 'partial', mentions: 'complete', attributions: 'complete', claims: 'none', codings: 'none' };
const sourceText = {
  canonicalization: 'fold-1',
  codePoints: 3,
  utf16Units: 3,
  sha256: 'a'.repeat(64),
  originalSha256: null,
  originalBytes: null,
};

/** A draft that leaves out all that may be left out. */
function draftDocument(): Document {
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
function hydratedDocument(): Document {
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

function sealedDocument(): Document {
  return { ...mapObjects(hydratedDocument(), ({ text: _, ...object }) => object), $schema: '../schema/article.schema.json' };
}

/** The document with one record of a collection changed; a property that is `undefined` is taken out. */
function changed(document: Document, collection: string, change: Document): Document {
  const [record, ...others] = document[collection] as Document[];
  return JSON.parse(JSON.stringify({ ...document, [collection]: [{ ...record, ...change }, ...others] })) as Document;
}

function mapObjects(document: Document, change: (object: Document) => Document): Document {
  const isObject = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);
  return JSON.parse(JSON.stringify(document), (_, value) => (isObject(value) ? change(value) : value)) as Document;
}

describe('the derived schemas', () => {
  const files = [hydrated, draft].map((schema) => join(folder, `${schema.title}.json`));
  beforeAll(() => {
    for (const [index, file] of files.entries()) writeFileSync(file, `${JSON.stringify([hydrated, draft][index], null, 2)}\n`);
  });

  it('meet the meta-schema', () => {
    expect(run('metaschema', ...files).status).toBe(0);
  });

  it('give the linter nothing to find', () => {
    const excluded = ['--exclude', 'top_level_examples', '--exclude', 'simple_properties_identifiers'];
    expect(run('lint', ...excluded, ...files)).toMatchObject({ status: 0, stdout: '' });
  });
});

describe.each([
  ['hydrated', hydrated, acceptsHydrated, hydratedDocument],
  ['draft', draft, acceptsDraft, draftDocument],
] as const)('the schema of the %s form', (name, schema, accepts, document) => {
  it('accepts a document of its form and neither {} nor a sealed one', () => {
    expect(problemsOf(accepts, document())).toEqual([]);
    expect(accepts({})).toBe(false);
    expect(accepts(sealedDocument())).toBe(false);
    expect(acceptsSealed(document())).toBe(false);
  });

  it('is named after its form', () => {
    const prefix = name === 'draft' ? 'Draft' : 'Hydrated';
    expect(schema.title).toBe(`${prefix}Article`);
    expect(schema.$id).toBe(sealed.$id?.replace('/article', `/generated/${name}-article`));
    expect(schema.description).not.toBe(sealed.description);
    expect(accepts({ ...document(), $schema: schema.$id })).toBe(true);
    expect(accepts({ ...document(), $schema: sealed.$id })).toBe(false);
  });

  it('keeps the name of a definition exactly where nothing in it changes', () => {
    for (const [definition, content] of Object.entries(schema.$defs ?? {})) {
      const original = sealed.$defs?.[definition];
      if (original !== undefined) expect(content, definition).toEqual(original);
    }
    const renamed = Object.keys(schema.$defs ?? {}).filter((definition) => sealed.$defs?.[definition] === undefined);
    for (const definition of renamed.filter((other) => !['Words', 'Ordinal'].includes(other))) {
      const original = sealed.$defs?.[definition.replace(/^(Hydrated|Draft)/, '')];
      expect(original, definition).toBeDefined();
      expect(schema.$defs?.[definition], definition).not.toEqual(original);
    }
  });

  it('keeps the name of a definition whose required properties stand in another order', () => {
    const derive = name === 'draft' ? draftSchema : hydratedSchema;
    const { Subject = {} } = sealed.$defs ?? {};
    const reordered = { ...Subject, required: Subject.required?.toReversed() ?? [] };
    expect(derive({ ...sealed, $defs: { ...sealed.$defs, Subject: reordered } }).$defs?.Subject).toEqual(reordered);
  });

  it('holds every definition that is referred to, and no other', () => {
    expect(new Set(referencesIn(schema))).toEqual(new Set(Object.keys(schema.$defs ?? {})));
  });

  it('describes every definition and every property without a closing full stop', () => {
    for (const [definition, { description, properties }] of Object.entries({ root: schema, ...schema.$defs })) {
      for (const [property, text] of [
        ['', description],
        ...Object.entries(properties ?? {}).map(([key, value]) => [key, value.description]),
      ])
        expect(text, `${definition} ${property}`).toMatch(/^\S.*[^.\s]$/);
    }
  });

  it('does not take over the examples of whole sealed documents', () => {
    const derive = name === 'draft' ? draftSchema : hydratedSchema;
    expect(derive({ ...sealed, examples: [sealedDocument()] })).toEqual(schema);
  });

  it('is not made where the sealed form has a definition of a name that it needs', () => {
    const derive = name === 'draft' ? draftSchema : hydratedSchema;
    expect(() =>
      derive({ ...sealed, $defs: { ...sealed.$defs, Words: { description: 'Other words', type: 'string' } } }),
    ).toThrow('the definition Words is there already');
  });
});

describe('the hydrated form', () => {
  it.each(['Span', 'Block', 'Sentence', 'Mention'])('requires the text of a %s, after its digest', (name) => {
    const { required = [], properties = {} } = hydrated.$defs?.[`Hydrated${name}`] ?? {};
    for (const names of [required, Object.keys(properties)]) expect(names[names.indexOf('sha256') + 1]).toBe('text');
  });

  it('rejects a span without text or with an empty one', () => {
    for (const text of [undefined, '', null])
      expect(acceptsHydrated(changed(hydratedDocument(), 'sentences', { text }))).toBe(false);
    expect(acceptsHydrated(changed(hydratedDocument(), 'attributions', { contentSpans: [span] }))).toBe(false);
  });

  it('finds a span by its offsets and digest, whatever its name', () => {
    const $defs = { ...sealed.$defs, Line: sealed.$defs?.Span ?? {} };
    const properties = { ...sealed.properties, line: { $ref: '#/$defs/Line', description: 'A line' } };
    expect(hydratedSchema({ ...sealed, properties, $defs }).$defs?.HydratedLine?.required).toEqual([
      'start',
      'end',
      'sha256',
      'text',
    ]);
  });
});

describe('the draft form', () => {
  it('gives, with its defaults filled in and what sealing computes, the sealed form', () => {
    expect(problemsOf(acceptsSealed, sealedDocument())).toEqual([]);
  });

  it('requires of the top level only what cannot be empty', () => {
    expect(draft.required).toEqual(['$schema', 'id', 'version', 'metadata', 'blocks', 'sentences', 'entities', 'provenance']);
  });

  const DERIVED = new Set(['parentId', 'sentenceIds', 'sourceForm', 'quotedSpans', 'attributionId', 'sentenceId']);

  it('says of each property that may be left out what it then is', () => {
    for (const [name, { properties = {}, required = [] }] of Object.entries(draft.$defs ?? {})) {
      for (const [property, value] of Object.entries(properties)) {
        const left = Array.isArray(value.default) ? 'empty' : value.default === null ? 'null' : `\`${value.default}\``;
        if (required.includes(property)) expect(value, `${name}.${property}`).not.toHaveProperty('default');
        else if (DERIVED.has(property))
          expect(value.description, `${name}.${property}`).toMatch(/\. If it is left out, (it is|they are) [a-z]/);
        else if (['text', 'start', 'end'].includes(property))
          expect(value.description).toMatch(/by which it is found|in place of its words/);
        else if (property === 'layers')
          expect(value.description).toMatch(/If it is left out, a layer that has records is complete/);
        else if (property === 'id' || property === 'nth') expect(value.description).toMatch(/left out/i);
        else expect(value.description, `${name}.${property}`).toMatch(new RegExp(`\\. If it is left out, it is ${left}$`));
      }
    }
  });

  it('takes free labels as ids, so that a record can be put between two others', () => {
    for (const id of ['s5', 's5b', 's05', 'slead', 's5-to-6'])
      expect(acceptsDraft(changed(draftDocument(), 'sentences', { id })), id).toBe(true);
    for (const id of ['s', 'x5', 'S5', 's--5', 's5-', 's5 ', 's5\n', 5])
      expect(acceptsDraft(changed(draftDocument(), 'sentences', { id })), String(id)).toBe(false);
  });

  it('takes the same labels in references, and entity ids as they are', () => {
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { id: 'mx', sentenceId: 's5b' }))).toBe(true);
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { sentenceId: 'b5' }))).toBe(false);
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { entityId: 'epost' }))).toBe(false);
  });

  it.each(['blocks', 'sentences', 'entities', 'attributions'])('requires the ids of %s, which others refer to', (collection) => {
    expect(acceptsDraft(changed(draftDocument(), collection, { id: undefined }))).toBe(false);
  });

  it.each(['DraftMention', 'DraftCoding'])('does not require the id of a %s, which nobody refers to', (name) => {
    expect(draft.$defs?.[name]?.properties).toHaveProperty('id');
    expect(draft.$defs?.[name]?.required).not.toContain('id');
  });

  it('takes the words of a span with which occurrence of them is meant, or its offsets', () => {
    expect(acceptsDraft(changed(draftDocument(), 'sentences', { text: undefined, start: 0, end: 3 }))).toBe(true);
    expect(acceptsDraft(changed(draftDocument(), 'sentences', { nth: 2 }))).toBe(true);
    for (const nth of [0, 1.5, '2', null]) expect(acceptsDraft(changed(draftDocument(), 'sentences', { nth }))).toBe(false);
  });

  it('says for each record in what its words are counted', () => {
    const nthOf = (name: string) => draft.$defs?.[name]?.properties?.nth?.description;
    expect(nthOf('DraftBlock')).toContain('in the text');
    expect(nthOf('DraftSentence')).toContain('in its block');
    expect(nthOf('DraftMention')).toContain('in its sentence');
    expect(nthOf('DraftSpan')).toContain("in the record's sentences");
  });

  it('has no place for what sealing computes', () => {
    for (const property of ['sha256', 'fingerprint'])
      expect(
        acceptsDraft(changed(draftDocument(), 'blocks', { [property]: { ...span, fingerprint: 'a'.repeat(16) }[property] })),
      ).toBe(false);
    expect(acceptsDraft({ ...draftDocument(), sourceText: sealedDocument().sourceText })).toBe(false);
  });
});

function run(...args: string[]) {
  return spawnSync('node_modules/.bin/jsonschema', args, { encoding: 'utf8' });
}

/** Strict, so that compiling fails on whatever the schema says in vain. */
function compiled(schema: JsonSchema, options: { useDefaults?: boolean } = {}): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, ...options });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function problemsOf(accepts: ValidateFunction, document: unknown): unknown[] {
  accepts(document);
  return accepts.errors ?? [];
}

/** Makes any write to the schema throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
