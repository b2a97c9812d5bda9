import { message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import type { Span } from '../../text/spans.ts';
import { isEnglish } from './is-english.ts';
import { type Descriptions, each, type View, whole } from './rule.ts';
import { recordSpans, SLICES } from './slices.ts';

/** Rules on where spans begin and end, which only the text shows. */
export const descriptions: Descriptions = {
  'white-space-edge': 'No sentence, mention or span begins or ends with white space.',
  'word-edge': 'No mention or span begins or ends with a comma or a semicolon nor, if it is English, within a word.',
  'full-stop': 'In English, what is not quoted directly leaves out the full stop of its sentence.',
  'cue-words': 'A cue that holds a word has a lemma, and one that is a sign alone has none.',
};

type Slices = View<typeof SLICES, CanonicalText>;

/** Every span of a record, and every record of some collections, with its JSON Pointer. */
function* slices(
  view: Slices,
  collections: readonly ('sentences' | 'mentions')[],
): Generator<readonly [pointer: string, span: Span]> {
  for (const collection of collections) for (const { record, at } of view.records(collection)) yield [at, record];
  yield* recordSpans(view);
}

const whiteSpaceEdge = whole({
  name: 'white-space-edge',
  reads: SLICES,
  needsText: true,
  check(view) {
    for (const [at, { start, end }] of slices(view, ['sentences', 'mentions'])) {
      if (view.text.slice(start, start + 1) === ' ')
        view.report(`${at}/start`, message`${start} is a space; the words should begin after it, at ${start + 1}`);
      else if (view.text.slice(end - 1, end) === ' ') {
        const what = message`the character before ${end} is a space; the words should end before it, at ${end - 1}`;
        view.report(`${at}/end`, what);
      }
    }
  },
});

/** How much of a word is shown before and after the place where it is cut. */
const LONGEST_SHOWN = 24;
export const WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** What a word may hold within. */
const INNER = /^[\p{L}\p{M}\p{N}']$/u;

const COMMA = /^[,;،؛、，；]$/;

/**
 * Words are looked at in English alone: where they are joined to others (a Spanish pronoun to its verb, a Turkish or Korean case to its
 * noun) a mention may be part of one.
 */
const wordEdge = whole({
  name: 'word-edge',
  guideline: true,
  reads: { ...SLICES, metadata: ['language'] },
  needsText: true,
  check(view) {
    const { text } = view;
    const english = isEnglish(view.read('metadata'));
    for (const [at, { start, end }] of slices(view, ['mentions'])) {
      for (const [field, offset] of [['start', start] as const, ['end', end] as const]) {
        const edge = field === 'start' ? text.slice(start, start + 1) : text.slice(end - 1, end);
        if (COMMA.test(edge) && end - start > 1) {
          const what = message`the words ${field === 'start' ? 'begin' : 'end'} with ${shown(edge)}, which should be left out`;
          view.report(`${at}/${field}`, what, { severity: 'warning' });
        } else if (english && offset > 0 && offset < text.length && isCut(text, offset, field === 'end')) {
          const what = message`${offset} cuts the word ${shown(wordAt(text, offset))} in two; move it to the edge of the word`;
          view.report(`${at}/${field}`, what, { severity: 'warning' });
        }
      }
    }
  },
});

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

function wordAt(text: CanonicalText, at: number): string {
  let start = at;
  let end = at;
  while (start > Math.max(0, at - LONGEST_SHOWN) && INNER.test(text.slice(start - 1, start))) start--;
  while (end < Math.min(text.length, at + LONGEST_SHOWN) && INNER.test(text.slice(end, end + 1))) end++;
  return text.slice(start, end);
}

const fullStop = each('attributions', {
  name: 'full-stop',
  guideline: true,
  reads: {
    attributions: ['contentSpans', 'quotation', 'sentenceIds'],
    sentences: ['start', 'end'],
    metadata: ['language'],
  },
  needsText: true,
  check({ contentSpans, quotation, sentenceIds }, view) {
    const last = contentSpans.at(-1);
    if (!last || quotation === 'direct' || !isEnglish(view.read('metadata'))) return;
    const words = view.text.slice(last.start, last.end);
    if (last.end !== view.get('sentences', sentenceIds.at(-1) ?? '').end || !words.endsWith('.') || isAbbreviated(words)) return;
    const rest = `${shown(words.slice(-LONGEST_SHOWN))}, which should be left out`;
    const what = message`the words end with the full stop of their sentence, ${rest}`;
    view.report(`contentSpans/${contentSpans.length - 1}/end`, what, { severity: 'warning' });
  },
});

const SHORT_NAME = /^\P{L}*\p{Lu}\p{L}{0,3}\.$/u;

/** Whether words end in a full stop of the last one's own: an initial, an abbreviation with another one within, or a short one with a capital. */
function isAbbreviated(words: string): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return SHORT_NAME.test(last) || last.slice(0, -1).includes('.');
}

const cueWords = each('attributions', {
  name: 'cue-words',
  guideline: true,
  reads: { attributions: ['cueSpans', 'cueLemma'], layers: ['attributions'] },
  needsText: true,
  check({ cueSpans, cueLemma: lemma }, view) {
    if (cueSpans.length === 0) return;
    const isDue = view.isOurs && view.read('layers').attributions === 'complete';
    const cue = cueSpans.map(({ start, end }) => view.text.slice(start, end)).join(' ');
    const hasWord = /[\p{L}\p{N}]/u.test(cue);
    if (hasWord && lemma === null && isDue)
      view.report('cueLemma', message`${null} should be the dictionary form of the cue, ${shown(cue)}`, { severity: 'warning' });
    else if (!hasWord && lemma !== null)
      view.report('cueLemma', message`${value(lemma)} should be null, because the cue, ${shown(cue)}, holds no word`);
  },
});

export const edgeRules = [whiteSpaceEdge, wordEdge, fullStop, cueWords];
