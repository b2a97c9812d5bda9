/** Faults that a rule tells in another record than the damaged one, and why: where two records disagree, each may be the one that is wrong. */
export interface Elsewhere {
  readonly reason: string;
  readonly rule: string;
  /** The pointers of what is damaged; `*` stands for any one part. */
  readonly damaged: readonly string[];
  /** The pointers at which the rule tells it. */
  readonly told: readonly string[];
}

const endsOf = (...spans: readonly string[]) => spans.flatMap((span) => [`${span}/start`, `${span}/end`]);

export const TOLD_ELSEWHERE: readonly Elsewhere[] = [
  {
    reason: 'A claim or an attribution that stands within a content and runs past it may be too long, or the content too short',
    rule: 'claim-attribution',
    damaged: ['/attributions/*/contentSpans', '/attributions/*/contentStatus', ...endsOf('/attributions/*/contentSpans/*')],
    told: ['/claims/*/attributionId', '/claims/*/spans/*'],
  },
  {
    reason: 'The same for an attribution within another',
    rule: 'nesting',
    damaged: endsOf('/attributions/*/contentSpans/*'),
    told: ['/attributions/*/parentId'],
  },
  {
    reason: 'A content that is no topic and a claim that is presupposed contradict each other',
    rule: 'presupposed',
    damaged: ['/attributions/*/contentStatus'],
    told: ['/claims/*/evidence'],
  },
  {
    reason: 'Of two codings of one claim in one scheme the later is told, and of two that changed places the first',
    rule: 'coding-target',
    damaged: ['/codings/*/claimId', '/codings/*/scheme'],
    told: ['/codings/*'],
  },
  {
    reason: 'Of records in the wrong order the first that does not follow on the one before it is told, whichever was moved',
    rule: 'text-order',
    damaged: [
      '/attributions/*/sourceSpans/*/start',
      '/claims/*',
      '/claims/*/spans/*',
      '/claims/*/spans/*/start',
      '/codings/*/attributionId',
      '/mentions/*',
      '/mentions/*/entityId',
      '/mentions/*/start',
    ],
    told: ['/attributions/*', '/claims/*', '/codings/*', '/entities/*', '/mentions/*'],
  },
  {
    reason: 'A value of its own and its entry among the extensions belong together',
    rule: 'extensions',
    damaged: ['/entities/*/type', '/extensions', '/extensions/*'],
    told: ['/claims/*/relation', '/entities/*/type', '/extensions/*'],
  },
  {
    reason: 'The direction of a relation of its own is that by which its claims are judged',
    rule: 'relation-direction',
    damaged: ['/extensions/*/direction'],
    told: ['/claims/*/objectIds'],
  },
  {
    reason: 'A block that is the headline or the byline by its words is to be in the metadata, where it has that role',
    rule: 'headline',
    damaged: ['/blocks/*/role'],
    told: ['/metadata/byline', '/metadata/headline'],
  },
  {
    reason: 'Roles are judged by those of the other blocks, and of several leads one is told',
    rule: 'block-roles',
    damaged: ['/blocks/*/role'],
    told: ['/blocks/*/role'],
  },
  {
    reason: 'A block of a role that has one sentence may have the wrong role, or its sentences the wrong ends',
    rule: 'single-sentence',
    damaged: ['/blocks/*/role'],
    told: ['/sentences/*'],
  },
  {
    reason: 'A restatement may stand in a block of the wrong role',
    rule: 'restatement',
    damaged: ['/blocks/*/role'],
    told: ['/attributions/*/restatesId'],
  },
  {
    reason: 'Between two sentences that leave a gap the later is told, and where one is missing its block',
    rule: 'sentences',
    damaged: ['/sentences/*', '/sentences/*/end'],
    told: ['/blocks/*', '/sentences/*/start'],
  },
  {
    reason: 'A mention and the names of its entity belong together',
    rule: 'name-mention',
    damaged: [
      '/entities/*/aliases',
      '/entities/*/aliases/*',
      '/entities/*/id',
      '/entities/*/name',
      '/mentions',
      '/mentions/*',
      '/mentions/*/form',
      ...endsOf('/mentions/*'),
    ],
    told: ['/entities/*/aliases/*', '/mentions/*/entityId', '/mentions/*/form', '/mentions/*/start'],
  },
  {
    reason: 'Of the same words in two forms the less frequent is told',
    rule: 'mention-form',
    damaged: ['/mentions/*/end', '/mentions/*/form'],
    told: ['/mentions/*/form'],
  },
  {
    reason: 'The words of a source and who it is hang together by the mentions in them',
    rule: 'source-mention',
    damaged: ['/entities/*/id', '/entities/*/memberIds/*', '/mentions/*', '/mentions/*/entityId', ...endsOf('/mentions/*')],
    told: ['/attributions/*/addresseeIds/*', '/attributions/*/sourceIds/*'],
  },
  {
    reason: 'The same, where the words of a source or an addressee are a mention',
    rule: 'mentioned-source',
    damaged: ['/entities/*/memberIds', '/mentions/*/entityId'],
    told: ['/attributions/*/addresseeIds', '/attributions/*/sourceIds'],
  },
  {
    reason: 'The form of a source is judged by that of the mentions in it',
    rule: 'source-words',
    damaged: ['/mentions/*/form'],
    told: ['/attributions/*/sourceForm'],
  },
  {
    reason: 'What refers to an entity of the wrong kind may mean another one',
    rule: 'reference-kinds',
    damaged: ['/entities/*/id', '/entities/*/type'],
    told: [
      '/attributions/*/addresseeIds/*',
      '/attributions/*/sourceIds/*',
      '/attributions/*/venueId',
      '/claims/*/locationIds/*',
      '/metadata/agencyId',
      '/metadata/publisherId',
    ],
  },
  {
    reason: 'What refers to a record that is not there is told; the record is nowhere',
    rule: 'references',
    damaged: ['/attributions', '/claims', '/entities/*/id'],
    told: ['/claims/*/attributionId', '/codings/*/claimId', '/mentions/*/entityId'],
  },
  {
    reason: 'Where codings are complete, a claim without one is told, and without any the layer',
    rule: 'complete-codings',
    damaged: ['/codings', '/codings/*'],
    told: ['/claims/*', '/layers/codings'],
  },
  {
    reason: 'A name that no mention bears is words of the text',
    rule: 'parallel-words',
    damaged: ['/mentions/*/form'],
    told: ['/entities/*/name'],
  },
  {
    reason: 'An entity that nothing refers to is told where its only mention went',
    rule: 'used-entity',
    damaged: ['/mentions/*'],
    told: ['/entities/*'],
  },
  {
    reason: 'Of two dates that contradict each other one is told',
    rule: 'provenance-dates',
    damaged: ['/provenance/createdOn'],
    told: ['/provenance/modifiedOn'],
  },
  {
    reason: 'The same for when something was said and when it was published',
    rule: 'said-on',
    damaged: ['/metadata/datePublished'],
    told: ['/attributions/*/saidOn'],
  },
];
