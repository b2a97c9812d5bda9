import { either, id, message } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { fold } from '../../text/fold.ts';
import { inQuotationMarks } from '../../text/quotation-marks.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Span } from '../../text/spans.ts';
import { WORD } from './edges.ts';
import { type Descriptions, type View, whole } from './rule.ts';

/** Rules on what the text holds and the annotation may have missed. */
export const descriptions: Descriptions = {
  'unmarked-name': 'Where mentions are complete, every occurrence of a name of an entity is in a mention.',
  'unattributed-quotation':
    'Where attributions are complete, four or more words in double quotation marks are quoted by an attribution.',
};

/** How many characters one validation reads at most in search of names: a document of very many names is not worth the time. */
const NAME_BUDGET = 50_000_000;

const NAMES = {
  layers: ['mentions'],
  blocks: ['start', 'end'],
  sentences: ['start', 'end'],
  entities: ['name', 'aliases'],
  mentions: ['start', 'end', 'entityId', 'form', 'sha256'],
} as const;

const unmarkedName = whole({
  name: 'unmarked-name',
  guideline: true,
  reads: NAMES,
  needsText: true,
  check(view) {
    const { text } = view;
    if (view.read('layers').mentions !== 'complete') return;
    const mentions = view.read('mentions');
    const names = namesUsed(view);
    if (names.size * text.length > NAME_BUDGET) return;
    const marked = new Uint8Array(text.length);
    for (const { start, end } of mentions) marked.fill(1, start, end);
    const found = [...names].flatMap(([words, entity]) => occurrencesOf(words, text).map((span) => ({ ...span, words, entity })));
    for (const { start, end, words, entity } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (marked.subarray(start, end).includes(1)) continue;
      marked.fill(1, start, end);
      const before = mentions.filter((mention) => mention.start < start).length;
      const where = either(` at ${start} to ${end}`, '');
      const should = message`${shown(words)}${where} should be in a mention`;
      const what = message`${should}, because it is a name of ${id(entity)}; mark it, unless it means something else`;
      view.report(`/mentions/${Math.min(before, mentions.length - 1)}`, what, { severity: 'warning' });
    }
  },
});

/** The names that mentions have, folded, with the first entity of each. */
function namesUsed(view: View<typeof NAMES, unknown>): ReadonlyMap<string, string> {
  view.read('blocks');
  view.read('sentences');
  const names = view.read('mentions').filter(({ form }) => form === 'name');
  const used = new Set(names.map(({ entityId, sha256: digest }) => `${entityId} ${digest}`));
  const found = new Map<string, string>();
  for (const { id: entity, name, aliases } of view.read('entities')) {
    for (const words of [name, ...aliases].map(fold))
      if (used.has(`${entity} ${sha256(words)}`) && !found.has(words)) found.set(words, entity);
  }
  return found;
}

/** Where some words occur in a text, whole and not as part of longer ones. */
export function occurrencesOf(words: string, text: CanonicalText): Span[] {
  const found: Span[] = [];
  const length = Array.from(words).length;
  for (let unit = text.text.indexOf(words); unit >= 0; unit = text.text.indexOf(words, unit + words.length)) {
    const start = text.toCodePoints(unit);
    const end = start + length;
    const isJoined = WORD.test(text.slice(start - 1, start)) || WORD.test(text.slice(end, end + 1));
    if (!isJoined) found.push({ start, end });
  }
  return found;
}

/** How many words are in quotation marks at least for them to be somebody's; fewer may be a title, or a word that is mentioned. */
const FEWEST_WORDS = 4;

const unattributedQuotation = whole({
  name: 'unattributed-quotation',
  guideline: true,
  reads: { layers: ['attributions'], blocks: ['start', 'end'], sentences: ['start', 'end'], attributions: ['quotedSpans'] },
  needsText: true,
  check(view) {
    if (view.read('layers').attributions !== 'complete') return;
    const { text } = view;
    const quoted = new Uint8Array(text.length);
    for (const { record } of view.records('attributions'))
      for (const { start, end } of record.quotedSpans) quoted.fill(1, start, end);
    const quotations = view.read('blocks').flatMap((block) => quotationsIn(block, text));
    view.each(quotations, ({ start, end }) => {
      const sentenceId = view.sentenceHolding({ start, end: start });
      if (sentenceId === undefined || quoted.subarray(start, end).includes(1)) return;
      view.certain('attributions', [sentenceId]);
      const words = text.slice(start + 1, end).replace(/["«»」]$/, '');
      const where = either(` at ${start} to ${end}`, '');
      const should = message`${shown(words.trim())}${where} should be quoted by an attribution`;
      const what = message`${should}, because it is in quotation marks; add one if somebody says it`;
      view.report(`/sentences/${view.indexOf('sentences', sentenceId)}`, what, { severity: 'warning' });
    });
  },
});

/** What is in double quotation marks in a block, and long enough to be somebody's words. */
const quotationsIn = (block: Span, text: CanonicalText): Span[] =>
  inQuotationMarks(text.slice(block.start, block.end))
    .filter(({ words }) => words >= FEWEST_WORDS)
    .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }));

export const unmarkedRules = [unmarkedName, unattributedQuotation];
