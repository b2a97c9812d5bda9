import type { Article, DraftArticle } from '../../../schema/generated/types.d.ts';

type Layered = Pick<Required<DraftArticle>, 'sentences' | 'mentions' | 'attributions' | 'claims' | 'codings'>;

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
