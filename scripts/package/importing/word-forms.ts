/** Pronouns that stand for who speaks or is named, by language. */
const PRONOUNS: { readonly [language: string]: string } = {
  en: 'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves who whom one',
  de: 'ich mich mir wir uns du er ihn ihm sie ihr ihre ihnen es man dieser diese jener der die',
  fr: 'je moi nous tu vous il lui elle on ils elles eux celui-ci celle-ci qui',
  es: 'yo mí nosotros nosotras tú usted ustedes él ella ellos ellas éste ésta este esta quien',
  it: 'io noi tu lei lui voi loro egli ella essi esse chi',
  pt: 'eu nós tu você vocês ele ela eles elas este esta quem',
  nl: 'ik mij wij we ons jij je u hij hem zij ze haar hen hun het men',
};
/** What begins a noun phrase without a name, whether or not a sentence begins with it. */
const DETERMINERS: { readonly [language: string]: string } = {
  en: 'a an the this that these those some many several one two three other another his her its their our my no',
  fr: 'le la les un une des ce cette ces son sa ses leur leurs',
  es: 'el la los las un una unos unas su sus este esta estos estas',
  it: 'il lo la i gli le un uno una suo sua suoi sue',
  pt: 'o a os as um uma uns umas seu sua seus suas',
  nl: 'de het een zijn haar hun dit dat deze die',
};

const listOf = (words: string | undefined) => new Set(words?.split(' '));
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/**
 * The form of words that name somebody, as far as their letters show it; null where they do not.
 *
 * @param words folded words
 * @param language a BCP 47 tag
 */
export function wordForm(words: string, language: string): 'pronoun' | 'nominal' | null {
  const [base = ''] = language.split('-');
  const lower = words.toLowerCase();
  const [first = '', ...rest] = lower.split(' ');
  if (Object.hasOwn(PRONOUNS, base) && listOf(PRONOUNS[base]).has(lower)) return 'pronoun';
  // Only letters with two cases tell a name from other nouns, and not where all nouns begin with a capital.
  if (!LOWER.test(words) || base === 'de' || base === 'lb') return null;
  if (!UPPER.test(words)) return 'nominal';
  const isDetermined = rest.length > 0 && Object.hasOwn(DETERMINERS, base) && listOf(DETERMINERS[base]).has(first);
  return isDetermined && !UPPER.test(words.slice(first.length)) ? 'nominal' : null;
}
