import type { BlockRole } from '../../../schema/generated/types.d.ts';

/** A paragraph with the role that it seems to have. */
export interface Paragraph {
  readonly role: BlockRole;
  readonly words: string;
}

/** Names of months and their abbreviations, in eight languages. */
const MONTH = `(?:${[
  'jan(?:uary|uar|vier|eiro)? feb(?:ruary|ruar|rero|braio)? mar(?:ch|s|zo|ço)? apr(?:il|ile)? may jun[eio]? jul[iy]? aug(?:ust)?',
  'sept?(?:ember|embre|iembre)? o[ck]t(?:ober|obre|ubre)? nov(?:ember|embre|iembre)? de[cz](?:ember|embre)?',
  'janv f[ée]vr(?:ier)? mars avr(?:il)? mai juin juil(?:let)? ao[uû]t d[ée]c(?:embre)?',
  'm[äa]rz maart mei januari februari juni juli augustus',
  'ene(?:ro)? abr(?:il)? mayo junio julio ago(?:sto)? dic(?:iembre|embre)? fev(?:ereiro)? maio junho julho set(?:embro|tembre)? out(?:ubro)? novembro dezembro',
  'gen(?:naio)? mag(?:gio)? giu(?:gno)? lug(?:lio)? ott(?:obre)?',
]
  .join(' ')
  .replaceAll(' ', '|')})(?!\\p{L})\\.?`;
const DATE = new RegExp(
  `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.|º)?(?: de)? ${MONTH}|${MONTH} \\d{1,2}\\b|\\d{1,4}\\s?[年년]|\\b\\d{1,2}:\\d{2}\\b)`,
  'iu',
);
/** `VALLETTA, March 12 (Lantern Wire) -` before the words of a paragraph. */
const CITY_LINE = /^(\p{Lu}[\p{Lu}\p{M}.'-]+(?: [\p{Lu}\p{M}.'-]+)*(?:, [^-"]{1,60}?)?(?: ?\([^()]{1,40}\))? -) (?=\S)/u;
const BYLINE =
  /^(?:By|BY|by|Por|POR|Von|VON|Par|PAR|Di|De|Door|Av|Af|От)[: ] ?["']?\p{Lu}|^[\p{L} ]{2,20} 기자$|^[^.]{2,40}记者[^.]{0,20}$|^(?:[Aa]uthor|AUTHOR|[Aa]utor|[Aa]uteur|[Rr]eporter)s?:/u;
const CREDIT =
  /^\(?(?:photos?|photographs?|pictures?|images?|fotos?|bild|bilder|credit|crédito|사진|图|图片|写真)(?: by | ?[:/=：-])|제공\)?$|\/ ?(?:reuters|ap|afp|getty images|epa)\)?$/iu;
const CAPTION = /^(?:caption|pictured|bildunterschrift|pie de foto|사진설명|图说)(?!\p{L})/iu;
const CORRECTION =
  /^[[(<]?(?:corrections?|clarification|corrigend(?:um|a)|editor'?s note|rectificación|rectification|berichtigung|korrektur|errata|바로잡습니다|정정|更正|訂正)/iu;
const BOILERPLATE =
  /^(?:follow|subscribe|sign up|read more|read also|see also|related|share|like us|join us|visit us|download|click here|for more|advertisement|copyright|all rights reserved|©|\(c\)|síguenos|folgen sie|suivez|ⓒ|저작권|무단)/iu;
const ENDS_A_SENTENCE = /[.!?。！？؟।…][\p{Pe}\p{Pf}"']*$/u;
const LONGEST_LINE = 80;
const LONGEST_HEADING = 60;

export const endsASentence = (words: string) => ENDS_A_SENTENCE.test(words);

/** Whether a line is a paragraph by its own words: a byline, a dateline, a credit, a caption, a correction, or what is no part of the article. */
export function standsAlone(line: string): boolean {
  if (CAPTION.test(line) || CORRECTION.test(line)) return true;
  if (line.length > LONGEST_LINE) return false;
  const isHead = (BYLINE.test(line) || DATE.test(line)) && !ENDS_A_SENTENCE.test(line);
  return isHead || CREDIT.test(line) || BOILERPLATE.test(line);
}

const isRunning = (words: string) => words.length > LONGEST_LINE || ENDS_A_SENTENCE.test(words);
const isDateline = (words: string) =>
  words.length <= LONGEST_LINE && !ENDS_A_SENTENCE.test(words) && (DATE.test(words) || /^\p{Lu}[^.]* -$/u.test(words));

/**
 * Guesses the roles of folded paragraphs by their places and words; a dateline that begins a paragraph becomes one of its own. For an annotator to
 * look through.
 */
export function guessRoles(paragraphs: readonly string[]): Paragraph[] {
  const result: Paragraph[] = [];
  const end = paragraphs.length - boilerplateAtEnd(paragraphs);
  let seenHeadline = false;
  let seenLead = false;
  for (const [index, words] of paragraphs.entries()) {
    const role = roleOf(index, words);
    const city = role === 'lead' ? CITY_LINE.exec(words)?.[1] : undefined;
    if (city !== undefined) result.push({ role: 'dateline', words: city });
    result.push({ role, words: city === undefined ? words : words.slice(city.length + 1) });
    seenHeadline ||= role === 'headline';
    seenLead ||= role === 'lead';
  }
  return result;

  function roleOf(index: number, words: string): BlockRole {
    if (index === 0 && paragraphs.length === 1) return 'body';
    if (index >= end) return 'boilerplate';
    if (CORRECTION.test(words)) return 'correction';
    if (CREDIT.test(words) && words.length <= LONGEST_LINE) return 'credit';
    if (CAPTION.test(words)) return 'caption';
    if (!seenLead) {
      if (BYLINE.test(words) && words.length <= LONGEST_LINE && !ENDS_A_SENTENCE.test(words)) return 'byline';
      if (!seenHeadline && !(isDateline(words) && index === 0 && paragraphs.length > 2 && DATE.test(words))) return 'headline';
      if (isDateline(words)) return 'dateline';
      return isRunning(words) ? 'lead' : 'deck';
    }
    const next = paragraphs[index + 1];
    if (
      next !== undefined &&
      index + 1 < end &&
      CREDIT.test(next) &&
      next.length <= LONGEST_LINE &&
      words.length <= 2 * LONGEST_LINE
    )
      return 'caption';
    const before = result.at(-1)?.role;
    const heads = next !== undefined && index + 1 < end && isRunning(next) && (before === 'lead' || before === 'body');
    return heads && words.length <= LONGEST_HEADING && !isRunning(words) && !/^["'«]/u.test(words) ? 'crosshead' : 'body';
  }
}

function boilerplateAtEnd(paragraphs: readonly string[]): number {
  let count = 0;
  while (count < paragraphs.length - 1 && BOILERPLATE.test(paragraphs[paragraphs.length - 1 - count] as string)) count++;
  return count;
}
