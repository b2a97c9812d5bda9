import { SPAN_FIELDS, startOf } from '../../document/spans.ts';
import { id, message } from '../../problems/message.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'text-order':
    'Mentions, attributions and claims are in the order of the text, entities in the order of their first mention, and codings in the order of what they code.',
};

const READS = {
  mentions: ['start', 'end', 'entityId'],
  attributions: SPAN_FIELDS,
  claims: ['spans'],
  entities: ['id'],
  codings: ['claimId', 'attributionId'],
} as const;
type Key = readonly number[];

const textOrder = whole({
  name: 'text-order',
  reads: READS,
  check(view) {
    const [mentions, attributions, claims] = [view.read('mentions'), view.read('attributions'), view.read('claims')];
    const [entities, codings] = [view.read('entities'), view.read('codings')];
    const check = inOrder(view);
    check(
      'mentions',
      mentions,
      ({ start, end }) => [start, -end],
      'the start of their words, the longer first where they start together',
    );
    check('attributions', attributions, (attribution) => [startOf(attribution)], 'the start of their words');
    check('claims', claims, ({ spans }) => [spans[0]?.start ?? 0], 'the start of their words');
    const first = new Map<string, Key>();
    for (const { entityId, start, end } of mentions) {
      const other = first.get(entityId);
      if (!other || compare(other, [start, -end]) > 0) first.set(entityId, [start, -end]);
    }
    const nowhere = [Number.POSITIVE_INFINITY];
    check('entities', entities, ({ id: own }) => first.get(own) ?? nowhere, 'their first mention');
    check(
      'codings',
      codings,
      ({ claimId, attributionId }) =>
        claimId === null ? [0, view.indexOf('attributions', attributionId ?? '')] : [1, view.indexOf('claims', claimId)],
      'what they code, attributions before claims',
    );
  },
});

const inOrder =
  (view: View<typeof READS>) =>
  <T extends { readonly id: string }>(collection: string, list: readonly T[], keyOf: (record: T) => Key, words: string): void => {
    let before: T | undefined;
    let keyBefore: Key = [];
    for (const [index, record] of list.entries()) {
      const key = keyOf(record);
      if (before && compare(keyBefore, key) > 0) {
        const what = message`${id(record.id)} should come before ${id(before.id)}, because ${collection} are ordered by ${words}; move it`;
        view.report(`/${collection}/${index}`, what);
      }
      before = record;
      keyBefore = key;
    }
  };

function compare(a: Key, b: Key): number {
  for (const [place, one] of a.entries()) {
    const other = b[place] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

export const orderRules = [textOrder];
