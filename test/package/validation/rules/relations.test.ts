import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../scripts/package/document/relations.ts';
import { small } from '../../../support/small.ts';

const { $defs } = JSON.parse(readFileSync('schema/article.schema.json', 'utf8'));

describe('the direction of a relation', () => {
  it.each([
    ['symmetric', 'SymmetricRelation'],
    ['directed', 'DirectedRelation'],
    ['unary', 'UnaryRelation'],
  ])('is %s for every relation that the schema lists so', (direction, name) => {
    const values: string[] = $defs[name].oneOf.map((branch: { const: string }) => branch.const);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(directionOf(value, small().extensions)).toBe(direction);
  });

  it('is that of the document’s definition for a relation of its own, and unknown without', () => {
    expect(directionOf('x-drenches', small().extensions)).toBe('directed');
    expect(directionOf('x-pilot-book', small().extensions)).toBeUndefined();
    expect(directionOf('x-other', small().extensions)).toBeUndefined();
  });
});
