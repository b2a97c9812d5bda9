import { expect, it } from 'vitest';
import { unshownNames } from './coverage.ts';
import type { Json, JsonObject } from './json.ts';
import { tryMutants } from './trial.ts';
import { compiledWhole, SETTINGS } from './verdicts.ts';

/** A schema with each keyword that the schemas of the package use. */
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'day', 'words'],
  properties: {
    id: { $ref: '#/$defs/Id' },
    day: {
      $ref: '#/$defs/Line',
      type: 'string',
      format: 'date',
      pattern: '^[0-9]{4}-[01][0-9]-[0-3][0-9]$',
      examples: ['2020-02-03'],
    },
    words: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/Word' } },
    count: { anyOf: [{ $ref: '#/$defs/Count' }, { type: 'null' }] },
  },
  $defs: {
    Line: { not: { type: 'string', pattern: '\\n' } },
    Id: { $ref: '#/$defs/Line', type: 'string', pattern: '^b[1-9][0-9]*$', examples: ['b1'] },
    Word: { oneOf: [{ const: 'red' }, { const: 'blue' }, { $ref: '#/$defs/Id' }] },
    Count: { type: 'integer', minimum: 1, maximum: 9, examples: [2] },
  },
} as const satisfies JsonObject;
const good: readonly Json[] = [{ id: 'b1', day: '2019-10-03', words: ['red'], count: 3 }];
/** It only spares a validator what each user of the definition says anyway. */
const equivalent = ['/$defs/Line/not/type deleted'];

const withDefinition = (name: keyof typeof schema.$defs, more: JsonObject): JsonObject => ({
  ...schema,
  $defs: { ...schema.$defs, [name]: { ...schema.$defs[name], ...more } },
});

it('every mutant of a schema without slack is killed, except the one that is known to be equivalent', () => {
  const { mutants, killed, ...found } = tryMutants(schema, good, equivalent);
  expect(found).toMatchObject({ equivalent, survivors: [], problems: [] });
  expect(killed).toBe(mutants - 1);
  expect(mutants).toBeGreaterThan(60);
});

it('a mutant that nobody lists as equivalent survives, named by its place', () => {
  expect(tryMutants(schema, good, []).survivors).toEqual(equivalent);
});

it.each([
  ['a keyword that another makes superfluous', withDefinition('Id', { minLength: 2 }), '/$defs/Id/minLength deleted'],
  ['a type beside a vocabulary', withDefinition('Word', { type: 'string' }), '/$defs/Word/type deleted'],
  ['a bound out of reach', withDefinition('Count', { not: { type: 'integer', minimum: 10 } }), '/$defs/Count/not deleted'],
  [
    'a part of a pattern that another can stand for',
    withDefinition('Id', { pattern: '^b[1-9][0-9]*(-?[0-9]+)*$' }),
    '/$defs/Id/pattern made ^b[1-9](-?[0-9]+)*$',
  ],
])('%s survives', (_, slack, name) => {
  expect(tryMutants(slack, good, equivalent).survivors).toContain(name);
});

it('an equivalent that a document kills, or that does not exist, is an error', () => {
  const needless = ['/$defs/Count/minimum deleted', '/$defs/Count/multipleOf deleted'];
  expect(tryMutants(schema, good, [...equivalent, ...needless]).problems).toEqual([
    '/$defs/Count/minimum deleted: listed as equivalent, but a document kills it: delete the entry',
    '/$defs/Count/multipleOf deleted: listed as equivalent, but there is no such mutant: delete the entry',
  ]);
});

it('an example that the schema itself rejects, and a good document that it rejects, are errors', () => {
  expect(tryMutants(withDefinition('Count', { examples: [10] }), good, equivalent).problems).toEqual([
    '/properties/count/anyOf/0: a document that should be accepted is not: /count made 10',
  ]);
  expect(tryMutants(schema, [{ ...(good[0] as JsonObject), id: 'c1' }], equivalent).problems).toContain(
    ': a document that should be accepted is not: good document 0',
  );
});

it('a property that nothing can satisfy is an error', () => {
  const properties = { ...schema.properties, never: { type: 'string', not: { type: 'string' }, examples: ['a'] } };
  const { problems } = tryMutants({ ...schema, properties }, good, equivalent);
  expect(problems.join('\n')).toContain('/properties/never: a document that should be accepted is not: /never made "a"');
});

it('a property whose name no document has is reported', () => {
  expect(unshownNames([schema], good)).toEqual([]);
  expect(unshownNames([schema], [{ id: 'b1', words: [{ day: 1 }] }])).toEqual(['count']);
});

it('the third setting takes the end of a pattern as engines do that let a line feed follow it', () => {
  const pattern = { type: 'string', pattern: '^[$]a\\$$' };
  const verdicts = (text: string) => Object.values(SETTINGS).map((options) => compiledWhole(pattern, options)(text));
  expect(verdicts('$a$')).toEqual([true, true, true]);
  expect(verdicts('$a$\n')).toEqual([false, false, true]);
  expect(verdicts('$a$\n\n')).toEqual([false, false, false]);
  expect(verdicts('$a$x')).toEqual([false, false, false]);
});
