import type { Migrate } from './run.ts';

type Loose = { readonly [field: string]: unknown };

/** Adds what schema 0.2 asks for: which layers are annotated, and who annotated. A document that states its layers is left as it is. A draft leaves out what can be derived or is empty. */
export const migrate: Migrate = (document, form) => {
  if ('layers' in document) return;
  const { provenance, ...lists } = document as { readonly [field: string]: Loose & readonly Loose[] };
  const { mentions = [], attributions = [], claims = [], codings = [] } = lists;
  const isCoded = ({ id }: Loose, scheme: unknown) => codings.some((one) => one.claimId === id && one.scheme === scheme);
  const schemes = new Set(codings.map(({ scheme }) => scheme));
  const areAllCoded = claims.every((claim) => [...schemes].every((scheme) => isCoded(claim, scheme)));
  if (form === 'draft' && areAllCoded) return;
  const complete = (isThere: boolean) => (isThere ? 'complete' : 'none');
  const layers = {
    gists: 'complete',
    mentions: complete(mentions.length > 0),
    attributions: complete(attributions.length > 0),
    claims: complete(claims.length > 0),
    codings: areAllCoded ? complete(codings.length > 0) : 'partial',
  };
  Object.assign(document, { layers });
  if (form !== 'draft') Object.assign(provenance as object, { annotators: [], adjudication: null });
};
