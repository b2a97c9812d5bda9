import { execFileSync, spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { schemaPath } from '../../scripts/build/project.ts';
import { contractOf } from '../../scripts/build/schema/contract.ts';
import { EDITOR_KEYWORDS } from '../../scripts/build/schema/editor-hints.ts';
import { REFERENCE_FIELDS } from '../../scripts/package/document/references.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { projectPath, readProjectFile } from '../support/project.ts';

type Node = { readonly [keyword: string]: unknown };

const FILES = (['sealed', 'hydrated', 'draft'] as const).map(schemaPath);
const schemaIn = (file: string): Node => JSON.parse(readProjectFile(file));
const sealed = schemaIn(schemaPath('sealed'));

/** Every subschema of a schema with its pointer. */
function* subschemas(node: unknown, pointer = ''): Generator<readonly [string, Node]> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* subschemas(item, `${pointer}/${index}`);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const isMap = /\/(properties|\$defs)$/.test(pointer);
  if (!isMap) yield [pointer, node as Node];
  for (const [key, value] of Object.entries(node)) {
    if (['examples', 'default', 'defaultSnippets', 'const', 'required'].includes(key) && !isMap) continue;
    yield* subschemas(value, `${pointer}/${key}`);
  }
}

/** Ajv in strict mode, which takes keywords that it does not know only by their names. */
function strictAjv() {
  const ajv = new Ajv2020({ strict: true });
  ajv.addVocabulary([...EDITOR_KEYWORDS]);
  return addFormats.default(ajv);
}

describe.each(FILES)('%s', (file) => {
  const schema = schemaIn(file);
  const all = [...subschemas(schema)];

  test('is accepted by ajv in strict mode, and rejects {}', () => {
    const ajv = strictAjv();
    const check = ajv.compile(schema);
    expect(check({})).toBe(false);
    for (const example of schema.examples as unknown[]) expect(check(example), JSON.stringify(check.errors)).toBe(true);
  });

  test('is valid by the meta-schema of 2020-12, and the linter finds nothing but the name that a schema reference has to have', () => {
    const jsonschema = projectPath('node_modules/.bin/jsonschema');
    execFileSync(jsonschema, ['metaschema', projectPath(file)], { stdio: 'pipe' });
    const { stdout, status } = spawnSync(jsonschema, ['lint', '--json', projectPath(file)], { encoding: 'utf8' });
    const { errors } = JSON.parse(stdout) as { errors: { id: string }[] };
    // The linter advises against keywords that only editors know.
    const forEditors = file.includes('draft') ? ['unknown_keywords_prefix'] : [];
    expect(new Set(errors.map(({ id }) => id))).toEqual(new Set(['simple_properties_identifiers', ...forEditors]));
    expect(status).not.toBe(0);
  });

  test('closes every object', () => {
    const objects = all.filter(([, node]) => node.type === 'object');
    expect(objects.length).toBeGreaterThan(15);
    for (const [pointer, node] of objects) expect(node.additionalProperties, pointer).toBe(false);
  });

  test('describes every property, definition and vocabulary value', () => {
    for (const [pointer, node] of all) {
      const described = /\/(properties|\$defs)\/[^/]+$/.test(pointer) || 'const' in node;
      if (described) expect(node.description, pointer).toMatch(/\S{2,}/);
    }
  });

  test('has a pattern beside every format', () => {
    const formats = all.filter(([, node]) => 'format' in node);
    expect(formats.length).toBeGreaterThan(3);
    for (const [pointer, node] of formats) expect(node.pattern, pointer).toBeTypeOf('string');
  });

  test('has examples for every scalar with a pattern or a range, and each is valid there', () => {
    const ajv = strictAjv();
    ajv.addSchema(schema, 'schema');
    for (const [pointer, node] of all) {
      const form = 'pattern' in node || 'minimum' in node;
      if (form && !pointer.endsWith('/not') && pointer !== '/$defs/Prose') expect(node.examples, pointer).toBeInstanceOf(Array);
      if (!('examples' in node) || pointer === '') continue;
      const check = ajv.getSchema(`schema#${pointer}`);
      for (const example of node.examples as unknown[]) expect(check?.(example), `${pointer}: ${example}`).toBe(true);
    }
  });
});

test('the example of the sealed schema follows every rule', () => {
  for (const example of sealed.examples as unknown[]) expect(validate(example, { text: '“I swam,” said Ana Lind.' })).toEqual([]);
});

test('the sealed schema has no place for words of the text', () => {
  const names = [...subschemas(sealed)].flatMap(([, node]) => Object.keys((node.properties as Node | undefined) ?? {}));
  expect(names).not.toContain('text');
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const [example] = structuredClone(sealed.examples) as [{ mentions: { [field: string]: unknown }[] }];
  const check = ajv.compile(sealed);
  expect(check(example)).toBe(true);
  (example.mentions[0] as { [field: string]: unknown }).text = 'I';
  expect(check(example)).toBe(false);
});

test('the rules know every reference that the schema has', () => {
  const { objects, root } = contractOf(sealed);
  const collections = objects[root] ?? {};
  const targets = new Map<string, string>(
    Object.entries(collections).flatMap(([name, { type, list }]) => (list ? [[`${type}Id`, name] as const] : [])),
  );
  const expected = Object.fromEntries(
    Object.entries(collections).flatMap(([name, { type, list }]) => {
      const fields = Object.entries(objects[type] ?? {}).filter(([field, { type: id }]) => field !== 'id' && targets.has(id));
      return list && fields.length > 0
        ? [[name, Object.fromEntries(fields.map(([field, { type: id }]) => [field, targets.get(id)]))]]
        : [];
    }),
  );
  expect(REFERENCE_FIELDS).toEqual(expected);
});
