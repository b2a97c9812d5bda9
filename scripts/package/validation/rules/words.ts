import type { Mention } from '../../../../schema/generated/types.d.ts';
import { SPAN_FIELDS } from '../../document/spans.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { fold } from '../../text/fold.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Context, Finding, Rule } from './context.ts';
import { sentencesOf } from './sentence-index.ts';

/** Rules on the words themselves, which only the text shows. */
export const wordRules: readonly Rule[] = [
  {
    name: 'white-space-edge',
    description: 'With the text: no sentence, mention or span begins or ends with white space.',
    check: checkSpaces,
  },
  {
    name: 'word-edge',
    description:
      'With the text: no mention or span begins or ends with a comma or a semicolon nor, if it is English, within a word (a warning).',
    check: checkWords,
  },
  {
    name: 'full-stop',
    description: 'With the text, in English: what is not quoted directly leaves out the full stop of its sentence (a warning).',
    check: checkFullStops,
  },
  {
    name: 'cue-words',
    description: 'With the text: a cue that holds a word has a lemma, and one that is a sign alone has none.',
    check: checkCues,
  },
  {
    name: 'unmarked-name',
    description: 'With the text: a name by which an entity is mentioned stands nowhere outside a mention (a warning).',
    check: checkNames,
  },
  {
    name: 'unattributed-quotation',
    description: 'With the text: four or more words in double quotation marks are quoted by some attribution (a warning).',
    check: checkQuotations,
  },
];

interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Every sentence, mention and span whose offsets are sound. */
function* slices(context: Context, text: CanonicalText, withSentences: boolean): Generator<readonly [at: string, slice: Slice]> {
  const sound = ({ start, end }: Slice) => start < end && end <= text.length;
  for (const collection of withSentences ? (['sentences', 'mentions'] as const) : (['mentions'] as const)) {
    for (const { record, at } of context.records(collection)) if (sound(record)) yield [at, record];
  }
  for (const { record, at } of context.records('attributions')) {
    for (const field of SPAN_FIELDS) {
      for (const [place, span] of record[field].entries()) if (sound(span)) yield [`${at}/${field}/${place}`, span];
    }
  }
  for (const { record, at } of context.records('claims')) {
    for (const [place, span] of record.spans.entries()) if (sound(span)) yield [`${at}/spans/${place}`, span];
  }
}

function* checkSpaces(context: Context): Generator<Finding> {
  const { text } = context;
  if (!text) return;
  for (const [at, { start, end }] of slices(context, text, true)) {
    if (text.slice(start, start + 1) === ' ') {
      yield { pointer: `${at}/start`, message: `${start} is a space; the words should begin after it, at ${start + 1}` };
    } else if (text.slice(end - 1, end) === ' ') {
      yield {
        pointer: `${at}/end`,
        message: `the character before ${end} is a space; the words should end before it, at ${end - 1}`,
      };
    }
  }
}

/** How much of a word is shown before and after the place where it is cut. */
const LONGEST_SHOWN = 24;
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** What a word may hold within. */
const INNER = /^[\p{L}\p{M}\p{N}']$/u;

const COMMA = /^[,;،؛、，；]$/;

/**
 * Whether a word is cut at an offset. Where small letters meet a capital or letters meet digits two words may be written as one; after an
 * apostrophe one may begin, but none that has one within ends there.
 */
function isCut(text: CanonicalText, at: number, isEnd: boolean): boolean {
  const before = text.slice(at - 1, at);
  const after = text.slice(at, at + 1);
  if (isEnd && before === "'" && WORD.test(after)) return WORD.test(text.slice(at - 2, at - 1));
  if (!WORD.test(before) || !WORD.test(after)) return false;
  return !(/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) && /\p{N}/u.test(before) === /\p{N}/u.test(after);
}

/**
 * Words are looked at in English alone: where they are joined to others (a Spanish pronoun to its verb, a Turkish or Korean case to its
 * noun) a mention may be part of one.
 */
function* checkWords(context: Context): Generator<Finding> {
  const { text, article } = context;
  if (!text) return;
  const isEnglish = /^en\b/.test(article.metadata.language);
  for (const [at, { start, end }] of slices(context, text, false)) {
    for (const [field, offset] of Object.entries({ start, end })) {
      const edge = field === 'start' ? text.slice(start, start + 1) : text.slice(end - 1, end);
      const pointer = `${at}/${field}`;
      if (COMMA.test(edge) && end - start > 1) {
        const message = `the words ${field === 'start' ? 'begin' : 'end'} with ${shown(edge)}, which should be left out`;
        yield { pointer, message, severity: 'warning' };
      } else if (isEnglish && offset > 0 && offset < text.length && isCut(text, offset, field === 'end')) {
        yield { pointer, message: `${offset} cuts the word ${shown(wordAt(text, offset))} in two`, severity: 'warning' };
      }
    }
  }
}

function wordAt(text: CanonicalText, at: number): string {
  let start = at;
  let end = at;
  while (start > Math.max(0, at - LONGEST_SHOWN) && INNER.test(text.slice(start - 1, start))) start--;
  while (end < Math.min(text.length, at + LONGEST_SHOWN) && INNER.test(text.slice(end, end + 1))) end++;
  return text.slice(start, end);
}

const SHORT_NAME = /^\P{L}*\p{Lu}\p{L}{0,3}\.$/u;

/** Whether words end in a full stop of the last one's own: an initial, an abbreviation with another one within, or a short one with a capital. */
function isAbbreviated(words: string): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return SHORT_NAME.test(last) || last.slice(0, -1).includes('.');
}

function* checkFullStops(context: Context): Generator<Finding> {
  const { text, article } = context;
  if (!text || !/^en\b/.test(article.metadata.language)) return;
  for (const { record, at } of context.records('attributions')) {
    const { contentSpans, quotation, sentenceIds } = record;
    const last = contentSpans.at(-1);
    const sentence = context.get('sentences', sentenceIds.at(-1) ?? '');
    if (!last || last.start >= last.end || last.end !== sentence?.end || quotation === 'direct') continue;
    const words = text.slice(last.start, last.end);
    if (!words.endsWith('.') || isAbbreviated(words)) continue;
    const message = `the words end with the full stop of their sentence, ${shown(words.slice(-LONGEST_SHOWN))}, which should be left out`;
    yield { pointer: `${at}/contentSpans/${contentSpans.length - 1}/end`, message, severity: 'warning' };
  }
}

function* checkCues(context: Context): Generator<Finding> {
  const { text } = context;
  if (!text) return;
  for (const { record, at } of context.records('attributions')) {
    if (record.cueSpans.length === 0) continue;
    const cue = record.cueSpans.map(({ start, end }) => text.slice(start, end)).join(' ');
    const hasWord = /[\p{L}\p{N}]/u.test(cue);
    if (hasWord === (record.cueLemma !== null)) continue;
    const message = hasWord
      ? `null should be the dictionary form of the cue, ${shown(cue)}`
      : `${shown(record.cueLemma)} should be null, for the cue, ${shown(cue)}, holds no word`;
    yield { pointer: `${at}/cueLemma`, message };
  }
}

/** How many characters one validation reads at most in search of names: a document of very many names is not worth the time. */
const NAME_BUDGET = 50_000_000;

function* checkNames(context: Context): Generator<Finding> {
  const { text } = context;
  if (!text) return;
  for (const part of ['blocks', 'sentences', 'entities', 'mentions'] as const) if (!context.whole(part)) return;
  const { entities, mentions } = context.article;
  const used = new Set(
    mentions.filter(({ form }) => form === 'name').map(({ entityId, sha256: digest }) => `${entityId} ${digest}`),
  );
  const names = new Map<string, Mention['entityId']>();
  for (const { id, name, aliases } of entities) {
    for (const words of [name, ...aliases].map(fold))
      if (used.has(`${id} ${sha256(words)}`) && !names.has(words)) names.set(words, id);
  }
  if (names.size * text.length > NAME_BUDGET) return;
  const marked = new Uint8Array(text.length);
  for (const { start, end } of mentions) marked.fill(1, start, end);
  const found = [...names].flatMap(([words, id]) => occurrencesOf(words, text).map((slice) => ({ ...slice, words, id })));
  for (const { start, end, words, id } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (marked.subarray(start, end).includes(1)) continue;
    marked.fill(1, start, end);
    const before = mentions.filter((mention) => mention.start < start).length;
    const pointer = `/mentions/${Math.min(before, mentions.length - 1)}`;
    const rest = `outside any mention; it should be one of ${shown(id)}, unless it means something else`;
    const message = `${shown(words)} stands at ${start} to ${end} ${rest}`;
    yield { pointer, message, drafted: `${shown(words)} stands ${rest}`, severity: 'warning' };
  }
}

/** Where some words stand in a text, whole and not as part of longer ones. */
function occurrencesOf(words: string, text: CanonicalText): Slice[] {
  const found: Slice[] = [];
  const length = Array.from(words).length;
  for (let unit = text.text.indexOf(words); unit >= 0; unit = text.text.indexOf(words, unit + words.length)) {
    const start = text.toCodePoints(unit);
    const end = start + length;
    const joined = WORD.test(text.slice(start - 1, start)) || WORD.test(text.slice(end, end + 1));
    if (!joined) found.push({ start, end });
  }
  return found;
}

/** Signs that open a quotation, with those that close it. Single ones may be apostrophes, and stand within others. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
]);
/** How many words stand in quotation marks at least for them to be somebody's; fewer may be a title, or a word that is mentioned. */
const FEWEST_WORDS = 4;

function* checkQuotations(context: Context): Generator<Finding> {
  const { text, article } = context;
  if (!text || !context.whole('blocks') || !context.whole('sentences')) return;
  const isUnsure = context.unsure('attributions');
  const sentences = sentencesOf(article);
  const quoted = new Uint8Array(text.length);
  for (const { quotedSpans } of article.attributions) for (const { start, end } of quotedSpans) quoted.fill(1, start, end);
  for (const block of article.blocks) {
    for (const { start, end } of quotationsIn(block, text)) {
      if (quoted.subarray(start, end).includes(1)) continue;
      const sentenceId = sentences.holding({ start, end: start });
      if (sentenceId === undefined || isUnsure([sentenceId])) continue;
      const inner = text.slice(start + 1, end).replace(/["«»」]$/, '');
      const words = shown(inner.trim());
      const rest = 'in quotation marks, and no attribution quotes it; if somebody says so, one should';
      const message = `${words} stands at ${start} to ${end} ${rest}`;
      const pointer = `/sentences/${context.indexOf('sentences', sentenceId)}`;
      yield { pointer, message, drafted: `${words} stands ${rest}`, severity: 'warning' };
    }
  }
}

/** What stands in double quotation marks in a block; without an end to its end. */
function* quotationsIn(block: Slice, text: CanonicalText): Generator<Slice> {
  let start = -1;
  let closing = '';
  let at = block.start;
  let words = 0;
  for (const sign of text.slice(block.start, block.end)) {
    if (start < 0) {
      closing = MARKS.get(sign) ?? '';
      if (closing !== '') start = at;
      words = 1;
    } else if (sign === closing) {
      if (words >= FEWEST_WORDS) yield { start, end: at + 1 };
      start = -1;
    } else if (sign === ' ') words++;
    at++;
  }
  if (start >= 0 && words >= FEWEST_WORDS) yield { start, end: block.end };
}
