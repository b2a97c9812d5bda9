import type { Article, DraftArticle } from '../../../schema/generated/types.d.ts';
import { withDefaults } from '../document/draft-defaults.ts';
import { schemaOf } from '../document/forms.ts';
import { layersOf } from '../document/layers.ts';
import type { Copy } from '../text/read-copy.ts';
import { sha256 } from '../text/sha256.ts';
import { DraftedSentences } from './drafted-sentences.ts';
import { placeBlocks, placeSentences } from './place-layout.ts';
import { placeAttributions, placeClaims, placeMentions } from './place-records.ts';
import type { Placing } from './placing.ts';

/** The sealed document of a draft, its ids and its order still those of the draft. What is not known is empty in it, and is not reported. */
export function placed(given: DraftArticle, copy: Copy, placing: Placing): Article {
  const { text } = placing;
  const draft = withDefaults(given) as Required<DraftArticle>;
  const blocks = placeBlocks(draft.blocks, placing);
  const sentences = placeSentences(draft.sentences, blocks, placing);
  const drafted = new DraftedSentences(sentences, placing);
  const mentions = placeMentions(draft.mentions, drafted);
  const attributions = placeAttributions(draft.attributions, mentions, draft.entities, drafted);
  const claims = placeClaims(draft.claims, attributions, drafted);
  const file = copy instanceof Uint8Array ? copy : null;
  const sourceText = {
    canonicalization: 'fold-1',
    codePoints: text.length,
    utf16Units: text.text.length,
    sha256: sha256(text.text),
    originalSha256: file ? sha256(file) : null,
    originalBytes: file?.length ?? null,
  };
  const $schema = schemaOf('sealed', draft.$schema);
  const { id, version, metadata, entities, codings, extensions, provenance } = draft;
  const head = { $schema, id, version, metadata, sourceText, layers: draft.layers ?? layersOf(draft) };
  const records = { blocks, sentences, entities, mentions, attributions, claims, codings };
  return { ...head, ...records, extensions, provenance } as unknown as Article;
}
