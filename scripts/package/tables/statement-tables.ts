import type { Article } from '../../../schema/generated/types.d.ts';
import type { Contract } from '../document/contract.ts';
import { HEDGES } from '../document/hedge.ts';
import { type Statement, statements } from '../document/list-statements.ts';
import { snakeCase } from './names.ts';
import type { Column, ColumnType, ForeignKey, Placed, Table } from './table.ts';

/** A column that the schema describes, by the object that has the field, or one that is described here. */
type Described =
  | { readonly of: 'Claim' | 'Attribution'; readonly nullable?: true }
  | (Pick<Column, 'description' | 'list' | 'nullable' | 'definition' | 'values'> & { readonly type?: ColumnType });

/** What each column after the keys holds, in their order: all of a statement, so that a field added to it must be added here. */
const COLUMNS: { readonly [field in Exclude<keyof Statement, 'articleId' | 'claimId'>]: Described } = {
  sentenceId: { of: 'Claim' },
  attributionId: { of: 'Claim' },
  speaker: { description: 'Who makes the claim: the names of all speakers, joined by "; "' },
  speakerIds: {
    description:
      'Who makes the claim: the sources of the innermost attribution around it whose source is known; if there is none, the agency that supplied the article, or else its publisher',
    definition: 'EntityId',
    list: true,
  },
  speakerNames: { description: 'The names of the speakers, in the order of `speaker_ids`', list: true },
  speakerFrom: {
    description: 'Where the speakers were found',
    values: [
      { value: 'own-attribution', description: "The sources of the claim's own attribution" },
      { value: 'outer-attribution', description: 'The sources of the nearest attribution around it that has any' },
      {
        value: 'narrator',
        description: 'The agency, or else the publisher, because no attribution around the claim has a known source',
      },
    ],
  },
  level: { description: "How many attributions the claim is nested in; 0 for the article's own voice", type: 'int32' },
  chainIds: {
    description: 'The attributions around the claim, the outermost first',
    definition: 'AttributionId',
    list: true,
  },
  chainSources: {
    description:
      'For each attribution of `chain_ids`, the names of its sources joined by "; ", or its source form in parentheses if no source is known',
    list: true,
  },
  chainQuotations: {
    description: 'For each attribution of `chain_ids`, the form in which its content is given',
    definition: 'Quotation',
    list: true,
  },
  inQuotationMarks: {
    description: 'Whether the words of the claim are in quotation marks, in any attribution around it',
    values: [
      { value: 'yes', description: 'All of them are' },
      { value: 'in-part', description: 'Some of them are' },
      { value: 'no', description: 'None of them is' },
    ],
  },
  sourceForm: { of: 'Attribution', nullable: true },
  quotation: { of: 'Attribution', nullable: true },
  contentStatus: { of: 'Attribution', nullable: true },
  attributionPolarity: { of: 'Attribution', nullable: true },
  medium: { of: 'Attribution', nullable: true },
  saidOn: { of: 'Attribution' },
  relation: { of: 'Claim' },
  relationDirection: { description: 'The direction of the relation: which sides it has', definition: 'RelationDirection' },
  subject: { description: 'The names of all subjects, joined by "; "; missing if there is none', nullable: true },
  subjectIds: { of: 'Claim' },
  subjectNames: { description: 'The names of the subjects, in the order of `subject_ids`', list: true },
  object: { description: 'The names of all objects, joined by "; "; missing if there is none', nullable: true },
  objectIds: { of: 'Claim' },
  objectNames: { description: 'The names of the objects, in the order of `object_ids`', list: true },
  locationIds: { of: 'Claim' },
  domain: { description: 'The domains, joined by "; "' },
  domains: { of: 'Claim' },
  polarity: { of: 'Claim' },
  evidence: { of: 'Claim' },
  modality: { of: 'Claim' },
  temporality: { of: 'Claim' },
  trend: { of: 'Claim' },
  hedge: {
    description:
      'Why the claim is not a plain statement: the first value that applies. The polarity of attributions comes before modality, modality before evidence, and evidence before the polarity of the claim',
    values: Object.entries(HEDGES).map(([value, description]) => ({ value, description })),
  },
  confidence: { of: 'Claim' },
  gist: { of: 'Claim' },
};

/**
 * The tables of statements, one row per claim: what most users want, derived and not stored in a document. Lists that no other table holds have
 * link tables of their own for CSV; subjects, objects, locations and domains are in those of the claims.
 */
export function statementTables(contract: Contract): Table[] {
  const keys: Column[] = [
    { name: 'article_id', type: 'string', definition: 'DocumentId', field: { object: contract.root, field: 'id' } },
    { name: 'claim_id', type: 'string', definition: 'ClaimId', field: { object: 'Claim', field: 'id' } },
  ];
  const positionIn = (what: string): Column => ({ name: 'position', type: 'int32', description: `The place in ${what}, from 1` });
  const columns = Object.entries(COLUMNS).map(([field, column]): Column => {
    const place = { name: snakeCase(field), path: [field] };
    if (!('of' in column)) return { ...place, type: 'string', ...column };
    const name = field === 'attributionPolarity' ? 'polarity' : field;
    const { type, list, nullable } = contract.objects[column.of]?.[name] ?? {};
    if (type === undefined) throw new Error(`the schema has no ${column.of}.${name}; see ${place.name}`);
    return {
      ...place,
      type: type === 'CalendarDate' ? 'date' : 'string',
      definition: type,
      field: { object: column.of, field: name },
      ...(list && { list }),
      ...((nullable || column.nullable) && { nullable: true }),
    };
  });
  const primaryKey = ['article_id', 'claim_id'];
  const toClaim = reference('claims', 'claim_id');
  const item = (name: string, definition: string): Column => ({ name, type: 'string', definition, path: ['item'] });
  const label = (description: string): Column => ({ name: 'name', type: 'string', description, path: ['label'] });
  return [
    {
      name: 'statements',
      columns: [...keys, positionIn('the order of the document'), ...columns],
      primaryKey,
      foreignKeys: [toClaim, reference('sentences', 'sentence_id'), reference('attributions', 'attribution_id')],
      link: false,
      fields: [],
      description: 'Every claim with what is usually counted: who makes it, how, about whom and what',
      records: placed((statement) => [statement]),
    },
    {
      name: 'statement_speakers',
      columns: [...keys, positionIn('the list'), item('entity_id', 'EntityId'), label('The name of the speaker')],
      primaryKey: [...primaryKey, 'position'],
      foreignKeys: [toClaim, reference('entities', 'entity_id')],
      link: true,
      fields: [],
      description: 'Who makes each claim: one row per speaker',
      records: placed(({ speakerIds, speakerNames }) => pairs(speakerIds, speakerNames)),
    },
    {
      name: 'statement_chain',
      columns: [
        ...keys,
        positionIn('the list'),
        item('attribution_id', 'AttributionId'),
        label('The names of its sources joined by "; ", or its source form in parentheses if no source is known'),
        {
          name: 'quotation',
          type: 'string',
          definition: 'Quotation',
          path: ['quotation'],
          field: { object: 'Attribution', field: 'quotation' },
        },
      ],
      primaryKey: [...primaryKey, 'position'],
      foreignKeys: [toClaim, reference('attributions', 'attribution_id')],
      link: true,
      fields: [],
      description: 'The attributions around each claim, the outermost first',
      records: placed(({ chainIds, chainSources, chainQuotations }) =>
        chainIds.map((item, index) => ({ item, label: chainSources[index], quotation: chainQuotations[index] })),
      ),
    },
  ];
}

const reference = (table: string, column: string): ForeignKey => ({
  columns: ['article_id', column],
  table,
  references: ['article_id', column],
});

const pairs = (items: readonly string[], labels: readonly string[]) =>
  items.map((item, index) => ({ item, label: labels[index] }));

/** The statements of documents, because several tables are made of them. */
const known = new WeakMap<object, readonly Statement[]>();

export function statementsOf(article: Article): readonly Statement[] {
  const list = known.get(article) ?? statements(article);
  known.set(article, list);
  return list;
}

/** Statements, or what each gives, with their keys; positions count statements, or what one of them gives. */
function placed(give: (statement: Statement) => readonly object[]) {
  return function* (document: unknown): Iterable<Placed> {
    for (const [place, statement] of statementsOf(document as Article).entries()) {
      const { articleId: article_id, claimId: claim_id } = statement;
      for (const [index, record] of give(statement).entries()) {
        const position = (record === statement ? place : index) + 1;
        yield { keys: { article_id, claim_id, position }, record: record as Placed['record'] };
      }
    }
  };
}
