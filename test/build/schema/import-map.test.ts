import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importMapSchema } from '../../../scripts/build/project.ts';
import { bundled } from '../../../scripts/build/schema/bundle-schema.ts';
import { FACTS, LINKS, PARTS, typeNamed } from '../../../scripts/package/document/annotation-names.ts';
import { meaningsOf } from '../../../scripts/package/importing/import-map.ts';
import { readProjectFile } from '../../support/project.ts';

const article = JSON.parse(readProjectFile('schema/article.schema.json'));
const schema = JSON.parse(readProjectFile('schema/import-map.schema.json'));

describe('the schema of import maps', () => {
  it('takes its own example, by the references into the schema of the article', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(article);
    const validate = ajv.compile(schema);
    for (const example of schema.examples) expect(validate(example) || validate.errors).toBe(true);
    expect(validate({ ...schema.examples[0], mentions: [{ name: 'Person', entityType: 'human' }] })).toBe(false);
  });

  it('has a compiled validator that takes the example, too', () => {
    for (const example of schema.examples) expect(() => meaningsOf(example)).not.toThrow();
  });

  it('has the names that the view brat writes as its defaults', () => {
    const { parts, mentions, ties, restates, attributes, ignored } = meaningsOf({} as ImportMap);
    expect([...parts.keys()]).toEqual(Object.values(PARTS));
    expect([...ties]).toEqual(Object.values(PARTS).map((part) => [`${part}Of`, 1]));
    expect([...restates, ...ignored].sort()).toEqual(Object.keys(LINKS).sort());
    expect([...attributes.keys()]).toEqual([...Object.keys(FACTS), 'Form']);
    const types = (article.$defs.EntityType.oneOf as { const?: string }[]).flatMap((branch) => branch.const ?? []);
    expect([...mentions.keys()]).toEqual(types.map(typeNamed));
  });
});

describe('a bundled schema', () => {
  it('needs no other file', () => {
    expect(JSON.stringify(importMapSchema())).not.toContain('"article.schema.json');
  });

  it('is refused where a reference leads nowhere, or a name is defined twice', () => {
    const reference = (name: string) => ({ $defs: {}, items: { $ref: `article.schema.json#/$defs/${name}` } });
    expect(() => bundled(reference('Nothing'), article)).toThrow('the schema of the article defines no Nothing');
    expect(() => bundled({ ...reference('Prose'), $defs: { Prose: {} } }, article)).toThrow('both schemas define Prose');
  });
});
