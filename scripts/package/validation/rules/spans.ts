import type { Span } from '../../../../schema/generated/types.d.ts';
import { SPAN_FIELDS, spansOf } from '../../document/spans.ts';
import { listed, shown } from '../../problems/problem.ts';
import { hullOf, inside } from '../../text/spans.ts';
import type { Context, Finding, Rule } from './context.ts';
import { sentencesOf } from './sentence-index.ts';

export const spanRules: readonly Rule[] = [
  {
    name: 'span-order',
    description: 'A span begins before it ends, and ends within the text; the spans of a list stand in order and do not overlap.',
    check: checkOrder,
  },
  {
    name: 'mention-sentence',
    description: 'A mention lies in the sentence that it names.',
    check: checkMentions,
  },
  {
    name: 'attribution-sentences',
    description: 'An attribution names just the sentences that its spans run over, in order.',
    check: checkAttributionSentences,
  },
  {
    name: 'span-sentence',
    description: 'Each cue, source and addressee span lies in one sentence; only a content may cross sentences.',
    check: checkSingleSentence,
  },
  {
    name: 'claim-sentence',
    description: 'The spans of a claim lie in the sentence that it names.',
    check: checkClaims,
  },
];

function* checkOrder(context: Context): Generator<Finding> {
  const { codePoints } = context.article.sourceText;
  const check = (spans: readonly Bounds[], at: string, single = false) => checkList(spans, at, codePoints, context, single);
  for (const { record, at } of context.records('mentions')) {
    if (!isSound(record, 0, codePoints)) yield* check([record], at, true);
  }
  for (const { record, at } of context.records('attributions')) {
    for (const field of SPAN_FIELDS) {
      if (!areSound(record[field], codePoints)) yield* check(record[field], `${at}/${field}`);
    }
  }
  for (const { record, at } of context.records('claims')) {
    if (!areSound(record.spans, codePoints)) yield* check(record.spans, `${at}/spans`);
  }
}

type Bounds = Pick<Span, 'start' | 'end'>;

const isSound = ({ start, end }: Bounds, before: number, length: number) => start < end && end <= length && start >= before;

/** Whether there is nothing to tell of a list, as is nearly always so. */
function areSound(spans: readonly Bounds[], length: number): boolean {
  let before = 0;
  for (const span of spans) {
    if (!isSound(span, before, length)) return false;
    before = span.end;
  }
  return true;
}

function* checkList(spans: readonly Bounds[], at: string, length: number, context: Context, single: boolean): Generator<Finding> {
  let before = 0;
  for (const [index, { start, end }] of spans.entries()) {
    const pointer = single ? at : `${at}/${index}`;
    if (start >= end) yield { pointer: `${pointer}/start`, message: `${start} should be less than the span's end, ${end}` };
    else if (end > length)
      yield { pointer: `${pointer}/end`, message: `${end} should be at most ${length}, where the text ends` };
    else if (start < before) {
      const drafted = `${context.quoted({ start, end })} should stand after the span before it, ${context.quoted(spans[index - 1] as Span)}, and share no word with it`;
      yield {
        pointer: `${pointer}/start`,
        message: `${start} should be at least ${before}, where the span before ends`,
        drafted,
      };
    }
    before = Math.max(before, end);
  }
}

function* checkMentions(context: Context): Generator<Finding> {
  if (!context.whole('sentences')) return;
  const index = sentencesOf(context.article);
  for (const { record, at } of context.records('mentions')) {
    if (isIn(record, record.sentenceId, context)) continue;
    yield* checkSentence(record, record.sentenceId, context, index.holding(record), `${at}/sentenceId`, at);
  }
}

function* checkClaims(context: Context): Generator<Finding> {
  if (!context.whole('sentences')) return;
  const index = sentencesOf(context.article);
  for (const { record, at } of context.records('claims')) {
    const [first] = record.spans;
    const last = record.spans.at(-1);
    if (!first || !last) continue;
    const hull = { start: first.start, end: last.end };
    if (isIn(hull, record.sentenceId, context)) continue;
    yield* checkSentence(hull, record.sentenceId, context, index.holding(hull), `${at}/sentenceId`, `${at}/spans`);
  }
}

/** Whether some words are in the sentence of an id, or there is no such sentence to tell by. */
function isIn(words: Bounds, id: string, context: Context): boolean {
  const sentence = context.get('sentences', id);
  return !sentence || inside(words, sentence);
}

/** Where another sentence holds the words, the reference is wrong; where none does, the words are. */
function* checkSentence(
  words: Pick<Span, 'start' | 'end'>,
  id: string,
  context: Context,
  right: string | undefined,
  reference: string,
  at: string,
): Generator<Finding> {
  const sentence = context.get('sentences', id);
  if (!sentence) return;
  if (right !== undefined) {
    yield {
      pointer: reference,
      message: `${shown(id)} should be ${shown(right)}, the sentence that holds the words`,
      repair: right,
    };
    return;
  }
  const outside = words.start < sentence.start || words.start >= sentence.end ? 'start' : 'end';
  const pointer = at.endsWith('/spans') ? at : `${at}/${outside}`;
  yield {
    pointer,
    message: `${words.start} to ${words.end} should lie in ${id}, which runs from ${sentence.start} to ${sentence.end}`,
  };
}

function* checkAttributionSentences(context: Context): Generator<Finding> {
  if (!context.whole('sentences')) return;
  const index = sentencesOf(context.article);
  for (const { record, at } of context.records('attributions')) {
    const spans = spansOf(record);
    if (spans.length === 0) continue;
    const right = index.touching(hullOf(spans));
    const given = record.sentenceIds;
    if (right.length === given.length && right.every((id, place) => id === given[place])) continue;
    const wrong = right.length === given.length ? right.flatMap((id, place) => (id === given[place] ? [] : [place])) : [];
    const [place] = wrong;
    if (wrong.length === 1 && place !== undefined) {
      const message = `${shown(given[place])} should be ${shown(right[place])}, by the words of the attribution`;
      yield { pointer: `${at}/sentenceIds/${place}`, message, repair: right[place] };
    } else {
      const message = `${listed(given)} should be ${listed(right)}, by the words of the attribution`;
      yield { pointer: `${at}/sentenceIds`, message, repair: right };
    }
  }
}

function* checkSingleSentence(context: Context): Generator<Finding> {
  if (!context.whole('sentences')) return;
  for (const { record, at } of context.records('attributions')) {
    const sentences = record.sentenceIds.flatMap((id) => context.get('sentences', id) ?? []);
    for (const field of ['sourceSpans', 'cueSpans', 'addresseeSpans'] as const) {
      for (const [place, span] of record[field].entries()) {
        if (sentences.some((sentence) => inside(span, sentence))) continue;
        const right = `should lie in one of the sentences ${listed(record.sentenceIds)}`;
        const drafted = `${context.quoted(span)} ${right}, and cross none`;
        yield { pointer: `${at}/${field}/${place}`, message: `${span.start} to ${span.end} ${right}`, drafted };
      }
    }
  }
}
