import { describe, expect, test } from 'vitest';
import schema from '../../../schema/article.schema.json' with { type: 'json' };
import { sealedDocuments } from '../../support/documents.ts';
import { rowsOf, tables } from '../../support/tables.ts';

const RELATIONS = { symmetric: 'SymmetricRelation', directed: 'DirectedRelation', unary: 'UnaryRelation' } as const;
const documents = sealedDocuments();
const columnsOf = (table: string, column: string, document: unknown) =>
  [...rowsOf(tables.find(({ name }) => name === table) as (typeof tables)[number], document)].map((row) => [
    row.claim_id,
    row[column],
  ]);

/** The direction of a relation, read from the schema, or from what the document defines. */
function directionOf(relation: string, { extensions }: (typeof documents)[number]): unknown {
  const listed = Object.entries(RELATIONS).filter(([, name]) =>
    schema.$defs[name].oneOf.some((value) => 'const' in value && value.const === relation),
  );
  const own = extensions.filter(({ vocabulary, value }) => vocabulary === 'relation' && value === relation);
  expect([...listed, ...own]).toHaveLength(1);
  return listed[0]?.[0] ?? own[0]?.direction;
}

describe('the direction of a relation', () => {
  test('is in the table of claims as the schema has it, or the extensions of the document', () => {
    for (const document of documents)
      expect(columnsOf('claims', 'relation_direction', document)).toEqual(
        document.claims.map(({ id, relation }) => [id, directionOf(relation, document)]),
      );
    const found = documents.flatMap((document) => columnsOf('claims', 'relation_direction', document));
    expect(new Set(found.map(([, direction]) => direction))).toEqual(new Set(Object.keys(RELATIONS)));
    expect(documents.some(({ claims }) => claims.some(({ relation }) => relation.startsWith('x-')))).toBe(true);
  });

  test.each(['statements', 'claim_edges'])('is the same in %s', (table) => {
    for (const document of documents) {
      const inClaims = new Map(columnsOf('claims', 'relation_direction', document) as [string, string][]);
      for (const [id, direction] of columnsOf(table, 'relation_direction', document))
        expect(direction, `${document.id} ${id}`).toBe(inClaims.get(String(id)));
    }
  });

  test('leaves a symmetric or unary relation without an object', () => {
    for (const document of documents)
      for (const [index, [, direction]] of columnsOf('claims', 'relation_direction', document).entries())
        if (direction !== 'directed') expect(document.claims[index]?.objectIds).toEqual([]);
  });
});
