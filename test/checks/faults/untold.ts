/** Faults that are not told, and why. */
export interface Untold {
  readonly reason: string;
  readonly kinds: readonly string[];
  /** The pointers of what is damaged; `*` stands for any one part. */
  readonly pointers: readonly string[];
}

const SPANS = [
  '/attributions/*/sourceSpans/*',
  '/attributions/*/cueSpans/*',
  '/attributions/*/contentSpans/*',
  '/attributions/*/addresseeSpans/*',
  '/claims/*/spans/*',
  '/mentions/*',
];
const QUOTED = '/attributions/*/quotedSpans/*';
const ends = (fields: readonly string[], spans: readonly string[]) =>
  spans.flatMap((span) => fields.map((field) => `${span}/${field}`));

/** What not even the text tells. */
export const UNTOLD: readonly Untold[] = [
  {
    reason: 'Free prose: other words may be as true, and whether they are, only a reader knows',
    kinds: ['letter changed', 'swapped with the next record', 'value made null', 'null made a value'],
    pointers: [
      '/metadata/rights',
      '/metadata/subjects/*/label',
      '/sentences/*/gist',
      '/entities/*/description',
      '/entities/*/roles/*/label',
      '/entities/*/identifiers/*/source',
      '/entities/*/unlinked',
      '/attributions/*/gist',
      '/attributions/*/note',
      '/claims/*/gist',
      '/claims/*/note',
      '/codings/*/rationale',
      '/codings/*/alternatives/*/rationale',
      '/extensions/*/description',
      '/provenance/guideline',
      '/provenance/method',
      '/provenance/annotators/*/id',
      '/provenance/annotators/*/description',
      '/provenance/adjudication',
      '/provenance/agreement/*/layer',
      '/provenance/agreement/*/measure',
    ],
  },
  {
    reason: 'A judgement of the annotator: the words bear more than one value',
    kinds: ['another valid value', 'swapped with the next record'],
    pointers: [
      '/blocks/*/role',
      '/entities/*/type',
      '/mentions/*/form',
      '/attributions/*/confidence',
      '/attributions/*/contentStatus',
      '/attributions/*/medium',
      '/attributions/*/polarity',
      '/attributions/*/quotation',
      '/attributions/*/sourceForm',
      '/claims/*/confidence',
      '/claims/*/evidence',
      '/claims/*/modality',
      '/claims/*/polarity',
      '/claims/*/relation',
      '/claims/*/temporality',
      '/claims/*/trend',
      '/codings/*/confidence',
      '/codings/*/status',
    ],
  },
  {
    reason: 'How far a layer is annotated, only the annotator knows',
    kinds: ['another valid value'],
    pointers: ['/layers/*'],
  },
  {
    reason: 'What a claim is about is a judgement, and it may be about several things, in any order',
    kinds: ['another valid value', 'swapped with the next record', 'item added', 'item dropped', 'items reordered'],
    pointers: ['/claims/*/domains', '/claims/*/domains/*'],
  },
  {
    reason: 'Who or what is meant is read from the sense: another record of the right kind may be, or one more, or one less',
    kinds: [
      'another valid id',
      'letter changed',
      'swapped with the next record',
      'item added',
      'item dropped',
      'items reordered',
      'list emptied',
      'value made null',
      'null made a value',
    ],
    pointers: [
      '/metadata/publisherId',
      '/metadata/agencyId',
      '/entities/*/memberIds',
      '/entities/*/memberIds/*',
      '/entities/*/ofIds',
      '/entities/*/ofIds/*',
      '/entities/*/roles',
      '/entities/*/roles/*/ofId',
      '/mentions/*/entityId',
      '/attributions/*/restatesId',
      '/attributions/*/sourceIds',
      '/attributions/*/sourceIds/*',
      '/attributions/*/addresseeIds',
      '/attributions/*/addresseeIds/*',
      '/attributions/*/venueId',
      '/claims/*/subjectIds',
      '/claims/*/subjectIds/*',
      '/claims/*/objectIds',
      '/claims/*/objectIds/*',
      '/claims/*/locationIds',
      '/claims/*/locationIds/*',
      '/claims/*/basisClaimIds',
      '/claims/*/basisClaimIds/*',
    ],
  },
  {
    reason: 'A claim or an attribution that has no coding in the scheme may be what is coded',
    kinds: ['another valid id', 'letter changed'],
    pointers: ['/codings/*/attributionId'],
  },
  {
    reason: 'A reading by the code book is a judgement: another code, another actor, one more alternative or one less',
    kinds: [
      'letter changed',
      'swapped with the next record',
      'item added',
      'item dropped',
      'items reordered',
      'list emptied',
      'value made null',
      'null made a value',
    ],
    pointers: [
      '/codings/*/code',
      '/codings/*/modes',
      '/codings/*/modes/*',
      '/codings/*/contexts',
      '/codings/*/contexts/*',
      '/codings/*/actorCodes',
      '/codings/*/actorCodes/*',
      '/codings/*/recipientCodes',
      '/codings/*/recipientCodes/*',
      '/codings/*/alternatives',
      '/codings/*/alternatives/*',
      '/codings/*/alternatives/*/code',
      '/codings/*/alternatives/*/modes',
      '/codings/*/alternatives/*/contexts',
      '/codings/*/alternatives/*/contexts/*',
    ],
  },
  {
    reason: 'Two readings of one claim, each in its scheme and with as many alternatives, differ in the code book alone',
    kinds: ['swapped with the next record'],
    pointers: ['/codings/*/scheme'],
  },
  {
    reason: 'These lists have no order',
    kinds: ['items reordered'],
    pointers: [
      '/metadata/subjects/*',
      '/entities/*/aliases/*',
      '/entities/*/identifiers/*',
      '/extensions/*',
      '/provenance/annotators/*',
      '/provenance/agreement/*',
    ],
  },
  {
    reason: 'What is left out leaves no trace: no list says of itself that it is whole',
    kinds: ['item dropped', 'list emptied'],
    pointers: [
      '/metadata/subjects',
      '/metadata/subjects/*',
      '/entities/*/roles/*',
      '/entities/*/identifiers/*',
      '/attributions/*/addresseeSpans/*',
      '/provenance/annotators',
      '/provenance/annotators/*',
      '/provenance/agreement',
      '/provenance/agreement/*',
    ],
  },
  {
    reason: 'A record that nothing refers to and that is left out leaves no trace, but for a name in the text',
    kinds: ['record deleted, ids counted anew'],
    pointers: ['/mentions/*', '/attributions/*', '/codings/*'],
  },
  {
    reason: 'Where two records begin at the same word, or code the same claim, either may stand first',
    kinds: ['record moved one place, ids counted anew', 'record moved to the end, ids counted anew'],
    pointers: ['/attributions/*', '/codings/*'],
  },
  {
    reason: 'How many words belong to a mention, a source, a cue, a content or a claim is a judgement, as long as all are whole',
    kinds: [
      'a word too many or too few, with its digest',
      'a character too many or too few, with its digest',
      'a character further, with its digest',
    ],
    pointers: ends(['start', 'end'], SPANS),
  },
  {
    reason: 'Another part of the words may be what a claim rests on or what reports',
    kinds: ['item dropped', 'swapped with the next record'],
    pointers: ['/claims/*/spans', '/claims/*/spans/*', '/attributions/*/cueSpans', '/attributions/*/cueSpans/*'],
  },
  {
    reason: 'The dictionary form of a word is known to dictionaries',
    kinds: ['letter changed', 'swapped with the next record'],
    pointers: ['/attributions/*/cueLemma'],
  },
  {
    reason: 'A day is read from the sense: another, or none, may be meant, as long as it is not too late',
    kinds: ['date shifted', 'swapped with the next record', 'value made null', 'null made a value'],
    pointers: ['/attributions/*/saidOn'],
  },
  {
    reason: 'The name of what is not called by it in the text is the annotator’s, and no digest proves it',
    kinds: ['letter changed', 'swapped with the next record'],
    pointers: ['/entities/*/name'],
  },
  {
    reason: 'A fact of the world: only the register, the publisher or the annotator knows it',
    kinds: [
      'letter changed',
      'another valid value',
      'swapped with the next record',
      'date shifted',
      'value made null',
      'null made a value',
      'one less',
      'one more',
    ],
    pointers: [
      '/id',
      '/version',
      '/metadata/url',
      '/metadata/datePublished',
      '/metadata/language',
      '/metadata/subjects/*/code',
      '/entities/*/identifiers',
      '/entities/*/identifiers/*/scheme',
      '/entities/*/identifiers/*/value',
      '/provenance/guidelineVersion',
      '/provenance/createdOn',
      '/provenance/modifiedOn',
      '/provenance/license',
      '/provenance/annotators/*/kind',
      '/provenance/agreement/*/value',
      '/provenance/agreement/*/items',
    ],
  },
];

/** What the text alone tells. */
export const TOLD_BY_TEXT: readonly Untold[] = [
  {
    reason: 'An offset inside its sentence is as good as another, until the words are there to be hashed',
    kinds: [
      'swapped with the next record',
      'one less',
      'one more',
      'a character too many or too few, with its digest',
      'a character further, with its digest',
      'a word too many or too few, with its digest',
    ],
    pointers: [...ends(['start', 'end'], [...SPANS, QUOTED]), '/sentences/*/start', '/sentences/*/end'],
  },
  {
    reason: 'A digest and a fingerprint are those of words that are not there',
    kinds: ['digit changed', 'swapped with the next record'],
    pointers: [
      '/sourceText/sha256',
      '/sourceText/originalSha256',
      '/blocks/*/fingerprint',
      ...['/blocks/*', '/sentences/*', QUOTED, ...SPANS].map((span) => `${span}/sha256`),
    ],
  },
  {
    reason: 'The lengths are those of a text that is not there',
    kinds: ['one less', 'one more'],
    pointers: ['/sourceText/utf16Units', '/sourceText/originalBytes'],
  },
  {
    reason: 'By what kind of words a mention refers, the text shows',
    kinds: ['another valid value'],
    pointers: ['/mentions/*/form'],
  },
  {
    reason: 'Whether a cue holds a word, the text shows',
    kinds: ['null made a value', 'swapped with the next record'],
    pointers: ['/attributions/*/cueLemma'],
  },
];

/** What only a warning tells, which refuses nothing. */
export const WARNED: readonly Untold[] = [
  {
    reason: 'A word that is cut may be one that is written together with another, and a full stop that of an abbreviation',
    kinds: [
      'a character further, with its digest',
      'a character too many or too few, with its digest',
      'a word too many or too few, with its digest',
    ],
    pointers: ends(
      ['start', 'end'],
      SPANS.filter((span) => !span.includes('addressee')),
    ),
  },
  {
    reason: 'A name that is not marked may mean something else, and what stands in quotation marks be the words of nobody',
    kinds: ['record deleted, ids counted anew'],
    pointers: ['/attributions/*', '/mentions/*'],
  },
  {
    reason: 'Where a block or a mention is of another kind, its sentence or its words may be as they are meant',
    kinds: ['another valid value', 'swapped with the next record'],
    pointers: ['/blocks/*/role', '/mentions/*/form', '/attributions/*/polarity'],
  },
  {
    reason: 'A complete layer may leave a value open where the annotator could not decide',
    kinds: ['value made null', 'another valid value'],
    pointers: [
      '/entities/*/type',
      '/entities/*/description',
      '/attributions/*/cueLemma',
      '/attributions/*/sourceForm',
      '/attributions/*/polarity',
      '/attributions/*/confidence',
      '/claims/*/confidence',
      '/codings/*/confidence',
    ],
  },
  {
    reason: 'A lemma that does not look like its cue may be that of an irregular verb',
    kinds: ['item dropped', 'swapped with the next record'],
    pointers: ['/attributions/*/cueLemma', '/attributions/*/cueSpans', '/attributions/*/cueSpans/*'],
  },
];
