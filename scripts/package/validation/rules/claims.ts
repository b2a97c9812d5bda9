import { directionOf } from '../../document/relations.ts';
import { id, type Message, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { carrierOf, innermost, isReportersTopic, type Overhang, overhang } from './content-holding.ts';
import { HEADINGS } from './nesting.ts';
import { type Descriptions, each, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'claim-attribution':
    'A claim belongs to the innermost attribution whose content includes its words; an attribution of a topic without quotation marks is passed over, and a restatement has no claims.',
  'relation-direction':
    'A symmetric relation has two or more subjects or one group, but no set and no object; a directed one has a subject or an object; a unary one has a subject and no object.',
  presupposed: 'A claim on the words of a topic has the evidence `presupposed`.',
  'claimed-content':
    'Where claims are complete, an attribution with a full content has a claim, or contains an attribution that has one; a restatement needs none.',
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
    view.certain('attributions', [sentenceId]);
    const right = carrierOf(spans, view.attributionsAround(spans, [sentenceId]));
    if (right && right.restatesId !== null) {
      const why = message`because ${id(right.id)}, which contains its words, only restates that`;
      view.report('', message`the claim should belong to ${id(right.restatesId)}, ${why}; move its spans there`);
    } else if (attributionId !== (right?.id ?? null)) {
      const beyond = given ? overhang(spans, given) : null;
      if (given && isReportersTopic(given)) {
        const why = message`because the topic of ${id(attributionId)} is in the words of whoever reports it`;
        const what = message`${id(attributionId)} should be ${id(right?.id)}, ${why}; correct it, or mark the topic as quoted`;
        view.report('attributionId', what, { repair: right?.id ?? null });
      } else if (beyond) reportBeyond(attributionId, right?.id, beyond, view);
      else {
        const why = right ? 'that is the innermost attribution that contains its words' : 'no attribution contains its words';
        const cure = right ? 'correct it, or the spans' : 'correct it, or lengthen the content of the attribution';
        const what = message`${id(attributionId)} should be ${id(right?.id)}, because ${why}; ${cure}`;
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
  const should = message`the words of the claim should be in the content of ${id(given)}, because that is its attribution`;
  const cure = message`leave out ${view.quoted(beyond)}, or lengthen that content`;
  if (right === undefined) view.report(`spans/${beyond.place}`, message`${should}; ${cure}`);
  else view.report('attributionId', message`${should}; ${cure}, or write ${id(right)} here`);
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
    const report = (at: string, should: string | Message, cure: string) =>
      view.report(at, message`${should}, because ${value(relation)} is ${direction}; ${cure}`);
    if (direction !== 'directed' && objectIds.length > 0) {
      const cure = direction === 'unary' ? 'remove its items' : 'move its items to subjectIds';
      report('objectIds', 'this list should be empty', `${cure}, or change the relation`);
    } else if (direction === 'directed' && subjectIds.length + objectIds.length === 0)
      report('subjectIds', 'the claim should have a subject or an object', 'name one, or change the relation');
    else if (direction === 'unary' && subjectIds.length === 0)
      report('subjectIds', 'the claim should have a subject', 'name it, or change the relation');
    else if (direction === 'symmetric' && set >= 0)
      report(`subjectIds/${set}`, message`${id(subjectIds[set])}, a set, should be replaced by its members`, 'name each of them');
    else if (direction === 'symmetric' && subjectIds.length < 2 && types[0] !== 'group')
      report('subjectIds', 'the claim should have two or more subjects, or one group', 'name another, or change the relation');
  },
});

const presupposed = each('claims', {
  name: 'presupposed',
  reads: { ...CLAIM_ATTRIBUTION, claims: [...CLAIM_ATTRIBUTION.claims, 'evidence'] },
  check({ sentenceId, spans, evidence }, view) {
    const around = innermost(spans, view.attributionsAround(spans, [sentenceId]));
    if (around?.contentStatus !== 'topic-only' || evidence === 'presupposed') return;
    const what = message`${shown(evidence)} should be "presupposed", because the content of ${id(around.id)} is only a topic; change the evidence, or the contentStatus of ${id(around.id)}`;
    view.report('evidence', what);
  },
});

const claimedContent = whole({
  name: 'claimed-content',
  reads: {
    layers: ['claims'],
    attributions: ['sentenceIds', 'contentStatus', 'restatesId', 'parentId'],
    claims: ['sentenceId', 'attributionId'],
    sentences: ['blockId'],
    blocks: ['role'],
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
      const { role } = view.get('blocks', view.get('sentences', sentenceIds[0] ?? '').blockId);
      const cure = `${HEADINGS.has(role) ? 'let restatesId name what it sums up, ' : ''}add one, or set its contentStatus to "topic-only" if it only names a topic`;
      view.report(at, message`${id(own)} should have a claim, because its content is full and claims are complete; ${cure}`);
    });
  },
});

export const claimRules = [claimAttribution, relationDirection, presupposed, claimedContent];
