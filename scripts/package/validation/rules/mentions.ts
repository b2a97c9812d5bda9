import type { Attribution, Entity, Mention } from '../../../../schema/generated/types.d.ts';
import { listed, shown } from '../../problems/problem.ts';
import { inside } from '../../text/spans.ts';
import { mentionsIn } from './attributions.ts';
import type { Context, Finding, Rule } from './context.ts';

/** Rules by which mentions and attributions bear one another out. */
export const mentionRules: readonly Rule[] = [
  {
    name: 'mention-form',
    description: 'Mentions of an entity in the same words have the same form; words that are a pronoun once are one always.',
    check: checkForms,
  },
  {
    name: 'mentioned-source',
    description: 'Where the words of a source or an addressee are just a mention of an entity, it or its members are named.',
    check: checkNamed,
  },
  {
    name: 'source-words',
    description:
      'The form of a source is that of its mentions: a name if its words hold its name, else a noun phrase or a pronoun as they are.',
    check: checkSourceWords,
  },
];

function* checkForms(context: Context): Generator<Finding> {
  if (!context.whole('mentions', 'entityId', 'form', 'sha256')) return;
  const groups = new Map<string, { readonly record: Mention; readonly at: string }[]>();
  const add = (key: string, one: { readonly record: Mention; readonly at: string }) => {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  };
  const counts = new Map<string, number>();
  for (const { record } of context.records('mentions')) counts.set(record.sha256, (counts.get(record.sha256) ?? 0) + 1);
  for (const one of context.records('mentions')) {
    if (counts.get(one.record.sha256) === 1) continue;
    add(one.record.sha256, one);
    add(`${one.record.sha256} ${one.record.entityId}`, one);
  }
  const told = new Set<string>();
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    const same = key.includes(' ')
      ? ({ form }: Mention) => form
      : ({ form }: Mention) => (form === 'pronoun' ? form : 'no pronoun');
    const usual = mostFrequent(group.map(({ record }) => same(record)));
    const like = group.find(({ record }) => same(record) === usual);
    for (const { record, at } of group) {
      if (!like || same(record) === usual || told.has(at)) continue;
      told.add(at);
      const message = `${shown(record.form)} should be as that of ${shown(like.record.id)}, ${shown(like.record.form)}: the words are the same`;
      yield { pointer: `${at}/form`, message };
    }
  }
}

/** The value that stands most often; of two that stand equally often the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function* checkNamed(context: Context): Generator<Finding> {
  const isUnsure = context.unsure('mentions');
  const mentions = context.mentionsInOrder();
  for (const { record, at } of context.records('attributions')) {
    if (isUnsure(record.sentenceIds)) continue;
    for (const part of ['source', 'addressee'] as const) {
      const ids: readonly string[] = record[`${part}Ids`];
      for (const { start, end } of record[`${part}Spans`]) {
        const held = mentionsIn({ start, end }, mentions).filter((mention) => mention.start === start && mention.end === end);
        const entities = held.flatMap(({ entityId }) => context.get('entities', entityId) ?? []);
        if (entities.length === 0 || entities.length < held.length || entities.some((entity) => isNamed(entity, ids))) continue;
        const [{ id }] = entities as [Entity];
        const what = `are a mention of ${shown(id)}, which should be named here, itself or by all its members`;
        const drafted = `the words ${context.quoted({ start, end })} ${what}`;
        yield { pointer: `${at}/${part}Ids`, message: `the words at ${start} to ${end} ${what}`, drafted };
        break;
      }
    }
  }
}

const isNamed = ({ id, type, memberIds }: Entity, ids: readonly string[]) =>
  ids.includes(id) || (type === 'set' && memberIds.every((member) => ids.includes(member)));

function* checkSourceWords(context: Context): Generator<Finding> {
  const isUnsure = context.unsure('mentions');
  const doubtful = new Set<string>(context.faulty('mentions').map(({ entityId }) => entityId));
  const mentions = context.mentionsInOrder();
  for (const { record, at } of context.records('attributions')) {
    const { sourceForm, sourceSpans } = record;
    if (sourceSpans.length === 0 || isUnsure(record.sentenceIds)) continue;
    if (record.sourceIds.some((id) => doubtful.has(id) || !context.get('entities', id))) continue;
    const own = sourceSpans
      .flatMap((span) => mentionsIn(span, mentions))
      .filter((mention) => isOfSource(mention, record, context));
    const right = formsOf(record, own);
    if (right.length === 0 || right.includes(sourceForm)) continue;
    const message = `${shown(sourceForm)} should be ${listed(right)}, by the mentions of the source in its words`;
    yield { pointer: `${at}/sourceForm`, message };
  }
}

function isOfSource({ entityId }: Mention, { sourceIds }: Attribution, context: Context): boolean {
  const members = context.get('entities', entityId)?.memberIds ?? [];
  return sourceIds.includes(entityId) || members.some((id) => sourceIds.includes(id));
}

/** The forms that a source may have by its mentions. A pronoun is the whole of the words, or it says nothing of them. */
function formsOf({ sourceIds, sourceSpans }: Attribution, mentions: readonly Mention[]): string[] {
  const forms = new Set<string>();
  for (const mention of mentions) {
    const whole = sourceSpans.some((span) => inside(span, mention));
    if (mention.form !== 'pronoun' || whole) forms.add(mention.form === 'demonym' ? 'nominal' : mention.form);
  }
  return forms.has('name') && sourceIds.length === 1 ? ['name'] : [...forms];
}
