import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFERENCE_FIELDS, referencesIn } from '../../../../scripts/package/document/references.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { small } from '../../../support/small.ts';

const schema = JSON.parse(readFileSync('schema/article.schema.json', 'utf8'));

describe('references', () => {
  it('reports that there is only one, or none', () => {
    const [coding] = small().codings;
    const document = { ...small(), attributions: [], claims: [], codings: [coding], mentions: [] };
    const message = '"a2" was not found in attributions; add the record, or remove the id';
    expect(validate(document)).toContainEqual({
      rule: 'references',
      pointer: '/codings/0/attributionId',
      message,
      severity: 'error',
    });
  });

  it('looks at every field of the schema that holds the id of another record', () => {
    const collections = {
      Sentence: 'sentences',
      Entity: 'entities',
      Mention: 'mentions',
      Attribution: 'attributions',
      Claim: 'claims',
      Coding: 'codings',
    };
    const found: { [collection: string]: { [field: string]: string } } = {};
    for (const [name, collection] of Object.entries(collections)) {
      for (const [field, node] of Object.entries<{ $ref?: string; items?: { $ref: string }; anyOf?: { $ref: string }[] }>(
        schema.$defs[name].properties,
      )) {
        const target = (node.$ref ?? node.items?.$ref ?? node.anyOf?.[0]?.$ref ?? '').match(/([A-Z][a-z]+)Id$/)?.[1];
        if (!target || field === 'id') continue;
        const plural = target === 'Entity' ? 'entities' : `${target.toLowerCase()}s`;
        found[collection] = { ...found[collection], [field]: plural };
      }
    }
    expect(REFERENCE_FIELDS).toEqual(found);
    const places = [...referencesIn(small())].map(({ pointer }) => pointer);
    expect(places).toEqual(expect.arrayContaining(['/metadata/publisherId', '/metadata/agencyId', '/entities/1/roles/0/ofId']));
  });
});
