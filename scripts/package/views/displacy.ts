import type { HydratedArticle } from '../../../schema/generated/types.d.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { namesOf } from './parts.ts';
import { outermost, type SpacySpan, spacy } from './spacy.ts';
import { prettyJson, type View } from './view.ts';

/** A document as `spacy.displacy.render(..., manual=True)` reads it, for the styles `ent` and `span`. */
export interface DisplacyDoc {
  /** The canonical text, a line for each block: with a line feed in place of the space between them, so that all offsets are the same. */
  readonly text: string;
  readonly title: string;
  /** For the style `ent`: mentions that do not overlap, in code points of the text. */
  readonly ents: readonly SpacySpan[];
  readonly tokens: readonly string[];
  /** For the style `span`: the contents of attributions, labelled with their speakers, in tokens counted from 0. */
  readonly spans: readonly {
    readonly start_token: number;
    readonly end_token: number;
    readonly label: string;
    readonly kb_id: string;
  }[];
  readonly offset_unit: 'code points';
}

/** A document for displaCy: as entities, its mentions; as spans, who says what. */
export function displacy(article: HydratedArticle): DisplacyDoc {
  const { text, ents, tokens } = spacy(article);
  const canonical = new CanonicalText(text);
  const startsAt = new Map(tokens.map(({ start, id }) => [start, id]));
  const endsAt = new Map(tokens.map(({ end, id }) => [end, id + 1]));
  const names = namesOf(article);
  const spans = article.attributions.flatMap(({ id, sourceIds, contentSpans }) =>
    contentSpans.map(({ start, end }) => ({
      start_token: startsAt.get(start) ?? 0,
      end_token: endsAt.get(end) ?? 0,
      label: names(sourceIds).join(' and ') || 'nobody named',
      kb_id: id,
    })),
  );
  return {
    text: article.blocks.map((block) => block.text).join('\n'),
    title: article.metadata.headline,
    ents: outermost(ents),
    tokens: tokens.map(({ start, end }) => canonical.slice(start, end)),
    spans,
    offset_unit: 'code points',
  };
}

export const displacyView: View = {
  name: 'displacy',
  help: 'entities and spans for displaCy',
  render: (article) => [prettyJson(displacy(article))],
};
