import type { BlockRole, DraftArticle, DraftBlock, DraftSentence } from '../../../schema/generated/types.d.ts';
import { schemaOf } from '../document/forms.ts';
import { ArticleError, problem, shown } from '../problems/problem.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { fold } from '../text/fold.ts';
import { named } from '../text/locate.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { endsASentence, guessRoles, standsAlone } from './guess-roles.ts';

export interface InitOptions {
  /** The language of the text, a BCP 47 tag, by which sentences are split. If it is left out, the draft asks for it. */
  readonly language?: string;
  /** What the draft gives as its `$schema`, so that an editor completes and checks it: a path from the draft, or a URL. */
  readonly schema?: string;
}

const SCHEMA = schemaOf('draft', './node_modules/attributed-article/schema/article.schema.json');
const PUBLISHER = 'e-publisher';
/** What the annotator has to fill in. The schema takes it nowhere, so an editor underlines it, and nothing that holds it can be sealed. */
const FILL_IN = '';
/** More than any article has, and no more than a draft of them can be held. */
const LONGEST_TEXT = 5_000_000;
const MOST_BLOCKS = 100_000;
const ONE_SENTENCE: ReadonlySet<BlockRole> = new Set(['headline', 'dateline', 'byline', 'boilerplate']);

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
  const found = source.length > LONGEST_TEXT ? [] : paragraphsOf(source);
  if (source.length > LONGEST_TEXT || found.length > MOST_BLOCKS) {
    const message = `this is no text of one article: it should have at most ${LONGEST_TEXT} characters, and ${MOST_BLOCKS} paragraphs`;
    throw new ArticleError([problem('text', '', message)]);
  }
  const paragraphs = guessRoles(found);
  if (paragraphs.length === 0) throw new ArticleError([problem('text', '', 'the text is empty')]);
  const canonical = CanonicalText.of(source);
  const tag = checked(language);
  const blocks: DraftBlock[] = [];
  const sentences: DraftSentence[] = [];
  let start = 0;
  for (const [index, { role, words }] of paragraphs.entries()) {
    const id: DraftBlock['id'] = `b${index + 1}`;
    const block = { start, end: start + Array.from(words).length };
    blocks.push({ id, role, ...named(words, start, { start: 0, end: canonical.length }, canonical) });
    let at = start;
    for (const sentence of ONE_SENTENCE.has(role) ? [words] : splitSentences(words, tag)) {
      if (at > start && canonical.slice(at, at + 1) === ' ') at++;
      sentences.push({
        id: `s${sentences.length + 1}`,
        blockId: id,
        ...named(sentence, at, block, canonical),
        gist: FILL_IN,
      });
      at += Array.from(sentence).length;
    }
    start = block.end + 1;
  }
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
    sentences,
    entities: [{ id: PUBLISHER, type: 'organization', name: FILL_IN, description: FILL_IN, unlinked: FILL_IN }],
    mentions: [],
    attributions: [],
    claims: [],
    codings: [],
    extensions: [],
    provenance: {
      guideline: FILL_IN,
      guidelineVersion: FILL_IN,
      method: FILL_IN,
      createdOn: FILL_IN,
      modifiedOn: FILL_IN,
      license: FILL_IN,
    },
  };
}

/** A tag that begins with a language of ISO 639, as the schema asks for it; BCP 47 keeps longer ones for what nobody has registered. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-|$)/;

/** The language for finding sentences, written as is usual. */
function checked(language: string): string {
  if (language === FILL_IN) return 'und';
  try {
    const [tag = 'und'] = Intl.getCanonicalLocales(String(language));
    if (LANGUAGE_TAG.test(tag)) return tag;
  } catch {
    // Reported below.
  }
  const message = `${shown(language)} is no language tag; it should be one by BCP 47, such as "en" or "pt-BR"`;
  throw new ArticleError([problem('language', '/metadata/language', message)]);
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Lines that are longer than this are paragraphs, and not wrapped. */
const WIDEST = 100;

/**
 * The paragraphs of a text, folded. Where there are blank lines, they are between them, and lines that follow one another are one paragraph that was
 * wrapped; but for a line that is a paragraph by its words, where the one before it had room for its beginning, and one after the end of a sentence
 * in a text whose lines are too long to be wrapped. Without blank lines each line is a paragraph.
 */
function paragraphsOf(source: string): string[] {
  const lines = source.split(LINE_END).map(fold);
  const used = lines.slice(
    lines.findIndex((line) => line !== ''),
    lines.findLastIndex((line) => line !== '') + 1,
  );
  if (!used.includes('')) return used;
  const width = used.reduce((most, { length }) => Math.max(most, length), 0);
  return runsOf(used).flatMap((run, index) => {
    const hadRoom = (place: number) =>
      (run[place - 1] as string).length + 1 + (run[place] as string).split(' ', 1).join().length <= width;
    const isAlone = (place: number) => hadRoom(place) && standsAlone(run[place] as string);
    // Where a byline or a date is under a headline, each line there is a paragraph.
    const isHead = index === 0 && run.some((_, place) => place > 0 && isAlone(place));
    const paragraphs: string[] = [];
    for (const [place, line] of run.entries()) {
      const startsAnew =
        place === 0 ||
        isAlone(place) ||
        (isHead && hadRoom(place)) ||
        (width > WIDEST && endsASentence(run[place - 1] as string));
      if (startsAnew) paragraphs.push(line);
      else paragraphs[paragraphs.length - 1] += ` ${line}`;
    }
    return paragraphs;
  });
}

/** The lines that follow one another, by the blank lines between them. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line !== '') runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs;
}
