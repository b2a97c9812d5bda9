/** What a problem is about that no rule of `validation/rules` reports, by the name in its `rule`. Only the page of rules reads the sentences. */
export const otherRules = {
  shape: 'The document is what the JSON Schema asks for.',
  text: 'The text is the one that the document was made from, alone and readable.',
  copy: 'A copy to hydrate from holds every block, word for word but for what folding evens out.',
  words: 'The words of a hydrated document are those between its offsets.',
  draft: 'The words of a draft occur in its text, once or with a number, where the draft says.',
  offsets: 'Offsets that are to be converted lie in the text.',
  language: 'The language of a new draft is a tag by BCP 47.',
  agreement: 'Annotations that are compared have articles in common, each of them once and in the same text.',
  read: 'A file can be read and holds JSON.',
  limit: 'There are no more problems, and no more characters to hash, than one check reports or hashes.',
};

/** The name of a rule that is not one of `validation/rules`. */
export type OtherRule = keyof typeof otherRules;
