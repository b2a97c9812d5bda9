import { directionOf } from '../../document/relations.ts';
import { id, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { carrierOf, innermost, isReportersTopic, type Overhang, overhang } from './content-holding.ts';
import { type Descriptions, each, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'claim-attribution':
    'A claim hangs on the innermost attribution whose content holds its words, topics in the words of the reporter left aside; a restatement carries no claim.',
  'relation-direction':
    'A symmetric relation has two or more subjects, or one group, never a set, and no object; a directed one has a subject or an object; a unary one has a subject and no object.',
  presupposed: 'What rests on the words of a topic is what the topic presupposes.',
  'claimed-content':
    'Where claims are complete, a full content carries a claim, itself or by an attribution within it, unless it is a restatement.',
};

const CLAIM_ATTRIBUTION = {
  claims: ['attributionId', 'sentenceId', 'spans'],
  attributions: ['contentSpans', 'restatesId', 'contentStatus', 'quotedSpans'],
} as const;

const claimAttribution = each('claims', {
  name: 'claim-attribution',
  reads: CLAIM_ATTRIBUTION,
  check({ attributionId, sentenceId, spans }, view) {
    const given = attributionId === null ? undefined : view.get('attributions', attributionId);
    const right = carrierOf(spans, view.attributionsAround(spans, [sentenceId]));
    if (right && right.restatesId !== null) {
      const where = message`the words of this claim lie in ${id(right.id)}, which restates ${id(right.restatesId)}`;
      view.report('', message`${where}; move it to that attribution, because a restatement carries no claim`);
    } else if (attributionId !== (right?.id ?? null)) {
      const beyond = given ? overhang(spans, given) : null;
      if (given && isReportersTopic(given)) {
        const what = message`${id(attributionId)} gives only a topic, so that what it presupposes hangs on whoever words it: this should be ${id(right?.id)}`;
        view.report('attributionId', what, { repair: right?.id ?? null });
      } else if (beyond) reportBeyond(attributionId, right?.id, beyond, view);
      else {
        const what = right
          ? message`${id(attributionId)} should be ${id(right.id)}: the innermost attribution that contains its words`
          : message`${id(attributionId)} contains none of its words, nor does any other attribution; lengthen the content, or set this to null if the article says so in its own voice`;
        view.report('attributionId', what, { repair: right?.id ?? null });
      }
    }
  },
});

/** Words that an attribution holds but for some: they are too long, its content is too short or, if another holds them all, that may be meant. */
function reportBeyond(
  given: string | null,
  right: string | undefined,
  beyond: Overhang,
  view: View<typeof CLAIM_ATTRIBUTION>,
): void {
  const past = message`the words of this claim run past the content of ${id(given)} by ${view.quoted(beyond)}`;
  const cure = 'shorten the span, or lengthen the content';
  if (right === undefined) view.report(`spans/${beyond.place}`, message`${past}; ${cure}`);
  else view.report('attributionId', message`${past}; ${cure}, or this should be ${id(right)}, which contains them all`);
}

const relationDirection = each('claims', {
  name: 'relation-direction',
  reads: {
    claims: ['relation', 'subjectIds', 'objectIds'],
    entities: ['type'],
    extensions: ['vocabulary', 'value', 'direction'],
  },
  check({ relation, subjectIds, objectIds }, view) {
    const direction = directionOf(relation, view.read('extensions'));
    const types = subjectIds.map((subject) => view.get('entities', subject).type);
    const set = types.indexOf('set');
    if (direction === undefined) return;
    if (direction !== 'directed' && objectIds.length > 0) {
      const right = direction === 'unary' ? 'this list should be empty' : 'move them to subjectIds';
      view.report('objectIds', message`${value(relation)} is ${direction} and has no objects; ${right}`);
    } else if (direction === 'directed' && subjectIds.length + objectIds.length === 0)
      view.report('subjectIds', message`${value(relation)} is directed and needs a subject or an object`);
    else if (direction === 'unary' && subjectIds.length === 0)
      view.report('subjectIds', message`${value(relation)} is unary and needs a subject`);
    else if (direction === 'symmetric' && set >= 0) {
      const what = message`${id(subjectIds[set])} is a set; ${value(relation)} is symmetric and should name its members`;
      view.report(`subjectIds/${set}`, what);
    } else if (direction === 'symmetric' && subjectIds.length < 2 && types[0] !== 'group')
      view.report('subjectIds', message`${value(relation)} is symmetric and needs two or more subjects, or one group`);
  },
});

const presupposed = each('claims', {
  name: 'presupposed',
  reads: { ...CLAIM_ATTRIBUTION, claims: [...CLAIM_ATTRIBUTION.claims, 'evidence'] },
  check({ sentenceId, spans, evidence }, view) {
    const around = innermost(spans, view.attributionsAround(spans, [sentenceId]));
    if (around?.contentStatus !== 'topic-only' || evidence === 'presupposed') return;
    const what = message`${shown(evidence)} should be "presupposed", because ${id(around.id)} gives only a topic`;
    view.report('evidence', what);
  },
});

const claimedContent = whole({
  name: 'claimed-content',
  reads: {
    layers: ['claims'],
    attributions: ['sentenceIds', 'contentStatus', 'restatesId', 'parentId'],
    claims: ['sentenceId', 'attributionId'],
  },
  check(view) {
    if (view.read('layers').claims !== 'complete') return;
    const attributions = view.records('attributions');
    const parents = new Map<string, string | null>(attributions.map(({ record }) => [record.id, record.parentId]));
    const carrying = new Set<string>();
    for (const { record } of view.records('claims')) {
      let carrier: string | null = record.attributionId;
      for (; carrier !== null && !carrying.has(carrier); carrier = parents.get(carrier) ?? null) carrying.add(carrier);
    }
    view.each(attributions, ({ record: { id: own, contentStatus, restatesId, sentenceIds }, at }) => {
      if (contentStatus !== 'full' || restatesId !== null || carrying.has(own)) return;
      view.certain('claims', sentenceIds);
      view.certain('attributions', sentenceIds);
      const cure = 'add one, or let the content be topic-only';
      view.report(at, message`${id(own)} has a full content, but no claim is recorded for it; ${cure}`);
    });
  },
});

export const claimRules = [claimAttribution, relationDirection, presupposed, claimedContent];
