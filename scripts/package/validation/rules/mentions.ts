import type { Attribution, Entity, Mention } from '../../../../schema/generated/types.d.ts';
import { grouped } from '../../document/grouped.ts';
import { either, id, message, value } from '../../problems/message.ts';
import { listed, shown } from '../../problems/problem.ts';
import { inside } from '../../text/spans.ts';
import { type Descriptions, each, type Placed, type Seen, whole } from './rule.ts';

/** Rules by which mentions and attributions bear one another out. */
export const descriptions: Descriptions = {
  'mention-form':
    'Mentions of one entity in the same words have the same form; words that are a pronoun in one mention are a pronoun in every mention, of whatever entity.',
  'mentioned-source':
    'Where the words of a source or addressee are exactly a mention of an entity, the attribution lists that entity or all its members.',
  'source-words':
    'The form of a source is the form of one of its mentions in the source spans; it is `name` if the source is a single entity and one of these mentions is a name.',
};

const FORMS = { mentions: ['entityId', 'form', 'sha256'] } as const;
type Formed = Placed<Seen<typeof FORMS, 'mentions'>>;

const mentionForm = whole({
  name: 'mention-form',
  guideline: true,
  reads: FORMS,
  check(view) {
    view.read('mentions');
    const byWords = grouped(view.records('mentions'), ({ record }) => [record.sha256]);
    const reported = new Set<string>();
    const check = (group: readonly Formed[], formOf: (mention: Formed['record']) => string) => {
      const usual = mostFrequent(group.map(({ record }) => formOf(record)));
      const like = group.find(({ record }) => formOf(record) === usual);
      for (const { record, at } of group) {
        if (!like || formOf(record) === usual || reported.has(at)) continue;
        reported.add(at);
        const why = message`because ${id(like.record.id)} has the same words; change one of the two`;
        view.report(`${at}/form`, message`${value(record.form)} should be ${value(like.record.form)}, ${why}`);
      }
    };
    for (const group of byWords.values()) {
      if (group.length < 2) continue;
      check(group, ({ form }) => (form === 'pronoun' ? form : 'no pronoun'));
      for (const same of grouped(group, ({ record }) => [record.entityId]).values()) check(same, ({ form }) => form);
    }
  },
});

/** The value that occurs most often; of two that occur equally often the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const mentionedSource = each('attributions', {
  name: 'mentioned-source',
  guideline: true,
  reads: {
    attributions: ['sentenceIds', 'sourceIds', 'sourceSpans', 'addresseeIds', 'addresseeSpans'],
    mentions: ['start', 'end', 'entityId'],
    entities: ['type', 'memberIds'],
  },
  check(attribution, view) {
    view.each(['source', 'addressee'] as const, (part) => {
      const ids: readonly string[] = attribution[`${part}Ids`];
      for (const span of attribution[`${part}Spans`]) {
        const same = view.mentionsIn([span], attribution.sentenceIds).filter((mention) => inside(span, mention));
        const entities = same.map(({ entityId }) => view.get('entities', entityId));
        const [first] = entities;
        if (!first || entities.some((entity) => isNamed(entity, ids))) continue;
        const words = either(`the words at ${span.start} to ${span.end}`, `the words ${view.quoted(span)}`);
        const members = first.type === 'set' ? ' or all its members' : '';
        const should = message`the list should name ${id(first.id)}${members}, because ${words} are a mention of it`;
        view.report(`${part}Ids`, message`${should}; add it, or correct the mention`);
        return;
      }
    });
  },
});

const isNamed = ({ id: own, type, memberIds }: Pick<Entity, 'id' | 'type' | 'memberIds'>, ids: readonly string[]) =>
  ids.includes(own) || (type === 'set' && memberIds.every((member) => ids.includes(member)));

const sourceWords = each('attributions', {
  name: 'source-words',
  guideline: true,
  reads: {
    attributions: ['sentenceIds', 'sourceIds', 'sourceSpans', 'sourceForm'],
    mentions: ['start', 'end', 'entityId', 'form'],
    entities: ['memberIds'],
  },
  check(attribution, view) {
    const { sentenceIds, sourceIds, sourceSpans, sourceForm } = attribution;
    if (sourceSpans.length === 0 || sourceForm === 'unspecified') return;
    for (const source of sourceIds) {
      view.certainMentionsOf(source);
      view.get('entities', source);
    }
    const isOfSource = ({ entityId }: Pick<Mention, 'entityId'>) =>
      sourceIds.includes(entityId) || view.get('entities', entityId).memberIds.some((member) => sourceIds.includes(member));
    const right = formsOf(attribution, view.mentionsIn(sourceSpans, sentenceIds).filter(isOfSource));
    if (right.length === 0 || right.includes(sourceForm)) return;
    const should = message`${value(sourceForm)} should be ${listed(right.map(shown))}`;
    view.report(
      'sourceForm',
      message`${should}, because a mention in the source spans has that form; change the sourceForm, or the form of the mention`,
    );
  },
});

/** The forms that a source may have by its mentions. A pronoun is the whole of the words, or it says nothing of them. */
export function formsOf(
  { sourceIds, sourceSpans }: Pick<Attribution, 'sourceIds' | 'sourceSpans'>,
  mentions: readonly Pick<Mention, 'form' | 'start' | 'end'>[],
): string[] {
  const forms = new Set<string>();
  for (const mention of mentions) {
    const isWhole = sourceSpans.some((span) => inside(span, mention));
    if (mention.form !== 'pronoun' || isWhole) forms.add(mention.form === 'demonym' ? 'nominal' : mention.form);
  }
  return forms.has('name') && sourceIds.length === 1 ? ['name'] : [...forms];
}

export const mentionRules = [mentionForm, mentionedSource, sourceWords];
