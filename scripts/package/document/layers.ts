import type { Article, DraftArticle } from '../../../schema/generated/types.d.ts';

type Layered = Pick<Required<DraftArticle>, 'sentences' | 'mentions' | 'attributions' | 'claims' | 'codings'>;

/** Whether the layers of a document are those that it would have if it did not name them. */
export function hasDerivedLayers(article: Layered & Pick<Article, 'layers'>): boolean {
  const derived = layersOf(article);
  return (Object.keys(derived) as (keyof typeof derived)[]).every((layer) => article.layers[layer] === derived[layer]);
}

/** The layers of a document that does not name them: complete where it has records, else none. */
export function layersOf({ sentences, mentions, attributions, claims, codings }: Layered): Article['layers'] {
  const state = (isThere: boolean) => (isThere ? 'complete' : 'none');
  return {
    gists: state([...sentences, ...attributions].some(({ gist }) => gist !== null && gist !== undefined)),
    mentions: state(mentions.length > 0),
    attributions: state(attributions.length > 0),
    claims: state(claims.length > 0),
    codings: state(codings.length > 0),
  };
}
