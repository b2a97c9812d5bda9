import { SPAN_FIELDS, spansOf } from '../../document/spans.ts';
import { id, message } from '../../problems/message.ts';
import { allInside } from '../../text/spans.ts';
import { overhang, parentAmong } from './content-holding.ts';
import { type Descriptions, each } from './rule.ts';

/** Rules on how attributions depend on one another, and on when something was said. */
export const descriptions: Descriptions = {
  nesting:
    'The parent of an attribution is the innermost other attribution whose content holds all its words; a child comes after its parent.',
  restatement: 'A restatement is in a headline, deck or crosshead, and sums up an attribution that is itself no restatement.',
  'said-on': 'Nothing is said after the local date on which the article was published.',
};

const nesting = each('attributions', {
  name: 'nesting',
  reads: { attributions: ['sentenceIds', 'parentId', ...SPAN_FIELDS] },
  check(attribution, view) {
    const { id: own, parentId, sentenceIds } = attribution;
    const words = spansOf(attribution);
    if (words.length === 0) return;
    const given = parentId === null ? undefined : view.get('attributions', parentId);
    const right = parentAmong(words, attribution, view.attributionsAround(words, sentenceIds));
    const isWithin = given && allInside(given.contentSpans, attribution.contentSpans);
    const beyond = given && !isWithin ? overhang(words, given) : null;
    if (parentId !== (right?.id ?? null) && beyond) {
      const other = right ? message`${id(right.id)}, which contains all its words` : 'null';
      const past = message`the words of ${id(own)} run past the content of ${id(parentId)} by ${view.quoted(beyond)}`;
      view.report('parentId', message`${past}; shorten its spans, or lengthen that content, or this should be ${other}`);
    } else if (parentId !== (right?.id ?? null)) {
      const why = right ? 'the innermost attribution that contains its words' : 'no other attribution contains its words';
      const what = message`${id(parentId)} should be ${id(right?.id)}: ${why}`;
      view.report('parentId', what, { repair: right?.id ?? null });
    } else if (right && view.indexOf('attributions', right.id) >= view.indexOf('attributions', own))
      view.report('', message`${id(own)} should come after its parent, ${id(right.id)}`);
  },
});

const HEADINGS: ReadonlySet<string> = new Set(['headline', 'deck', 'crosshead']);

const restatement = each('attributions', {
  name: 'restatement',
  guideline: true,
  reads: { attributions: ['restatesId', 'sentenceIds'], sentences: ['blockId'], blocks: ['role'] },
  check({ id: own, restatesId, sentenceIds }, view) {
    if (restatesId === null) return;
    const target = view.get('attributions', restatesId);
    const { role } = view.get('blocks', view.get('sentences', sentenceIds[0] ?? '').blockId);
    const report = (what: ReturnType<typeof message>) => view.report('restatesId', what);
    if (restatesId === own) report(message`${id(own)} cannot sum up itself; it should be another attribution`);
    else if (target.restatesId !== null) {
      const other = id(target.restatesId);
      report(message`${id(restatesId)} is itself a restatement, of ${other}; this should be what is restated`);
    } else if (!HEADINGS.has(role))
      report(
        message`this should be null, because the attribution is in a ${role} block; only a headline, deck or crosshead restates`,
      );
  },
});

const saidOn = each('attributions', {
  name: 'said-on',
  reads: { attributions: ['saidOn'], metadata: ['datePublished'] },
  check({ saidOn: date }, view) {
    const published = view.read('metadata').datePublished.slice(0, 10);
    if (date !== null && date > published)
      view.report('saidOn', message`${date} should not be later than ${published}, the day on which the article was published`);
  },
});

export const nestingRules = [nesting, restatement, saidOn];
