import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { analysis } from '../../../scripts/build/analysis/analysis.ts';
import { sharedPath } from '../../support/shared.ts';

const profile = (name: string) => JSON.parse(readFileSync(sharedPath('standards/frictionless', `${name}.json`), 'utf8'));

function validator(name: string) {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  return ajv.compile(profile(name));
}

describe('the descriptor of the data package', async () => {
  const descriptor = JSON.parse(String((await analysis()).get('dist/tables/datapackage.json')));
  const isPackage = validator('datapackage');
  const isResource = validator('dataresource');
  const isSchema = validator('tableschema');
  const isDialect = validator('tabledialect');

  test('is what the profiles of Data Package 2.0 ask for', () => {
    expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
    for (const resource of descriptor.resources) {
      expect(isResource(resource), `${resource.name}: ${JSON.stringify(isResource.errors)}`).toBe(true);
      expect(isSchema(resource.schema), `${resource.name}: ${JSON.stringify(isSchema.errors)}`).toBe(true);
      if (resource.dialect) expect(isDialect(resource.dialect), JSON.stringify(isDialect.errors)).toBe(true);
    }
  });

  test.each([
    ['no resources', { resources: [] }],
    ['a path that leads out', { resources: [{ ...descriptor.resources[0], path: '../up.csv' }] }],
    ['no title of a source', { sources: [{ path: 3 }] }],
  ])('would not pass with %s', (_, change) => {
    expect(isPackage({ ...descriptor, ...change })).toBe(false);
  });
});
