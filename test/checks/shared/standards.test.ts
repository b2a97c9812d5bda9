import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProjectFile } from '../../support/project.ts';
import { sharedPath } from '../../support/shared.ts';

test('CITATION.cff is valid by the schema of the Citation File Format 1.2.0', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(sharedPath('standards', 'cff', 'cff-1.2.0.schema.json'), 'utf8'));
  const validate = ajv.compile(schema);
  validate(parse(readProjectFile('CITATION.cff')));
  expect(validate.errors).toBeNull();
  expect(validate({ ...parse(readProjectFile('CITATION.cff')), authors: [] })).toBe(false);
});
