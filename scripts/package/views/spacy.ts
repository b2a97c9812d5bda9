import type { HydratedArticle } from '../../../schema/generated/types.d.ts';
import { speakersOf } from '../document/speakers.ts';
import { textOf, withoutWords } from '../validation/validate-hydrated.ts';
import { levelsOf, namesOf, type Stretch } from './parts.ts';
import { tokensOf } from './tokens.ts';
import { prettyJson, type View } from './view.ts';

/** A span of a group: its label, and as `kb_id` the record that it is of. */
export interface SpacySpan extends Stretch {
  readonly label: string;
  readonly kb_id: string;
}

/** Who says what, for the spans that have its id as `kb_id`. */
export interface SpacyAttribution {
  readonly id: string;
  readonly parent_id: string | null;
  readonly level: number;
  readonly speaker_ids: readonly string[];
  readonly speaker_names: readonly string[];
  readonly quotation: string;
  readonly polarity: string;
  readonly gist: string | null;
}

/** A document as `spacy.tokens.Doc.from_json` reads it. */
export interface SpacyDoc {
  readonly text: string;
  readonly ents: readonly SpacySpan[];
  readonly sents: readonly Stretch[];
  readonly spans: { readonly [group: string]: readonly SpacySpan[] };
  readonly tokens: readonly ({ readonly id: number } & Stretch)[];
  /** What spaCy does not read: the unit of all offsets, and what the ids of the spans mean. */
  readonly attributed_article: {
    readonly id: string;
    readonly offset_unit: 'code points';
    readonly attributions: readonly SpacyAttribution[];
  };
}

const GROUPS = {
  sources: ['sourceSpans', 'source'],
  cues: ['cueSpans', 'cue'],
  contents: ['contentSpans', 'content'],
  quoted: ['quotedSpans', 'quoted'],
  addressees: ['addresseeSpans', 'addressee'],
} as const;

/**
 * A document for spaCy 3: `Doc(nlp.vocab).from_json(...)`. Offsets are Unicode code points of the text, as spaCy counts. `ents` are the
 * mentions, of those that overlap the outermost; spaCy reads them without the entity's id. `spans.mentions` has all of them, with it, and the
 * other groups the parts of attributions, with the attribution's id as `kb_id`. Tokens only carry the spans: a tokenizer of one's own makes
 * others.
 */
export function spacy(article: HydratedArticle): SpacyDoc {
  const types = new Map(article.entities.map(({ id, type }) => [id, type]));
  const mentions = article.mentions.map(({ start, end, entityId }) => ({
    start,
    end,
    label: types.get(entityId) ?? 'unknown',
    kb_id: entityId,
  }));
  const groups = Object.entries(GROUPS).map(([group, [field, label]]) => [
    group,
    article.attributions.flatMap((record) => record[field].map(({ start, end }) => ({ start, end, label, kb_id: record.id }))),
  ]);
  const claims = article.claims.flatMap(({ id, relation, spans }) =>
    spans.map(({ start, end }) => ({ start, end, label: relation, kb_id: id })),
  );
  const spans: { readonly [group: string]: readonly SpacySpan[] } = { mentions, ...Object.fromEntries(groups), claims };
  const text = textOf(article);
  const sents = article.sentences.map(({ start, end }) => ({ start, end }));
  const tokens = tokensOf(text, [...sents, ...Object.values(spans).flat()]);
  return {
    text,
    ents: outermost(mentions),
    sents,
    spans,
    tokens: tokens.map((token, id) => ({ id, ...token })),
    attributed_article: { id: article.id, offset_unit: 'code points', attributions: attributionsOf(article) },
  };
}

/** Those of some spans in the order of the text that do not overlap, the first and longest of each place. */
export function outermost<T extends Stretch>(spans: readonly T[]): T[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function attributionsOf(article: HydratedArticle): SpacyAttribution[] {
  const { speakerIds } = speakersOf(withoutWords(article));
  const names = namesOf(article);
  const levels = levelsOf(article);
  return article.attributions.map(({ id, parentId, quotation, polarity, gist }) => ({
    id,
    parent_id: parentId,
    level: levels.get(id) ?? 1,
    speaker_ids: speakerIds(id),
    speaker_names: names(speakerIds(id)),
    quotation,
    polarity,
    gist,
  }));
}

export const spacyView: View = {
  name: 'spacy',
  help: 'a Doc for spaCy, with one group of spans per layer',
  render: (article) => [prettyJson(spacy(article))],
};
