import { SPAN_FIELDS, spansOf } from '../../document/spans.ts';
import { either, id, message, name, names } from '../../problems/message.ts';
import { hullOf, inside, type Span } from '../../text/spans.ts';
import { type Descriptions, each, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'span-order': 'A span begins before it ends, and ends within the text; the spans of a list are in order and do not overlap.',
  'mention-sentence': 'A mention lies in the sentence that it names.',
  'attribution-sentences': 'An attribution names exactly the sentences that its spans touch, in order.',
  'span-sentence': 'A cue, source or addressee span lies in one sentence; only a content may cross sentences.',
  'claim-sentence': 'The spans of a claim lie in the sentence that it names.',
};

const SPANS = { mentions: ['start', 'end'], attributions: SPAN_FIELDS, claims: ['spans'], sourceText: ['codePoints'] } as const;

const spanOrder = whole({
  name: 'span-order',
  reads: SPANS,
  check(view) {
    const { codePoints } = view.read('sourceText');
    for (const { record, at } of view.records('mentions')) {
      if (!isSound(record, 0, codePoints)) checkSpan(record, undefined, at, codePoints, view);
    }
    for (const { record, at } of view.records('attributions'))
      for (const field of SPAN_FIELDS) checkList(record[field], `${at}/${field}`, codePoints, view);
    for (const { record, at } of view.records('claims')) checkList(record.spans, `${at}/spans`, codePoints, view);
  },
});

const isSound = ({ start, end }: Span, before: number, length: number) => start < end && end <= length && start >= before;

function checkList(spans: readonly Span[], at: string, length: number, view: View<typeof SPANS>): void {
  let before: Span | undefined;
  for (const [index, span] of spans.entries()) {
    if (!isSound(span, before?.end ?? 0, length)) checkSpan(span, before, `${at}/${index}`, length, view);
    if (!before || span.end > before.end) before = span;
  }
}

function checkSpan(span: Span, before: Span | undefined, at: string, length: number, view: View<typeof SPANS>): void {
  const { start, end } = span;
  if (start >= end) {
    const what = message`the start, ${start}, should be less than the end, ${end}, because a span begins before it ends; move one of the two`;
    view.report(`${at}/start`, what);
  } else if (end > length)
    view.report(`${at}/end`, message`${end} should be at most ${length}, because the text ends there; move the end`);
  else if (before && start < before.end) {
    const sealed = `${start} should be at least ${before.end}, because the previous span ends there`;
    const draft = `${view.quoted(span)} should come after ${view.quoted(before)}, because spans are in order and share no words`;
    view.report(`${at}/start`, message`${either(sealed, draft)}; put the spans in order, or shorten one`);
  }
}

const mentionSentence = each('mentions', {
  name: 'mention-sentence',
  reads: { mentions: ['start', 'end', 'sentenceId'], sentences: ['start', 'end'] },
  check(mention, view) {
    checkSentence(mention, mention.sentenceId, 'mention', view);
  },
});

const claimSentence = each('claims', {
  name: 'claim-sentence',
  reads: { claims: ['spans', 'sentenceId'], sentences: ['start', 'end'] },
  check({ spans, sentenceId }, view) {
    const [first] = spans;
    const last = spans.at(-1);
    if (first && last) checkSentence({ start: first.start, end: last.end }, sentenceId, 'claim', view);
  },
});

type Sentences = Pick<View<{ readonly sentences: readonly ['start', 'end'] }>, 'get' | 'sentenceHolding' | 'report'>;

/** Where another sentence holds the words, the reference is wrong; where none does, the words are. */
function checkSentence(words: Span, sentenceId: string, record: 'mention' | 'claim', view: Sentences): void {
  const sentence = view.get('sentences', sentenceId);
  if (inside(words, sentence)) return;
  const right = view.sentenceHolding(words);
  if (right !== undefined) {
    const what = message`${id(sentenceId)} should be ${id(right)}, because that sentence contains the words; correct it, or move the words`;
    view.report('sentenceId', what, { repair: right });
    return;
  }
  const outside = words.start < sentence.start || words.start >= sentence.end ? 'start' : 'end';
  const should = message`${words.start} to ${words.end} should be within ${sentence.start} to ${sentence.end}`;
  const what = message`${should}, because a ${record} lies in one sentence, here ${name(sentenceId)}; shorten it`;
  view.report(record === 'claim' ? 'spans' : outside, what);
}

const attributionSentences = each('attributions', {
  name: 'attribution-sentences',
  reads: { attributions: ['sentenceIds', ...SPAN_FIELDS] },
  check(attribution, view) {
    const spans = spansOf(attribution);
    if (spans.length === 0) return;
    const right = view.sentencesTouching(hullOf(spans));
    const given: readonly string[] = attribution.sentenceIds;
    const wrong = right.flatMap((sentenceId, place) => (sentenceId === given[place] ? [] : [place]));
    if (right.length === given.length && wrong.length === 0) return;
    const [place] = wrong;
    if (right.length === 0) {
      const what = message`the spans of ${id(attribution.id)} should be in a sentence, because no sentence has them; move the spans, or the sentences`;
      view.report('sentenceIds', what);
    } else if (right.length === given.length && wrong.length === 1 && place !== undefined) {
      const what = message`${id(given[place])} should be ${id(right[place])}, because the spans lie there; correct it, or move the spans`;
      view.report(`sentenceIds/${place}`, what, { repair: right[place] });
    } else {
      const what = message`${names(given)} should be ${names(right)}, because the spans lie there; correct the list, or move the spans`;
      view.report('sentenceIds', what, { repair: right });
    }
  },
});

const spanSentence = each('attributions', {
  name: 'span-sentence',
  guideline: true,
  reads: {
    attributions: ['sentenceIds', 'sourceSpans', 'cueSpans', 'addresseeSpans'],
    sentences: ['start', 'end'],
  },
  check(attribution, view) {
    const { sentenceIds } = attribution;
    const sentences = sentenceIds.map((sentenceId) => view.get('sentences', sentenceId));
    for (const field of ['sourceSpans', 'cueSpans', 'addresseeSpans'] as const) {
      for (const [place, span] of attribution[field].entries()) {
        if (sentences.some((sentence) => inside(span, sentence))) continue;
        const should = message`${view.span(span)} should be in one of the sentences ${names(sentenceIds)}`;
        view.report(`${field}/${place}`, message`${should}, because only a content may cross sentences; shorten it, or split it`);
      }
    }
  },
});

export const spanRules = [spanOrder, mentionSentence, attributionSentences, spanSentence, claimSentence];
