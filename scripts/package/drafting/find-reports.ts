import { REPORTING_VERBS, type ReportingVerb } from '../text/reporting-verbs.ts';

/** A reporting clause beside a quotation: its places in the words that it was found in, in UTF-16 units. */
export interface Report {
  readonly verb: ReportingVerb;
  /** The words that it was found in. */
  readonly words: string;
  readonly source: readonly [start: number, end: number];
  readonly cue: readonly [start: number, end: number];
}

const WORD = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'-]*";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'.-]*";
const NAME = `${CAPITAL}(?: (?:(?:of|and|de|da|di|van|von|der|al|&) )?${CAPITAL})*`;
/** What a noun phrase without a name does not go on with. */
const ENDS =
  'about|after|also|and|as|at|because|before|but|by|during|for|from|had|has|have|in|into|later|on|once|over|that|then|to|when|which|while|who|with';
const NOMINAL = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Oo]ne|[Aa]nother)(?: (?!(?:${ENDS})\\b)${WORD})+`;
const PRONOUN = '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)(?!\\p{L})';
/** A noun phrase may begin with a descriptor in small letters, as `police officer Ann Lee` does only after an article. */
const SPEAKER = `(?:${PRONOUN}|${NOMINAL}|${NAME})`;
const APPOSITION = '[^,".;:!?]{2,80}';
const VERB = `(?:(?:has|had|have) )?(?<verb>${[...REPORTING_VERBS.keys()].join('|')})(?!\\p{L})`;
const ADVERB = '(?:(?:also|later|then|once) )?';

/** `"…," the mayor, a sailor, told the town`: what follows a quotation. */
const SPEAKER_FIRST = new RegExp(`^ (?<source>${SPEAKER}(?:, ${APPOSITION}(?=, ))?),? ${ADVERB}(?<cue>${VERB})`, 'du');
/** `"…," said Ann Lee, the mayor.` */
const VERB_FIRST = new RegExp(
  `^ (?<cue>${VERB}) (?<source>${SPEAKER}(?:, (?:the|an?|his|her|its|their) ${APPOSITION}(?=[,.;]))?)`,
  'du',
);
/** `The mayor told the town: "…"`: what a sentence begins with, up to a quotation. */
const BEFORE = new RegExp(
  `^(?<source>${SPEAKER}(?:, ${APPOSITION}(?=, ))?),? ${ADVERB}(?<cue>${VERB})(?: [^,".;:!?]{1,60})?[,:] $`,
  'du',
);

/** The reporting clause that some words begin with, which follow a quotation. */
export const reportAfter = (words: string): Report | null => reportIn(SPEAKER_FIRST, words) ?? reportIn(VERB_FIRST, words);

/** The reporting clause that some words are, from the beginning of a sentence to a quotation. */
export const reportBefore = (words: string): Report | null => reportIn(BEFORE, words);

function reportIn(pattern: RegExp, words: string): Report | null {
  const found = pattern.exec(words);
  const verb = REPORTING_VERBS.get(found?.groups?.verb ?? '');
  const { source, cue } = found?.indices?.groups ?? {};
  if (!verb || !source || !cue) return null;
  // What is a verb may be a noun of the phrase before it: "his reply".
  const [speaker = ''] = words.slice(...source).split(',', 1);
  return /^(?:The|the|An?|an?|His|his|Her|her)$/.test(speaker) ? null : { verb, words, source, cue };
}
