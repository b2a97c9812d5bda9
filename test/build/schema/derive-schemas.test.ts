import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftSchema, hydratedSchema } from '../../../scripts/build/schema/derive-schemas.ts';
import { referencesIn } from '../../../scripts/build/schema/json-schema.ts';
import {
  acceptsDraft,
  acceptsHydrated,
  acceptsSealed,
  draft,
  draftDocument,
  hydrated,
  hydratedDocument,
  problemsOf,
  sealed,
  sealedDocument,
} from '../../support/forms.ts';
import { ownFolder } from '../../support/own-folder.ts';

const folder = ownFolder();

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

function run(...args: string[]) {
  return spawnSync('node_modules/.bin/jsonschema', args, { encoding: 'utf8' });
}
