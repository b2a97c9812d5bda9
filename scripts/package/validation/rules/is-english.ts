/** Whether a document is in English, by the primary subtag of its language. */
export const isEnglish = ({ language }: { readonly language: string }): boolean => /^en\b/.test(language);
