import type { Article, DraftArticle } from '../../../schema/generated/types.d.ts';
import { withDefaults } from '../document/draft-defaults.ts';
import { schemaOf } from '../document/forms.ts';
import { layersOf } from '../document/layers.ts';
import { SPAN_FIELDS } from '../document/spans.ts';
import { locate, type Stretch } from '../text/locate.ts';
import type { Copy } from '../text/read-copy.ts';
import { sha256 } from '../text/sha256.ts';
import { hullOf } from '../text/spans.ts';
import { namingOf, placeBlocks, placeSentences } from './place-layout.ts';
import { type Placed, type Placing, reportUnknownId, type Words } from './placing.ts';

/** The sealed document of a draft, its ids and its order still those of the draft. What is not known is empty in it, and is not reported. */
export function placed(given: DraftArticle, copy: Copy, placing: Placing): Article {
  const { text } = placing;
  const draft = withDefaults(given) as Required<DraftArticle>;
  const blocks = placeBlocks(draft.blocks, placing);
  const sentences = placeSentences(draft.sentences, blocks, placing);
  const within = new Sentences(sentences, placing);
  const mentions = draft.mentions.map(({ text: words, nth, ...mention }, index) => {
    const pointer = `/mentions/${index}`;
    const hull = within.hull([mention.sentenceId], () => `${pointer}/sentenceId`);
    const place = hull
      ? within.find({ text: words, ...(nth === undefined ? {} : { nth }) }, pointer, hull, mention.sentenceId)
      : placing.nowhere(`${pointer}/text`);
    return { ...mention, ...place };
  });
  const attributions = draft.attributions.map((attribution, index) => {
    const pointer = `/attributions/${index}`;
    const hull = within.hull(attribution.sentenceIds, (place) => `${pointer}/sentenceIds/${place}`);
    const what = attribution.sentenceIds.join(' to ');
    const spans = SPAN_FIELDS.map((field) => [
      field,
      within.findAll(attribution[field] ?? [], `${pointer}/${field}`, hull, what),
    ]);
    return { ...attribution, ...Object.fromEntries(spans) };
  });
  const claims = draft.claims.map((claim, index) => {
    const pointer = `/claims/${index}`;
    const hull = within.hull([claim.sentenceId], () => `${pointer}/sentenceId`);
    return { ...claim, spans: within.findAll(claim.spans, `${pointer}/spans`, hull, claim.sentenceId) };
  });
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

/** Finds words in the sentences that a record names. */
class Sentences {
  readonly #places: ReadonlyMap<string, Stretch>;
  readonly #naming: ReturnType<typeof namingOf>;
  readonly #placing: Placing;

  constructor(sentences: readonly (Placed & { readonly id: string })[], placing: Placing) {
    this.#places = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    this.#naming = namingOf(sentences);
    this.#placing = placing;
  }

  /** The stretch from the first to the last of some sentences; null if one of them was not found. */
  hull(ids: readonly string[], pointerOf: (place: number) => string): Stretch | null {
    const found = ids.flatMap((id, place) => {
      const sentence = this.#places.get(id);
      if (!sentence) reportUnknownId(pointerOf(place), id, 'sentence', this.#places, this.#placing);
      return sentence && sentence.start >= 0 ? [sentence] : [];
    });
    return found.length < ids.length ? null : hullOf(found);
  }

  /** The place of words in a stretch, which messages call `what`. */
  find(words: Words, pointer: string, within: Stretch, what: string): Placed {
    const { text } = this.#placing;
    return this.#placing.find(words, pointer, () => locate(words, within, text, what, undefined, this.#naming));
  }

  findAll(list: readonly Words[], pointer: string, within: Stretch | null, what: string): Placed[] {
    return list.map((words, place) => {
      const at = `${pointer}/${place}`;
      return within === null ? this.#placing.nowhere(at) : this.find(words, at, within, what);
    });
  }
}
