/** Words before a name, after which no sentence ends. */
const TITLES =
  'Mr Mrs Ms Mx Dr Drs Prof Hon Rev Fr Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Gov Sen Rep Pres Supt Insp Amb St Mt Ft Messrs Sr Sra Srta Dra Mme Mlle Mgr Sig sig Dott dott Ing Hr Fa Dhr dhr Mevr mevr dr ul av Bn EE';
/** Words before a number, after which a sentence ends only if no number follows. */
const NUMBERED =
  'No Nos Nr Nº Art Arts Sec Fig Figs Vol p pp ch Abs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ca c approx';
/** Words in the middle of things, after which a sentence ends only if what follows cannot go on. */
const INNER = 'vs cf viz e.g i.e a.m p.m etc al Inc Ltd Co Corp Bros Jr Bhd Pty dept est Ph.D M.D Mio Mrd z.B d.h u.a bzw S.A UU';
/** Languages that write ordinals, and so dates, with a full stop. */
const ORDINAL_STOP: ReadonlySet<string> = new Set('de da nb nn no fi cs sk pl hu et lv sl hr sr bs is lb'.split(' '));
/** Words that begin a sentence far more often than they follow an abbreviation such as U.S. */
const OPENERS =
  'A An The This That These Those There Here He She It They We I You His Her Its Their Our My And But Or So Yet If In On At As By For From With After Before When While Since Some Many Most No Not However Meanwhile';

const among = (words: string) =>
  words
    .split(' ')
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
const TITLE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${among(TITLES)})\\.$`, 'u');
const BEFORE_NUMBER = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${among(NUMBERED)})\\.$`, 'iu');
const WITHIN = new RegExp(`(?:^|[^\\p{L}\\p{N}.])(?:${among(INNER)})\\.$`, 'iu');
const OPENER = new RegExp(`^["'(\\[]*(?:${among(OPENERS)})(?![\\p{L}\\p{N}])`, 'u');
const INITIAL = /(?:^|[^\p{L}\p{N}.])\p{L}\.$/u;
const LETTERS = /(?:^|[^\p{L}\p{N}])\p{Lu}\.\p{Lu}\.$/u;
const ORDINAL = /(?:^|[^\p{L}\p{N}.,])\p{Nd}{1,2}\.$/u;
const LOWER = /^[^\p{L}\p{N}]*\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;
const HAS_WORD = /[\p{L}\p{N}\p{S}]/u;
const CLOSER = /^[\p{Pe}\p{Pf}"']+$/u;

/**
 * Cuts a block's words into sentences: those of Unicode (UAX #29, by `Intl.Segmenter`), put together again where an abbreviation, an initial, a date or the
 * clause after a quotation was taken for an end. A guess, for an annotator to look through.
 *
 * @param words folded words
 * @param language a BCP 47 tag
 * @returns the sentences, in order, without the spaces between them
 */
export function splitSentences(words: string, language: string): string[] {
  const [base = ''] = language.split('-');
  const sentences: string[] = [];
  let hasWord = false;
  let end = '';
  for (const segment of segmentsOf(words, language)) {
    if (sentences.length > 0 && (!hasWord || goesOn(end.trimEnd(), segment.trimEnd(), base))) {
      sentences[sentences.length - 1] += segment;
      end = (end + segment).slice(-LONGEST_END);
    } else {
      sentences.push(segment);
      hasWord = false;
      end = segment.slice(-LONGEST_END);
    }
    hasWord ||= HAS_WORD.test(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** How much is segmented at once, and how much of it counts as what follows alone: the time that the engine takes grows with the square of it. */
const PIECE = 4096;
const MARGIN = 1024;

/** The sentences of Unicode, found piece by piece; one that is longer than a piece makes it twice as long. */
function* segmentsOf(words: string, language: string): Generator<string> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let size = PIECE;
  for (let start = 0; start < words.length; ) {
    const isLast = start + size >= words.length;
    let done = 0;
    for (const { segment } of segmenter.segment(words.slice(start, start + size))) {
      if (!isLast && done + segment.length > size - MARGIN) break;
      yield segment;
      done += segment.length;
    }
    size = done === 0 ? size * 2 : PIECE;
    start += done;
  }
}

/** How much of the end of a sentence is looked at: more than any abbreviation, so that sentences put together from very many pieces are not slow. */
const LONGEST_END = 64;

/** Whether what was taken for the end of a sentence is none. */
function goesOn(before: string, after: string, language: string): boolean {
  if (!HAS_WORD.test(after) || CLOSER.test(after)) return true;
  if (LOWER.test(after)) return true;
  if (TITLE.test(before) || INITIAL.test(before)) return true;
  if (BEFORE_NUMBER.test(before) && DIGIT.test(after)) return true;
  if (ORDINAL_STOP.has(language) && ORDINAL.test(before)) return true;
  return (LETTERS.test(before) || WITHIN.test(before)) && !OPENER.test(after) && !/^["']/.test(after);
}
