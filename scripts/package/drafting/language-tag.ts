import { ArticleError, problem, shown } from '../problems/problem.ts';

/** A tag that begins with a language of ISO 639, as the schema asks for it; BCP 47 keeps longer ones for what nobody has registered. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-|$)/;

/**
 * A language tag, written as is usual.
 *
 * @throws {ArticleError} if it is no tag of BCP 47
 */
export function languageTag(language: string): string {
  try {
    const [tag = 'und'] = Intl.getCanonicalLocales(String(language));
    if (LANGUAGE_TAG.test(tag)) return tag;
  } catch {
    // Reported below.
  }
  const message = `${shown(language)} should be a BCP 47 language tag, because it is the language of the text; write one such as "en" or "pt-BR"`;
  throw new ArticleError([problem('language', '/metadata/language', message)]);
}
