import type { Article } from '../../../schema/generated/types.d.ts';
import { directionOf } from '../document/relations.ts';
import type { Column, Placed, Table } from './table.ts';

/** The direction of a claim's relation. It follows from the relation, so that no record has it, and it has one name in every table. */
export const RELATION_DIRECTION: Column = {
  name: 'relation_direction',
  type: 'string',
  definition: 'RelationDirection',
  description: 'The direction of `claim_relation`, by the schema or by the `extensions` of the document: which sides it has',
  path: ['relationDirection'],
};

/** The table of claims with the direction of their relations beside these. */
export function withDirections(claims: Table): Table {
  const after = claims.columns.findIndex(({ name }) => name === 'claim_relation') + 1;
  return { ...claims, columns: claims.columns.toSpliced(after, 0, RELATION_DIRECTION), records: directed };

  function* directed(document: unknown): Iterable<Placed> {
    const { extensions } = document as Article;
    for (const { keys, record } of claims.records(document)) {
      const relationDirection = directionOf(String(record.relation), extensions) ?? 'directed';
      yield { keys, record: { ...record, relationDirection } };
    }
  }
}
