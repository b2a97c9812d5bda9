import { expect, it } from 'vitest';
import type { JsonObject } from '../mutation/json.ts';
import { compared, needless } from './compare.ts';
import type { Sample } from './documents.ts';
import { hyperjumpReads, type Opinion, others } from './opinions.ts';

const schema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.org/second-opinion',
  type: 'object',
  required: ['day'],
  properties: { day: { type: 'string', format: 'date' } },
};
const samples: readonly Sample[] = [
  { document: { day: '2020-02-03' }, what: 'good' },
  { document: { day: 3 }, what: 'a number' },
  { document: { day: '2020-02-30' }, what: 'no such day' },
  { document: [], what: 'a list' },
];
const always =
  (verdicts: readonly boolean[]): Opinion =>
  async () =>
    verdicts;
const right = always([true, false, false, false]);

it('each validator gives a verdict on each document, in their order', async () => {
  const documents = samples.map(({ document }) => document);
  const verdicts: (readonly [string, readonly boolean[]])[] = [];
  for (const [name, opinion] of Object.entries(others)) verdicts.push([name, await opinion(schema, documents)]);
  expect(verdicts).toEqual([
    ['sourcemeta, formats not asserted', [true, false, true, false]],
    ['sourcemeta, formats asserted', [true, false, false, false]],
    ['hyperjump, formats not asserted', [true, false, true, false]],
    ['hyperjump, formats asserted', [true, false, false, false]],
  ]);
});

it('a verdict that differs is a problem, whoever is right', async () => {
  const { problems, accepted } = await compared(schema, samples, right, { lax: always([true, true, false, false]) }, []);
  expect(problems).toEqual(['lax accepts what this package rejects: a number']);
  expect(accepted).toBe(1);
  const strict = await compared(schema, samples, right, { strict: always([false, false, false, false]) }, []);
  expect(strict.problems).toEqual(['strict rejects what this package accepts: good']);
});

it('an explained difference is none, and an explanation of nothing is a problem', async () => {
  const lax = { lax: always([true, false, true, false]) };
  const days = { reason: 'formats', opinions: ['lax'], ours: false, what: /day/ };
  const { problems, counts } = await compared(schema, samples, right, lax, [days]);
  expect(problems).toEqual([]);
  expect(counts.get('lax')).toEqual({ different: 1, explained: 1 });
  const differing = await compared(schema, samples, right, lax, [days]);
  const same = await compared(schema, samples, right, { lax: right }, [days]);
  expect(needless([days], [same, differing])).toEqual([]);
  expect(needless([days], [same])).toEqual(['no verdict of lax needs this explanation: delete it: formats']);
});

it('a schema with a document at its head among the examples is not read by Hyperjump', () => {
  expect(hyperjumpReads(schema)).toBe(true);
  expect(hyperjumpReads({ ...schema, examples: [{ $schema: '../a.json', day: '2020-02-03' }] })).toBe(false);
});
