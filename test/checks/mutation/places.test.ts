import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../../scripts/package/document/forms.ts';
import { samplesOf } from './documents.ts';
import { ALL_FORMS, goodDocuments } from './good-documents.ts';
import { isObject, type Json, type JsonObject, valueAt } from './json.ts';
import { survey } from './places.ts';

const schema: JsonObject = {
  type: 'object',
  required: ['list'],
  properties: {
    list: { type: 'array', items: { $ref: '#/$defs/Item' } },
    none: { type: 'array', items: { type: 'integer', minimum: 3 } },
  },
  $defs: {
    Item: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', examples: ['i'] }, note: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
    },
  },
};
const good = { list: [{ id: 'a' }, { id: 'b' }, { id: 'c', note: null }, { id: 'd', note: 'n' }] };

describe('a survey', () => {
  const { documents, places, unmet } = survey(schema, [good]);

  it('keeps of each list only what shows something more', () => {
    expect(documents[0]).toEqual({ list: [{ id: 'a' }, { id: 'c', note: null }, { id: 'd', note: 'n' }] });
  });

  it('finds a place for every subschema, in a completed document where no good one shows it', () => {
    expect(unmet).toEqual([]);
    expect(places.get('/$defs/Item/properties/note/anyOf/0')?.path).toEqual(['list', 2, 'note']);
    const item = places.get('/properties/none/items');
    expect(item?.path).toEqual(['none', 0]);
    expect(item && valueAt(item.document, item.path)).toBe(3);
  });

  it('reports what nothing can be made to meet', () => {
    const properties = { list: {}, odd: { type: 'string' } };
    expect(survey({ ...schema, properties }, [good]).unmet).toContain('/properties/odd');
  });
});

it('a sample differs from a good document in one place, and no two are the same', () => {
  const surveyed = survey(schema, [good]);
  const samples = samplesOf(schema, [good], surveyed);
  const texts = samples.slice(0, -1).map(({ document }) => JSON.stringify(document));
  const made = samples.filter(({ near }) => near.length > 0);
  expect(new Set(texts).size).toBeGreaterThan(made.length * 0.9);
  for (const { document } of made) {
    expect(Math.min(...surveyed.documents.map((base) => differences(base, document)))).toBeLessThanOrEqual(1);
  }
  const tried = made.map(({ document }) => document);
  expect(tried).toContainEqual({ list: documentsItems(surveyed.documents[0]).with(0, {}) });
  expect(tried).toContainEqual({ list: documentsItems(surveyed.documents[0]).with(0, { id: 'a', extra: null }) });
});

it.each(ALL_FORMS)('there are good documents of the form %s', (form) => {
  expect(goodDocuments(form)).not.toEqual([]);
});

it('the hydrated documents hold the words of each span and are otherwise the sealed ones', () => {
  const sealed = goodDocuments('sealed');
  for (const document of goodDocuments('hydrated') as { [name: string]: Json }[]) {
    const [block] = document.blocks as { start: number; end: number; text: string }[];
    expect([...(block?.text ?? '')]).toHaveLength(Number(block?.end) - Number(block?.start));
    const { $schema, ...others } = JSON.parse(JSON.stringify(document), (name, value) => (name === 'text' ? undefined : value));
    expect(sealed).toContainEqual({ ...others, $schema: schemaOf('sealed', $schema) });
  }
});

function documentsItems(document: Json | undefined): readonly Json[] {
  return isObject(document) ? (document.list as readonly Json[]) : [];
}

/** In how many places two documents differ, a value that is left out or added counting as one. */
function differences(one: Json | undefined, other: Json | undefined): number {
  if (JSON.stringify(one) === JSON.stringify(other)) return 0;
  const isCollection = (value: Json | undefined) => typeof value === 'object' && value !== null;
  if (!isCollection(one) || !isCollection(other) || Array.isArray(one) !== Array.isArray(other)) return 1;
  const [left, right] = [one as JsonObject, other as JsonObject];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const below = [...keys].reduce((sum, key) => sum + differences(left[key], right[key]), 0);
  return Math.min(below, Array.isArray(one) ? 1 : below);
}
