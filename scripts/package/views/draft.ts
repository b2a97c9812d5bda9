import { contract } from '../../../schema/generated/draft-contract.ts';
import type { DraftArticle, HydratedArticle } from '../../../schema/generated/types.d.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { withoutDefaults } from '../document/draft-defaults.ts';
import { schemaOf } from '../document/forms.ts';
import { hasDerivedLayers } from '../document/layers.ts';
import { SPAN_FIELDS, type SpanField } from '../document/spans.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { named } from '../text/locate.ts';
import { hullOf } from '../text/spans.ts';
import { textOf } from '../validation/validate-hydrated.ts';
import type { Stretch } from './parts.ts';
import type { View } from './view.ts';

/**
 * Turns a hydrated document back into a draft, to be revised: spans are named by their words, with `nth` where those occur more than
 * once; ids are its labels; what has its default, the parent of an attribution and the attribution of a claim are left out. Sealing it with the file that was annotated gives the same document again; with another
 * copy too, but for `originalSha256` and `originalBytes`.
 */
export function draftOf(article: HydratedArticle): DraftArticle {
  const text = new CanonicalText(textOf(article));
  const whole = { start: 0, end: text.length };
  const blocks = new Map<string, Stretch>(article.blocks.map((block) => [block.id, block]));
  const sentences = new Map<string, Stretch>(article.sentences.map((sentence) => [sentence.id, sentence]));
  const asWords = ({ start, text: words }: Stretch & { readonly text: string }, within: Stretch | undefined) =>
    named(words, start, within ?? whole, text);
  const hull = (ids: readonly string[]) => hullOf(ids.map((id) => sentences.get(id) ?? whole));
  const { sourceText: _, ...rest } = article;
  const words = {
    ...rest,
    $schema: schemaOf('draft', article.$schema),
    blocks: article.blocks.map(({ id, role, ...span }) => ({ id, role, ...asWords(span, whole) })),
    sentences: article.sentences.map(({ id, blockId, gist, ...span }) => ({
      id,
      blockId,
      ...asWords(span, blocks.get(blockId)),
      gist,
    })),
    mentions: article.mentions.map(({ id, entityId, sentenceId, form, ...span }) => ({
      id,
      entityId,
      sentenceId,
      ...asWords(span, sentences.get(sentenceId)),
      form,
    })),
    attributions: article.attributions.map((record) => {
      const { parentId: _, quotedSpans, ...rest } = record;
      const isDerived = record.quotation === 'direct' || quotedSpans.length === 0;
      const fields = SPAN_FIELDS.filter((field) => field !== 'quotedSpans' || !isDerived);
      const asSpans = (field: SpanField) => record[field].map((span) => asWords(span, hull(record.sentenceIds)));
      return { ...rest, ...Object.fromEntries(fields.map((field) => [field, asSpans(field)])) };
    }),
    claims: article.claims.map(({ attributionId: _, ...record }) => ({
      ...record,
      spans: record.spans.map((span) => asWords(span, sentences.get(record.sentenceId))),
    })),
  };
  const draft = withoutDefaults(words) as DraftArticle;
  const { layers: _layers, ...short } = draft;
  return hasDerivedLayers(article) ? short : draft;
}

/** Writes a draft: canonical JSON. */
export function draftJson(draft: DraftArticle): string {
  return canonicalJson(draft, contract);
}

export const draftView: View = {
  name: 'draft',
  help: 'a draft, to revise the document and seal it again',
  render: (article) => [draftJson(draftOf(article))],
};
