import type { BlockRole, DraftArticle } from '../../../schema/generated/types.d.ts';
import { SCHEMA_ID, schemaOf } from '../document/forms.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import { FILL_IN, provenanceToFillIn } from './fill-in.ts';
import { guessRoles } from './guess-roles.ts';
import { languageTag } from './language-tag.ts';
import { draftedLayout, layoutOf } from './layout.ts';
import { articleParagraphs } from './paragraphs.ts';

export interface InitOptions {
  /** The language of the text, a BCP 47 tag, by which sentences are split. If it is left out, the draft asks for it. */
  readonly language?: string;
  /** What the draft gives as its `$schema`, so that an editor completes and checks it: a path from the draft, or a URL; the schema's own URL if it is left out. */
  readonly schema?: string;
}

const SCHEMA = schemaOf('draft', SCHEMA_ID);
const PUBLISHER = 'e-publisher';

/**
 * Makes a draft to start from: the text's blocks with guessed roles, its sentences, and everything else empty.
 *
 * What is to be filled in is an empty string: the document's id, date, rights and (unless given) language, the publisher, the provenance, and the gist of every
 * sentence. Roles and sentences are guesses to look through.
 *
 * @param text the article's text: a string, or bytes in UTF-8; paragraphs are between blank lines, or if there are none, one a line
 * @returns a draft by `draft-article.schema.json` but for its empty strings, for `seal(draft, text)` once they are filled
 * @throws {ArticleError} if the text is empty, not UTF-8, or of millions of characters, or the language is no language tag
 */
export function init(text: Copy, options: InitOptions = {}): DraftArticle {
  const { language = FILL_IN, schema = SCHEMA } = options ?? {};
  const source = decode(text);
  const paragraphs = guessRoles(articleParagraphs(source));
  const canonical = CanonicalText.of(source);
  const tag = language === FILL_IN ? 'und' : languageTag(language);
  const { blocks, sentences } = draftedLayout(layoutOf(paragraphs, tag), canonical);
  const wordsOf = (role: BlockRole) => paragraphs.find((paragraph) => paragraph.role === role)?.words;
  const byline = wordsOf('byline');
  return {
    $schema: schema,
    id: FILL_IN,
    version: '1.0.0',
    metadata: {
      headline: wordsOf('headline') ?? FILL_IN,
      publisherId: PUBLISHER,
      ...(byline === undefined ? {} : { byline }),
      datePublished: FILL_IN,
      language: language === FILL_IN ? FILL_IN : tag,
      subjects: [],
      rights: FILL_IN,
    },
    layers: { gists: 'complete', mentions: 'complete', attributions: 'complete', claims: 'complete', codings: 'none' },
    blocks,
    sentences: sentences.map((sentence) => ({ ...sentence, gist: FILL_IN })),
    entities: [{ id: PUBLISHER, type: 'organization', name: FILL_IN, description: FILL_IN, unlinked: FILL_IN }],
    mentions: [],
    attributions: [],
    claims: [],
    codings: [],
    extensions: [],
    provenance: provenanceToFillIn(),
  };
}
