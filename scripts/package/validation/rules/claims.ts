import { shown } from '../../problems/problem.ts';
import { CONTENT_FIELDS, innermost, NeighbourIndex, overhang } from './attributions.ts';
import type { Context, Finding, Rule } from './context.ts';
import { directionOf } from './relations.ts';

export const claimRules: readonly Rule[] = [
  {
    name: 'claim-attribution',
    description: 'A claim hangs on the innermost attribution whose content holds its words; a restatement carries no claim.',
    check: checkAttribution,
  },
  {
    name: 'relation-direction',
    description:
      'A symmetric relation has two or more subjects, or one group, never a set, and no object; a directed one has a subject or an object; a unary one has a subject and no object.',
    check: checkDirection,
  },
  {
    name: 'claim-basis',
    description: 'No claim is argued from itself, neither directly nor by way of others.',
    check: checkBasis,
  },
  {
    name: 'presupposed',
    description: 'A topic-only content carries only what it presupposes, and only a topic-only content does.',
    check: checkPresupposed,
  },
  {
    name: 'claimed-content',
    description: 'A full content carries a claim, itself or by an attribution within it, unless it is a restatement.',
    check: checkClaimed,
  },
];

function* checkAttribution(context: Context): Generator<Finding> {
  const { attributions } = context.article;
  const isUnsure = context.unsure('attributions', ...CONTENT_FIELDS, 'restatesId');
  const index = new NeighbourIndex(attributions);
  for (const { record, at } of context.records('claims')) {
    const pointer = `${at}/attributionId`;
    if (isUnsure([record.sentenceId])) continue;
    if (record.attributionId !== null && !context.get('attributions', record.attributionId)) continue;
    const around = index.around(record.spans);
    const right = innermost(record.spans, around);
    if (right && right.restatesId !== null) {
      const message = `the words of this claim lie in ${shown(right.id)}, which restates ${shown(right.restatesId)}; a restatement carries no claim`;
      yield { pointer: at, message };
    } else if (record.attributionId !== (right?.id ?? null)) {
      const given = record.attributionId === null ? undefined : context.get('attributions', record.attributionId);
      const beyond = given ? overhang(record.spans, given.contentSpans) : null;
      if (beyond) {
        yield runPast(record.attributionId, right?.id, beyond, at, context);
        continue;
      }
      const message = right
        ? `${shown(record.attributionId)} should be ${shown(right.id)}: the innermost attribution that holds its words`
        : `${shown(record.attributionId)} holds none of its words, nor does any other attribution: the content should be longer, or this null if the article says so in its own voice`;
      yield { pointer, message, repair: right?.id ?? null };
    }
  }
}

/** Words that an attribution holds but for some: they are too long, its content is too short or, if another holds them all, that may be meant. */
function runPast(
  given: string | null,
  right: string | undefined,
  beyond: { readonly start: number; readonly end: number; readonly place: number },
  at: string,
  context: Context,
): Finding {
  const past = `the words of this claim run past the content of ${shown(given)} by ${context.quoted(beyond)}`;
  const cure = 'shorten the span, or lengthen the content';
  return right === undefined
    ? { pointer: `${at}/spans/${beyond.place}`, message: `${past}; ${cure}` }
    : { pointer: `${at}/attributionId`, message: `${past}; ${cure}, or this should be ${shown(right)}, which holds them all` };
}

function* checkDirection(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('claims')) {
    const direction = directionOf(record.relation, context.article);
    const { subjectIds, objectIds, relation } = record;
    const types = subjectIds.map((id) => context.get('entities', id)?.type);
    if (direction === undefined || types.includes(undefined)) continue;
    if (direction !== 'directed' && objectIds.length > 0) {
      const right = direction === 'unary' ? 'this list should be empty' : 'they should stand among the subjects';
      yield { pointer: `${at}/objectIds`, message: `${shown(relation)} is ${direction} and has no objects; ${right}` };
    } else if (direction === 'directed' && subjectIds.length + objectIds.length === 0) {
      yield { pointer: `${at}/subjectIds`, message: `${shown(relation)} is directed and needs a subject or an object` };
    } else if (direction === 'unary' && subjectIds.length === 0) {
      yield { pointer: `${at}/subjectIds`, message: `${shown(relation)} is unary and needs a subject` };
    } else if (direction === 'symmetric' && types.includes('set')) {
      const place = types.indexOf('set');
      yield {
        pointer: `${at}/subjectIds/${place}`,
        message: `${shown(subjectIds[place])} is a set; ${shown(relation)} is symmetric and should name its members`,
      };
    } else if (direction === 'symmetric' && subjectIds.length < 2 && types[0] !== 'group') {
      yield {
        pointer: `${at}/subjectIds`,
        message: `${shown(relation)} is symmetric and needs two or more subjects, or one group`,
      };
    }
  }
}

function* checkBasis(context: Context): Generator<Finding> {
  const done = new Set<string>();
  // From the last claim back: of a circle that is closed by an argument from a later claim, this is the argument told.
  for (const { record, at } of context.records('claims').toReversed()) {
    if (record.basisClaimIds.length === 0) done.add(record.id);
    if (done.has(record.id)) continue;
    const path = [{ id: record.id, rest: record.basisClaimIds.entries() }];
    const open = new Set<string>([record.id]);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const { id, rest } = last;
      const next = rest.next();
      if (next.done) {
        path.pop();
        open.delete(id);
        done.add(id);
        continue;
      }
      const [place, basis] = next.value;
      if (open.has(basis)) {
        const circle = basis === id ? 'itself' : `${shown(basis)}, which is argued from ${shown(id)}`;
        const pointer = `${id === record.id ? at : `/claims/${context.indexOf('claims', id)}`}/basisClaimIds/${place}`;
        yield { pointer, message: `${shown(id)} is argued from ${circle}; a claim is argued from others, in no circle` };
      } else if (!done.has(basis)) {
        path.push({ id: basis, rest: (context.get('claims', basis)?.basisClaimIds ?? []).entries() });
        open.add(basis);
      }
    }
  }
}

function* checkPresupposed(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('claims')) {
    const topic =
      record.attributionId !== null && context.get('attributions', record.attributionId)?.contentStatus === 'topic-only';
    if (topic && record.evidence !== 'presupposed') {
      yield {
        pointer: `${at}/evidence`,
        message: `${shown(record.evidence)} should be "presupposed", for ${shown(record.attributionId)} gives only a topic`,
      };
    } else if (
      !topic &&
      record.evidence === 'presupposed' &&
      (record.attributionId === null || context.get('attributions', record.attributionId))
    ) {
      const message =
        '"presupposed" is for claims in a topic-only content; this should be stated, inferred or presented-as-known';
      yield { pointer: `${at}/evidence`, message };
    }
  }
}

function* checkClaimed(context: Context): Generator<Finding> {
  const isUnsure = { claims: context.unsure('claims'), attributions: context.unsure('attributions') };
  const { claims, attributions } = context.article;
  const parents = new Map<string, string | null>(attributions.map((attribution) => [attribution.id, attribution.parentId]));
  const carrying = new Set<string>();
  for (const claim of claims) {
    for (let id = claim.attributionId; id && !carrying.has(id); id = (parents.get(id) ?? null) as typeof id) carrying.add(id);
  }
  for (const { record, at } of context.records('attributions')) {
    if (record.contentStatus !== 'full' || record.restatesId !== null || carrying.has(record.id)) continue;
    if (isUnsure.claims(record.sentenceIds) || isUnsure.attributions(record.sentenceIds)) continue;
    const message = `${shown(record.id)} gives a full content, and no claim is recorded for it; there should be one, or the content be topic-only`;
    yield { pointer: at, message };
  }
}
