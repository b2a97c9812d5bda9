/** What a rule demands that is not one of `validation/rules`, and a message of it. */
interface OtherRuleEntry {
  readonly demands: string;
  readonly example: string;
}

/** What a problem is about that no rule of `validation/rules` reports, by the name in its `rule`. Only the page of rules reads the sentences. */
export const otherRules = {
  shape: {
    demands: 'A document has the fields, types, patterns and vocabulary values of its JSON Schema.',
    example: '"speach" should be "speech", or another of speech, writing, thought, unspecified',
  },
  text: {
    demands: 'The text can be read, and is exactly the text that the document was made from.',
    example: 'the text should end where that of the document ends, because it goes on with "Read more."; give that text alone',
  },
  copy: {
    demands: 'The copy to hydrate from has every block, word for word after folding.',
    example:
      'the body block b6 was not found in the copy; the nearest is at 358 to 406 of the copy; s8 is there word for word; in place of s7 it has "Castell."; give another copy, or hydrate in part',
  },
  words: {
    demands: 'The words of a span in a hydrated document are those between its offsets.',
    example: 'this should be the words at 0 to 9, because those are the offsets; correct the words, or the offsets',
  },
  draft: {
    demands:
      'The words of a draft are in its text, in the place that the draft names, and `nth` says which if they occur there more than once.',
    example: '"omar dubh" was not found in s3; write "Omar Dubh", as in s3',
  },
  offsets: {
    demands: 'Offsets to convert are in the text.',
    example: '9 should be an integer from 0 to 6, because the text has 6 code points; correct it',
  },
  language: {
    demands: 'The language of a new draft is a BCP 47 language tag.',
    example:
      '"english" should be a BCP 47 language tag, because it is the language of the text; write one such as "en" or "pt-BR"',
  },
  agreement: {
    demands: 'Annotations to compare have articles in common; each has an article once, and all have it in the same text.',
    example: 'there should be at least two annotations, because one agrees with nothing; give another',
  },
  import: {
    demands:
      'Annotations to import have the form of their format, their offsets are in the text, and the map gives each name a meaning.',
    example:
      'line 1: the type "Topic" should be in the map, because the annotations have it; add it to types, mentions or events, or to ignored',
  },
  read: {
    demands: 'A file can be read and contains JSON.',
    example: 'not JSON: "}" is where a value or "]" should be; add what is missing',
  },
  limit: {
    demands: 'A document has no more problems than one check reports, and no more characters in its spans than one check hashes.',
    example: 'there should be at most 1000 problems, because no more are reported; mend these first',
  },
} satisfies { readonly [rule: string]: OtherRuleEntry };

/** The name of a rule that is not one of `validation/rules`. */
export type OtherRule = keyof typeof otherRules;
