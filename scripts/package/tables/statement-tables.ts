import type { Article } from '../../../schema/generated/types.d.ts';
import { HEDGES } from '../document/hedge.ts';
import { type Statement, statements } from '../document/list-statements.ts';
import { snakeCase } from './names.ts';
import { RELATION_DIRECTION } from './relation-direction.ts';
import { positionColumn } from './schema-tables.ts';
import type { Column, ColumnType, ForeignKey, Placed, Table } from './table.ts';

/** A column that the schema describes, by the object that has the field, or one that is described here. */
type Described =
  | { readonly of: 'Claim' | 'Attribution'; readonly nullable?: true; readonly description?: string }
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
  saidOn: {
    of: 'Attribution',
    description:
      "The `attribution_said_on` of the claim's attribution: the day on which it was said, by the article's own account; missing if the article does not say, and for the article's own voice",
  },
  relation: { of: 'Claim' },
  relationDirection: RELATION_DIRECTION,
  subject: { description: 'The names of all subjects, joined by "; "; missing if there is none', nullable: true },
  subjectIds: { of: 'Claim' },
  subjectNames: { description: 'The names of the subjects, in the order of `claim_subject_ids`', list: true },
  object: { description: 'The names of all objects, joined by "; "; missing if there is none', nullable: true },
  objectIds: { of: 'Claim' },
  objectNames: { description: 'The names of the objects, in the order of `claim_object_ids`', list: true },
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
  confidence: {
    of: 'Claim',
    description:
      "The `claim_confidence` of the claim: the annotator's certainty about this reading; missing if it was not recorded",
  },
  gist: { of: 'Claim' },
};

/**
 * The tables of statements, one row per claim: what most users want, derived and not stored in a document. Lists that no other table holds have
 * link tables of their own for CSV; subjects, objects, locations and domains are in those of the claims.
 *
 * @param records the tables of the records, whose columns a statement has, too
 */
export function statementTables(records: readonly Table[]): Table[] {
  const columnOf = (table: string, name: string) => {
    const column = records.find((one) => one.name === table)?.columns.find((one) => one.name === name);
    if (!column) throw new Error(`there is no column ${table}.${name}`);
    return column;
  };
  const keys = ['article_id', 'claim_id'].map((name) => columnOf('claims', name));
  const primaryKey = ['article_id', 'claim_id'];
  const toClaim = reference('claims', 'claim_id');
  const [speakers, chain] = ['statement_speakers', 'statement_chain'].map((table) =>
    positionColumn(table, 'The place in the list, from 1'),
  ) as [Column, Column];
  return [
    {
      name: 'statements',
      columns: [...keys, columnOf('claims', 'claim_position'), ...statementColumns(records)],
      primaryKey,
      foreignKeys: [toClaim, reference('sentences', 'sentence_id'), reference('attributions', 'attribution_id')],
      link: false,
      fields: [],
      description:
        'Every claim with what is usually counted: who makes it, how, about whom and what. An attribution without a claim has no row',
      records: placed((statement) => [statement]),
    },
    {
      name: 'statement_speakers',
      columns: [
        ...keys,
        speakers,
        item('speaker_id', 'EntityId', 'The speaker'),
        label('speaker_name', 'The name of the speaker'),
      ],
      primaryKey: [...primaryKey, speakers.name],
      foreignKeys: [toClaim, reference('entities', 'entity_id', 'speaker_id')],
      link: true,
      fields: [],
      description: 'Who makes each claim: one row per speaker',
      records: placed(({ speakerIds, speakerNames }) => pairs(speakerIds, speakerNames)),
    },
    {
      name: 'statement_chain',
      columns: [
        ...keys,
        chain,
        item('chain_attribution_id', 'AttributionId', 'The attribution'),
        label('chain_source', 'The names of its sources joined by "; ", or its source form in parentheses if no source is known'),
        { ...columnOf('attributions', 'attribution_quotation'), name: 'chain_quotation' },
      ],
      primaryKey: [...primaryKey, chain.name],
      foreignKeys: [toClaim, reference('attributions', 'attribution_id', 'chain_attribution_id')],
      link: true,
      fields: [],
      description: 'The attributions around each claim, the outermost first',
      records: placed(({ chainIds, chainSources, chainQuotations }) =>
        chainIds.map((item, index) => ({ item, label: chainSources[index], quotation: chainQuotations[index] })),
      ),
    },
  ];
}

/** The column of an item of a list, and of what it is called. */
const item = (name: string, definition: string, description: string): Column => ({
  name,
  type: 'string',
  definition,
  description,
  path: ['item'],
});
const label = (name: string, description: string): Column => ({ name, type: 'string', description, path: ['label'] });

/**
 * The columns after the keys. A value of a record has the name that it has there, so that the tables join by it, unless it can be missing there: SQL
 * matches no missing value, and a join by all equal names would lose the row.
 */
function statementColumns(records: readonly Table[]): Column[] {
  return Object.entries(COLUMNS).map(([field, column]): Column => {
    if (!('of' in column)) return { name: snakeCase(field), path: [field], type: 'string', ...column };
    const name = field === 'attributionPolarity' ? 'polarity' : field;
    const isSame = ({ field: of, path }: Column) => of?.object === column.of && of.field === name && path !== undefined;
    const found = records.flatMap(({ columns }) => columns).find(isSame);
    if (!found) throw new Error(`the schema has no ${column.of}.${name}; see ${field}`);
    const isKey = found.name === snakeCase(name);
    return {
      ...found,
      name: found.nullable && !isKey ? snakeCase(name) : found.name,
      path: [field],
      ...(column.nullable && { nullable: true }),
      ...(column.description !== undefined && { description: column.description }),
    };
  });
}

const reference = (table: string, key: string, column = key): ForeignKey => ({
  columns: ['article_id', column],
  table,
  references: ['article_id', key],
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
      const { articleId, claimId } = statement;
      for (const [index, record] of give(statement).entries()) {
        const number = (record === statement ? place : index) + 1;
        yield { keys: [articleId, claimId, number], record: record as Placed['record'] };
      }
    }
  };
}
