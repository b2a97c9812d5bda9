/** A verb that reports what somebody says or writes. */
export interface ReportingVerb {
  /** The dictionary form. */
  readonly lemma: string;
  readonly medium: 'speech' | 'writing';
}

/** Verbs of English by their medium: each with its past, and its present after a singular. */
const VERBS = {
  speech: [
    'say said says',
    'tell told tells',
    'add added adds',
    'admit admitted admits',
    'announce announced announces',
    'answer answered answers',
    'argue argued argues',
    'ask asked asks',
    'claim claimed claims',
    'complain complained complains',
    'concede conceded concedes',
    'conclude concluded concludes',
    'confirm confirmed confirms',
    'continue continued continues',
    'declare declared declares',
    'explain explained explains',
    'insist insisted insists',
    'joke joked jokes',
    'note noted notes',
    'observe observed observes',
    'recall recalled recalls',
    'remark remarked remarks',
    'repeat repeated repeats',
    'reply replied replies',
    'shout shouted shouts',
    'stress stressed stresses',
    'warn warned warns',
    'whisper whispered whispers',
  ],
  writing: ['write wrote writes', 'post posted posts', 'tweet tweeted tweets'],
} as const;

/** Forms of verbs that hardly occur without a content of their own after a subject, with what may be between the two; and the preposition that reports. */
export const ATTRIBUTING_WORDS =
  /,? (?:ha[ds] )?(said|says|told|denied|denies|insisted|insists|announced|announces|promised|promises)(?!\p{L})|(?<!\p{L})([Aa]ccording to) /gu;

/** Every form of the verbs above, with its verb. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = new Map(
  (['speech', 'writing'] as const).flatMap((medium) =>
    VERBS[medium].flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form) => [form, { lemma: forms[0] as string, medium }] as const);
    }),
  ),
);
