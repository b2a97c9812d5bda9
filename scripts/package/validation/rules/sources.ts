import { id, message, names, value } from '../../problems/message.ts';
import { type Descriptions, each } from './rule.ts';

/** Rules on who speaks, to whom, and with which cue. */
export const descriptions: Descriptions = {
  'source-form':
    'A source that is a name, a noun phrase or a pronoun has spans, and one that is implicit or arbitrary has none; `sourceIds` lists an implicit source, but no arbitrary one.',
  'cue-lemma': 'An attribution without cue spans has no lemma.',
  'source-mention':
    'Where mentions are complete, the words of a source or addressee contain a mention of each entity that the attribution lists for it, or of a set with that entity.',
};

const sourceForm = each('attributions', {
  name: 'source-form',
  reads: { attributions: ['sourceForm', 'sourceSpans', 'sourceIds'] },
  check({ sourceForm: form, sourceSpans, sourceIds }, view) {
    if (form === 'unspecified') return;
    const isWordless = form === 'implicit' || form === 'arbitrary';
    const report = (right: string, cure: string) =>
      view.report('sourceForm', message`${value(form)} should be ${right}; change it, or ${cure}`);
    if (isWordless && sourceSpans.length > 0)
      report('"name", "nominal" or "pronoun", because there are source spans', 'remove the spans');
    else if (!isWordless && sourceSpans.length === 0)
      report('"implicit" or "arbitrary", because there are no source spans', 'mark the source');
    else if (form === 'arbitrary' && sourceIds.length > 0)
      report('"implicit", because sourceIds names the source', 'empty sourceIds');
    else if (form === 'implicit' && sourceIds.length === 0) report('"arbitrary", because sourceIds is empty', 'name the source');
  },
});

const cueLemma = each('attributions', {
  name: 'cue-lemma',
  reads: { attributions: ['cueSpans', 'cueLemma'] },
  check({ cueSpans, cueLemma: lemma }, view) {
    if (cueSpans.length === 0 && lemma !== null)
      view.report(
        'cueLemma',
        message`${value(lemma)} should be null, because there are no cue spans; remove it, or mark the cue`,
      );
  },
});

const sourceMention = each('attributions', {
  name: 'source-mention',
  guideline: true,
  reads: {
    attributions: ['sentenceIds', 'sourceSpans', 'sourceIds', 'addresseeSpans', 'addresseeIds'],
    mentions: ['start', 'end', 'entityId'],
    entities: ['type', 'memberIds'],
    layers: ['mentions'],
  },
  check(attribution, view) {
    if (view.read('layers').mentions !== 'complete') return;
    for (const part of ['source', 'addressee'] as const) {
      const spans = attribution[`${part}Spans`];
      if (spans.length === 0) continue;
      const mentioned = view.mentionsIn(spans, attribution.sentenceIds).map(({ entityId }) => entityId);
      const held = [...new Set<string>(mentioned)];
      const members = held.flatMap((entity): readonly string[] => view.get('entities', entity).memberIds);
      view.each(attribution[`${part}Ids`].entries(), ([place, named]) => {
        if (held.includes(named) || members.includes(named)) return;
        view.certainMentionsOf(named);
        view.get('entities', named);
        const others = held.length > 0 ? message`, not only of ${names(held)}` : '';
        const should = message`the words of the ${part} should contain a mention of ${id(named)}${others}`;
        view.report(
          `${part}Ids/${place}`,
          message`${should}, because ${part}Ids names it; mark one there, or correct ${part}Ids`,
        );
      });
    }
  },
});

export const sourceRules = [sourceForm, cueLemma, sourceMention];
