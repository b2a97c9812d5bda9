import { either, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { ATTRIBUTING_WORDS } from '../../text/reporting-verbs.ts';
import { insideOneOf, type Span } from '../../text/spans.ts';
import { isEnglish } from './is-english.ts';
import { type Descriptions, each, whole } from './rule.ts';

/** Light checks of English words. They warn of what is likely wrong, and are silent in other languages. */
export const descriptions: Descriptions = {
  'cue-form':
    'In English, the lemma of a cue begins with the first letter of one of the words of the cue, unless the verb is irregular.',
  'denied-content': 'In English, an attribution with a cue such as "deny" has the polarity `denies`.',
  'pronoun-words': 'In English, a mention that begins with "the" is not a pronoun.',
  'unattributed-speech':
    'In English, where attributions and mentions are complete, a verb such as "said" after a mention is the cue of an attribution, and so is "according to" before one.',
};

/** Verbs of which some form begins with another letter. */
const IRREGULAR: ReadonlySet<string> = new Set(['be', 'go']);

const cueForm = each('attributions', {
  name: 'cue-form',
  guideline: true,
  needsText: true,
  reads: { attributions: ['cueSpans', 'cueLemma'], metadata: ['language'] },
  check({ cueSpans, cueLemma: lemma }, view) {
    if (lemma === null || cueSpans.length === 0 || !isEnglish(view.read('metadata'))) return;
    const [head = ''] = lemma.toLowerCase().split(' ');
    const words = cueSpans.flatMap(
      ({ start, end }) =>
        view.text
          .slice(start, end)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    );
    if (words.length === 0 || IRREGULAR.has(head) || words.some((word) => word[0] === head[0])) return;
    const why = `because ${shown(words.join(' '))} is no form of it; correct it, or the cue`;
    const what = message`${shown(lemma)} should be the dictionary form of the cue, ${why}`;
    view.report('cueLemma', what, { severity: 'warning' });
  },
});

const DENYING: ReadonlySet<string> = new Set(['deny', 'refute', 'dispute', 'disown']);

const deniedContent = each('attributions', {
  name: 'denied-content',
  guideline: true,
  needsText: true,
  reads: { attributions: ['cueLemma', 'polarity'], metadata: ['language'] },
  check({ cueLemma: lemma, polarity }, view) {
    if (lemma === null || polarity !== 'affirms' || !DENYING.has(lemma) || !isEnglish(view.read('metadata'))) return;
    const what = message`"affirms" should be "denies", because the cue is a form of ${value(lemma)}; change it, and mark what is denied as the content`;
    view.report('polarity', what, { severity: 'warning' });
  },
});

const pronounWords = each('mentions', {
  name: 'pronoun-words',
  guideline: true,
  needsText: true,
  reads: { mentions: ['start', 'end', 'form'], metadata: ['language'] },
  check({ start, end, form }, view) {
    if (form !== 'pronoun' || !isEnglish(view.read('metadata'))) return;
    const words = view.text.slice(start, end);
    if (!/^the /i.test(words)) return;
    const what = message`"pronoun" should be "nominal", because ${shown(words)} is a noun phrase; change it`;
    view.report('form', what, { severity: 'warning' });
  },
});

const unattributedSpeech = whole({
  name: 'unattributed-speech',
  guideline: true,
  needsText: true,
  reads: {
    layers: ['attributions', 'mentions'],
    metadata: ['language'],
    sentences: ['start', 'end'],
    mentions: ['start', 'end'],
    attributions: ['sentenceIds', 'cueSpans'],
  },
  check(view) {
    const { attributions, mentions } = view.read('layers');
    if (attributions !== 'complete' || mentions !== 'complete' || !isEnglish(view.read('metadata'))) return;
    const isCue = insideOneOf(view.read('attributions').flatMap(({ cueSpans }) => cueSpans));
    for (const { span, side } of reportsIn(view.text, view.read('mentions'))) {
      if (isCue(span)) continue;
      const sentenceId = view.sentenceHolding(span);
      if (sentenceId === undefined) continue;
      const where = either(` at ${span.start} to ${span.end}`, ` in ${sentenceId}`);
      const should = message`${view.quoted(span)}${where} should be the cue of an attribution`;
      const what = message`${should}, because a mention is ${side} it; add one if somebody says something there`;
      view.report(`/sentences/${view.indexOf('sentences', sentenceId)}`, what, { severity: 'warning' });
    }
  },
});

/** The words that report something, each with the side on which a mention is: a comma, as after an apposition, or an auxiliary may be between them. */
function* reportsIn(
  text: CanonicalText,
  mentions: readonly Span[],
): Generator<{ readonly span: Span; readonly side: 'before' | 'after' }> {
  const starts = new Set(mentions.map(({ start }) => start));
  const ends = new Set(mentions.map(({ end }) => end));
  for (const { index, 0: all, 1: verb, 2: preposition = '' } of text.text.matchAll(ATTRIBUTING_WORDS)) {
    const start = text.toCodePoints(index);
    const end = start + all.length;
    if (verb !== undefined && ends.has(start)) yield { span: { start: end - verb.length, end }, side: 'before' };
    else if (verb === undefined && starts.has(end)) yield { span: { start, end: start + preposition.length }, side: 'after' };
  }
}

export const englishRules = [cueForm, deniedContent, pronounWords, unattributedSpeech];
