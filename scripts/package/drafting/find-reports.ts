import { REPORTING_VERBS, type ReportingVerb } from '../text/reporting-verbs.ts';

/** A reporting clause: its places in the words that it was found in, in UTF-16 units. */
export interface Report {
  readonly verb: ReportingVerb;
  /** The words that it was found in. */
  readonly words: string;
  readonly source: readonly [start: number, end: number];
  readonly cue: readonly [start: number, end: number];
  /** What is reported, where that is among the words. */
  readonly content: readonly [start: number, end: number] | null;
}

const WORD = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'-]{0,30}";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'.-]{0,30}";
const NAME = `${CAPITAL}(?: (?:(?:of|and|de|da|di|van|von|der|al|&) )?${CAPITAL}){0,6}`;
/** What a noun phrase without a name does not go on with. */
const ENDS =
  'about|after|also|and|as|at|because|before|but|by|during|for|from|had|has|have|in|into|later|on|once|over|that|then|to|when|which|while|who|with';
const NOMINAL = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Oo]ne|[Aa]nother)(?: (?!(?:${ENDS})\\b)${WORD}){1,8}`;
const PRONOUN = '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)(?!\\p{L})';
/** A noun phrase may begin with a descriptor in small letters, as `police officer Ann Lee` does only after an article. */
const SPEAKER = `(?:${PRONOUN}|${NOMINAL}|${NAME})`;
const PLAIN = '[^,".;:!?]';
const APPOSITION = `${PLAIN}+`;
const cueOf = (forms: string) => `(?<cue>(?:(?:has|had|have) )?(?<verb>${forms})(?!\\p{L}))`;
const CUE = cueOf([...REPORTING_VERBS.keys()].join('|'));
const ADVERB = '(?:(?:also|later|then|once) )?';

// In each pattern everything up to the last part that counts is in a named group, so that the lengths of groups give their places.

/** `the mayor, a sailor, told`, behind a quotation or at the beginning of a sentence. */
const SPEAKER_FIRST = new RegExp(
  `^(?<before> ?)(?<source>${SPEAKER}(?:, ${APPOSITION}(?=, ))?)(?<between>,? ${ADVERB})${CUE}`,
  'u',
);
/** `"…," said Ann Lee, the mayor.` */
const VERB_FIRST = new RegExp(
  `^(?<before> )${CUE}(?<between> )(?<source>${SPEAKER}(?:, (?:the|an?|his|her|its|their) ${APPOSITION}(?=[,.;]))?)`,
  'u',
);
/** What may be between such a clause and a quotation: `The mayor told the town: "…"`. */
const TO_QUOTATION = /^[^,".;:!?]*[,:] $/;
/** What a clause begins with that follows a verb without `that`. */
const SUBJECT = `(?:${PRONOUN} |[Tt]here |(?:the|an?|his|her|its|their|our|my|one|another) |${CAPITAL} )`;
/** `Ann Lee told the town that it would rain.`: a whole sentence without further clauses. */
const WITH_THAT = new RegExp(
  `^(?<source>${SPEAKER})(?<between> ${ADVERB})${CUE}(?<after>(?: ${PLAIN}{1,60}?)? )(?<content>that ${PLAIN}{8,})\\.$`,
  'u',
);
/** `Ann Lee said the old port would open.` */
const WITHOUT_THAT = new RegExp(
  `^(?<source>${SPEAKER})(?<between> ${ADVERB})${cueOf('said|says')}(?<after> )(?<content>${SUBJECT}${PLAIN}{8,})\\.$`,
  'u',
);

/** The reporting clause that some words begin with, which follow a quotation. */
export const reportAfter = (words: string): Report | null =>
  words.startsWith(' ') ? (reportIn(SPEAKER_FIRST, words) ?? reportIn(VERB_FIRST, words)) : null;

/** The reporting clause that some words are, from the beginning of a sentence to a quotation. */
export function reportBefore(words: string): Report | null {
  const report = reportIn(SPEAKER_FIRST, words);
  return report && TO_QUOTATION.test(words.slice(report.cue[1])) ? report : null;
}

/** The reporting clause of a sentence that is one, with what it reports in other words than the speaker's. */
export const reportOf = (sentence: string): Report | null => reportIn(WITH_THAT, sentence) ?? reportIn(WITHOUT_THAT, sentence);

function reportIn(pattern: RegExp, words: string): Report | null {
  const { verb: form = '', ...parts } = pattern.exec(words)?.groups ?? {};
  const verb = REPORTING_VERBS.get(form);
  const places = new Map<string, readonly [number, number]>();
  let at = 0;
  for (const [name, part = ''] of Object.entries(parts)) {
    places.set(name, [at, at + part.length]);
    at += part.length;
  }
  const [source, cue, content = null] = [places.get('source'), places.get('cue'), places.get('content')];
  if (!verb || !source || !cue) return null;
  // What is a verb may be a noun of the phrase before it: "his reply".
  const [speaker = ''] = words.slice(...source).split(',', 1);
  return /^(?:The|the|An?|an?|His|his|Her|her)$/.test(speaker) ? null : { verb, words, source, cue, content };
}
