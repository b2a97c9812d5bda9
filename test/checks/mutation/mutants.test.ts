import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { mutantsOf } from './mutants.ts';

const namesOf = (schema: JsonObject) => mutantsOf(schema).map(({ name }) => name);

it('every keyword is deleted, and weakened where it can be', () => {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['n'],
    properties: { n: { description: 'A number', type: 'integer', minimum: 1 }, l: { items: { $ref: '#/$defs/W' }, minItems: 2 } },
    $defs: { W: { oneOf: [{ const: 'a' }, { const: 'b' }] } },
  };
  expect(namesOf(schema)).toEqual([
    '/type deleted',
    '/additionalProperties deleted',
    '/required deleted',
    '/required/0 (n) deleted',
    '/properties deleted',
    '/properties/n deleted',
    '/properties/n made true',
    '/properties/l deleted',
    '/properties/l made true',
    '/properties/n/type deleted',
    '/properties/n/type made number',
    '/properties/n/minimum deleted',
    '/properties/n/minimum made 0',
    '/properties/l/items deleted',
    '/properties/l/minItems deleted',
    '/properties/l/minItems made 1',
    '/properties/l/items/$ref deleted',
    '/$defs/W/oneOf deleted',
    '/$defs/W/oneOf/0 (a) deleted',
    '/$defs/W/oneOf/1 (b) deleted',
    '/$defs/W/oneOf/0/const deleted',
    '/$defs/W/oneOf/1/const deleted',
  ]);
});

it('annotations are no constraints, and two mutants that constrain alike are one', () => {
  expect(namesOf({ title: 'T', description: 'D', examples: [1], default: 1, $comment: 'C', type: 'number' })).toEqual([
    '/type deleted',
  ]);
  expect(namesOf({ properties: { a: { description: 'D', type: 'string' } } })).toEqual([
    '/properties deleted',
    '/properties/a deleted',
    '/properties/a made true',
  ]);
});

it('a keyword that is not known here is refused, so that none goes untried', () => {
  expect(() => mutantsOf({ dependentRequired: {} })).toThrow('how the keyword dependentRequired is weakened');
});

it('each mutant of the article schema has a name of its own and leaves the original as it is', () => {
  const source = readFileSync('schema/article.schema.json', 'utf8');
  const schema = JSON.parse(source) as JsonObject;
  const names = namesOf(schema);
  expect(new Set(names).size).toBe(names.length);
  expect(schema).toEqual(JSON.parse(source));
});
