import type { DraftArticle } from '../../../schema/generated/types.d.ts';

/** What the annotator has to fill in. The schema takes it nowhere, so an editor underlines it, and nothing that holds it can be sealed. */
export const FILL_IN = '';

/** A provenance of which nothing is known yet. */
export const provenanceToFillIn = (): DraftArticle['provenance'] => ({
  guideline: FILL_IN,
  guidelineVersion: FILL_IN,
  method: FILL_IN,
  createdOn: FILL_IN,
  modifiedOn: FILL_IN,
  license: FILL_IN,
});
