/** Languages that are written from right to left, unless their tag names another script. */
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const SCRIPTS = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'mend', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** The direction in which a language is written, by its BCP 47 tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRight = script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script);
  return isRight ? 'rtl' : 'ltr';
}
