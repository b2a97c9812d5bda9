import type { DraftArticle } from '../../../schema/generated/types.d.ts';

type Placed = { readonly sentenceId?: string; readonly sentenceIds?: readonly string[] };

/**
 * Shows the document that the examples of the page of rules start from: each sentence with the records that lie in it, and each entity.
 *
 * @param draft a draft whose records name their sentences and are in order
 * @returns a table and a list in Markdown
 */
export function exampleDocument({ sentences, mentions = [], attributions = [], claims = [], entities }: DraftArticle): string {
  const rows = sentences.map(({ id, blockId, text }) => {
    const isHere = ({ sentenceId, sentenceIds = [] }: Placed) => sentenceId === id || sentenceIds.includes(id);
    const marked = mentions.flatMap((mention, index) => (isHere(mention) ? `m${index + 1}` : []));
    const said = attributions.filter(isHere).map((attribution) => attribution.id);
    const claimed = claims.filter(isHere).map((claim) => claim.id);
    return `| ${id} in ${blockId} | ${text} | ${[marked, said, claimed].map((ids) => ids.join(' ')).join(' | ')} |`;
  });
  const listed = entities.map(({ id, type }) => `\`${id}\` (${type})`);
  return `| sentence | words | mentions | attributions | claims |
|---|---|---|---|---|
${rows.join('\n')}

Its entities are ${listed.join(', ')}.`;
}
