import { hydrate } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { CanonicalText } from '../../../../scripts/package/text/canonical-text.ts';
import { annotated } from '../../../support/articles.ts';
import { faithfulCopies } from '../../../support/copies.ts';
import { sealedDocuments } from '../../../support/documents.ts';
import { small, smallCopy, smallDraft } from '../../../support/small.ts';
import type { Fault } from '../../faults/fault.ts';
import { faultsOf } from '../../faults/faults.ts';
import type { Json } from '../../mutation/json.ts';

/** A text that is annotated, in every form: what is hostile is made from it. */
export interface Material {
  readonly name: string;
  /** How often it is taken: the small ones more often, since they are quick. */
  readonly share: number;
  readonly sealed: string;
  readonly hydrated: string;
  readonly draft: string;
  readonly text: Uint8Array;
  /** Copies of the text, also as pages. */
  readonly copies: readonly Uint8Array[];
}

const bytes = (words: string | Uint8Array) => (typeof words === 'string' ? new TextEncoder().encode(words) : words);

const texts = [
  { name: 'small', share: 40, article: small(), draft: smallDraft, text: smallCopy },
  ...annotated.map(({ name, article, draft, text }) => ({ name, share: 1, article, draft, text })),
];

export const materials: readonly Material[] = await Promise.all(
  texts.map(async ({ name, share, article, draft, text }) => ({
    name,
    share,
    sealed: JSON.stringify(article),
    hydrated: JSON.stringify((await hydrate(article, text)).article),
    draft: JSON.stringify(draft),
    text: bytes(text),
    copies: faithfulCopies.map(({ make }) => bytes(make({ article, text }))),
  })),
);

/** The article, whose text is not here. */
const [article] = sealedDocuments();
export const articleSource = JSON.stringify(article);

/** What bytes are spliced with. */
export const others: readonly Uint8Array[] = materials.flatMap(({ text, copies, draft }) => [text, bytes(draft), ...copies]);

/** The faults that `test:faults` plants, of the small document. */
export const faults: readonly Fault[] = [...faultsOf(small() as unknown as Json, CanonicalText.of(smallCopy))];
