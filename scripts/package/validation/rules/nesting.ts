import { SPAN_FIELDS, spansOf } from '../../document/spans.ts';
import { id, message } from '../../problems/message.ts';
import { allInside } from '../../text/spans.ts';
import { overhang, parentAmong } from './content-holding.ts';
import { type Descriptions, each } from './rule.ts';

/** Rules on how attributions depend on one another, and on when something was said. */
export const descriptions: Descriptions = {
  nesting:
    'The parent of an attribution is the innermost other attribution whose content includes all its words; it comes before its child.',
  restatement: 'A restatement is in a headline, deck or crosshead, and sums up an attribution that restates none.',
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
      const should = message`the words of ${id(own)} should be in the content of ${id(parentId)}, because that is its parent`;
      const cure = message`leave out ${view.quoted(beyond)}, lengthen that content, or write ${id(right?.id)} here`;
      view.report('parentId', message`${should}; ${cure}`);
    } else if (parentId !== (right?.id ?? null)) {
      const why = right ? 'that is the innermost attribution that contains its words' : 'no other attribution contains its words';
      const what = message`${id(parentId)} should be ${id(right?.id)}, because ${why}; correct it, or the spans`;
      view.report('parentId', what, { repair: right?.id ?? null });
    } else if (right && view.indexOf('attributions', right.id) >= view.indexOf('attributions', own))
      view.report('', message`${id(own)} should come after ${id(right.id)}, because that is its parent; move it`);
  },
});

/** The roles of blocks that can restate what the body reports. */
export const HEADINGS: ReadonlySet<string> = new Set(['headline', 'deck', 'crosshead']);

const restatement = each('attributions', {
  name: 'restatement',
  guideline: true,
  reads: { attributions: ['restatesId', 'sentenceIds'], sentences: ['blockId'], blocks: ['role'] },
  check({ id: own, restatesId, sentenceIds }, view) {
    if (restatesId === null) return;
    const target = view.get('attributions', restatesId);
    const { role } = view.get('blocks', view.get('sentences', sentenceIds[0] ?? '').blockId);
    const report = (what: ReturnType<typeof message>) => view.report('restatesId', what);
    if (restatesId === own)
      report(
        message`${id(own)} should be another attribution, because none sums itself up; name the one that it sums up, or null`,
      );
    else if (target.restatesId !== null) {
      const why = message`because ${id(restatesId)} itself restates ${id(target.restatesId)}`;
      report(message`${id(restatesId)} should be an attribution that restates none, ${why}; name what both sum up`);
    } else if (!HEADINGS.has(role)) {
      const why = `because only a headline, deck or crosshead restates, and this is in a ${role} block`;
      report(message`${id(restatesId)} should be null, ${why}; remove it, or change the role of the block`);
    }
  },
});

const saidOn = each('attributions', {
  name: 'said-on',
  reads: { attributions: ['saidOn'], metadata: ['datePublished'] },
  check({ saidOn: date }, view) {
    const published = view.read('metadata').datePublished.slice(0, 10);
    if (date !== null && date > published)
      view.report(
        'saidOn',
        message`${date} should be ${published} or earlier, because the article was published on that day; correct one of the two`,
      );
  },
});

export const nestingRules = [nesting, restatement, saidOn];
