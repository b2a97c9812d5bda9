import { either, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import type { Span } from '../../text/spans.ts';
import { isEnglish } from './is-english.ts';
import { type Descriptions, each, type View, whole } from './rule.ts';
import { recordSpans, SLICES } from './slices.ts';

/** Rules on where spans begin and end, which only the text shows. */
export const descriptions: Descriptions = {
  'white-space-edge': 'No sentence, mention or span begins or ends with white space.',
  'word-edge': 'No mention or span begins or ends with a comma or semicolon; in English, none begins or ends within a word.',
  'full-stop': 'In English, a content that is not a direct quotation leaves out the full stop of its sentence.',
  'cue-words': 'A cue with a word in it has a lemma, and a cue that is only a sign has none.',
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
      const report = (field: 'start' | 'end', given: number, right: number) => {
        const verb = field === 'start' ? 'begin' : 'end';
        const should = either(`${given} should be ${right}`, `${view.quoted({ start, end })} should ${verb} without a space`);
        view.report(`${at}/${field}`, message`${should}, because no words ${verb} with a space; leave it out`);
      };
      if (view.text.slice(start, start + 1) === ' ') report('start', start, start + 1);
      else if (view.text.slice(end - 1, end) === ' ') report('end', end, end - 1);
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
        const verb = field === 'start' ? 'begin' : 'end';
        const report = (should: string, cure: string) =>
          view.report(`${at}/${field}`, message`the words should ${verb} ${should}; ${cure}`, { severity: 'warning' });
        if (COMMA.test(edge) && end - start > 1)
          report(`without ${shown(edge)}, because that belongs to the sentence around them`, 'leave it out');
        else if (english && offset > 0 && offset < text.length && isCut(text, offset, field === 'end'))
          report(`with a whole word, because they cut ${shown(wordAt(text, offset))} in two`, 'include all of it, or none');
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
    const shownWords = words.length > LONGEST_SHOWN ? `…${words.slice(-LONGEST_SHOWN)}` : words;
    const should = `${shown(shownWords)} should end without its full stop`;
    const what = message`${should}, because that belongs to the sentence; leave it out`;
    view.report(`contentSpans/${contentSpans.length - 1}/end`, what, { severity: 'warning' });
  },
});

/** The months that are written in full and as short as an abbreviation. */
const MONTH = /^\P{L}*(?:May|June|July)\.$/u;
const SHORT_NAME = /^\P{L}*\p{Lu}\p{L}{0,3}\.$/u;

/** Whether words end in a full stop of the last one's own: an initial, an abbreviation with another one within, or a short one with a capital. */
function isAbbreviated(words: string): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return (SHORT_NAME.test(last) && !MONTH.test(last)) || last.slice(0, -1).includes('.');
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
      view.report(
        'cueLemma',
        message`${null} should be the dictionary form of the cue, because ${shown(cue)} is a word; write that form`,
        { severity: 'warning' },
      );
    else if (!hasWord && lemma !== null)
      view.report('cueLemma', message`${value(lemma)} should be null, because the cue, ${shown(cue)}, has no word; remove it`);
  },
});

export const edgeRules = [whiteSpaceEdge, wordEdge, fullStop, cueWords];
