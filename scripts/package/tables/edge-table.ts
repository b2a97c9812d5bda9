import type { Article } from '../../../schema/generated/types.d.ts';
import { claimEdges } from '../document/claim-edges.ts';
import type { Statement } from '../document/list-statements.ts';
import { positionColumn } from './schema-tables.ts';
import { statementsOf } from './statement-tables.ts';
import type { Column, Placed, Table } from './table.ts';

/** What an edge has of its claim, by the fields of a statement. */
const OF_CLAIM = [
  'relation',
  'relationDirection',
  'polarity',
  'attributionPolarity',
  'modality',
  'evidence',
  'hedge',
  'speaker',
  'sentenceId',
] as const satisfies readonly (keyof Statement)[];

/** What the polarity of its attribution is called and means beside a claim. */
const OF_ATTRIBUTION = {
  name: 'claim_attribution_polarity',
  description:
    "The `attribution_polarity` of the claim's attribution: whether its source affirms the claim; missing for the article's own voice. `hedge` looks at all attributions around the claim",
};

/**
 * The table of the pairs of entities that claims relate: the network of who and whom. Derived and not stored in a document.
 *
 * @param statements the table of statements, whose columns describe the claim of an edge
 */
export function edgeTable(statements: Table): Table {
  const columnOf = (field: string) => statements.columns.find(({ path: [name] = [] }) => name === field) as Column;
  const entity = (name: string, description: string): Column => ({
    name,
    type: 'string',
    definition: 'EntityId',
    description,
    path: [name],
  });
  const named = (name: string, description: string): Column => ({ name, type: 'string', description, path: [name] });
  const ends = (['from', 'to'] as const).flatMap((end): Column[] => {
    const side = end === 'from' ? 'first' : 'second';
    return [
      entity(`${end}_id`, `The ${side} entity of the pair`),
      named(`${end}_name`, `The name of the ${side} entity`),
      { ...named(`${end}_type`, `The type of the ${side} entity`), definition: 'EntityType' },
      {
        ...entity(
          `${end}_via_id`,
          `The set or group in the claim that the ${side} entity replaces; missing if the entity itself is in the claim`,
        ),
        nullable: true,
      },
    ];
  });
  const keys = statements.columns.filter(({ name }) => statements.primaryKey.includes(name));
  const position: Column = { ...positionColumn('claim_edges'), description: 'The place among the pairs of the claim, from 1' };
  // An edge has no key of the attribution, so that it must not share a column with the table of these.
  const ofClaim = OF_CLAIM.map((field) =>
    field === 'attributionPolarity' ? { ...columnOf(field), ...OF_ATTRIBUTION } : columnOf(field),
  );
  const toEntity = (column: string) => ({
    columns: ['article_id', column],
    table: 'entities',
    references: ['article_id', 'entity_id'],
  });
  return {
    name: 'claim_edges',
    columns: [...keys, position, ...ends, ...ofClaim],
    primaryKey: ['article_id', 'claim_id', position.name],
    foreignKeys: [
      { columns: ['article_id', 'claim_id'], table: 'claims', references: ['article_id', 'claim_id'] },
      ...['from_id', 'to_id', 'from_via_id', 'to_via_id'].map(toEntity),
    ],
    link: false,
    fields: [],
    description:
      'Every pair of entities that a claim relates: in a symmetric relation each pair once, in a directed one each subject with each object. A set is replaced by its members, and a group by the entities that its members belong to. A claim with one side alone has no row',
    records: (document) => edgesOf(document as Article),
  };
}

function* edgesOf(article: Article): Iterable<Placed> {
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const byClaim = new Map(statementsOf(article).map((statement) => [statement.claimId, statement]));
  const counts = new Map<string, number>();
  for (const { claimId, fromId, toId, fromViaId, toViaId } of claimEdges(article)) {
    const number = (counts.get(claimId) ?? 0) + 1;
    counts.set(claimId, number);
    const [from, to] = [entities.get(fromId), entities.get(toId)];
    yield {
      keys: [article.id, claimId, number],
      record: {
        ...byClaim.get(claimId),
        from_id: fromId,
        from_name: from?.name,
        from_type: from?.type,
        from_via_id: fromViaId,
        to_id: toId,
        to_name: to?.name,
        to_type: to?.type,
        to_via_id: toViaId,
      },
    };
  }
}
