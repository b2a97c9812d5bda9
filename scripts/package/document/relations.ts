import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { ExtensionDefinition, RelationDirection } from '../../../schema/generated/types.d.ts';
import { own } from './contract.ts';

const LISTS = { symmetric: 'SymmetricRelation', directed: 'DirectedRelation', unary: 'UnaryRelation' } as const;

const DIRECTIONS: ReadonlyMap<string, RelationDirection> = new Map(
  Object.entries(LISTS).flatMap(([direction, name]) =>
    (own(contract.vocabularies, name)?.values ?? []).map((value) => [value, direction as RelationDirection] as const),
  ),
);

/** Whom a relation needs, as the schema groups it, or as the document defines its own; undefined where it does not. */
export function directionOf(
  relation: string,
  extensions: readonly Pick<ExtensionDefinition, 'vocabulary' | 'value' | 'direction'>[],
): RelationDirection | undefined {
  const known = DIRECTIONS.get(relation);
  if (known) return known;
  return extensions.find(({ vocabulary, value }) => vocabulary === 'relation' && value === relation)?.direction ?? undefined;
}
