import fc from 'fast-check';
import type { Article, DraftArticle } from '../../schema/generated/types.d.ts';
import { sealDraft } from '../../scripts/package/sealing/seal-document.ts';
import { CanonicalText } from '../../scripts/package/text/canonical-text.ts';
import { fold } from '../../scripts/package/text/fold.ts';
import { named } from '../../scripts/package/text/locate.ts';
import { unicodeText } from './unicode.ts';

/** A document of a text that means nothing, with its text. */
export interface Generated {
  readonly article: Article;
  readonly draft: DraftArticle;
  readonly text: string;
  /** The blocks as the text has them, not folded. */
  readonly blocks: readonly string[];
}

const sentence = unicodeText.filter((words) => fold(words) !== '');
const picks = fc.array(fc.record({ sentence: fc.nat(), from: fc.nat(), length: fc.nat({ max: 12 }) }), { maxLength: 6 });

/** Valid documents of any Unicode text: blocks, sentences, mentions of two entities, and attributions with a content each. */
export const generated: fc.Arbitrary<Generated> = fc
  .record({
    blocks: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    mentions: picks,
    contents: picks,
  })
  .map(({ blocks, mentions, contents }) => make(blocks, mentions, contents));

interface Pick {
  readonly sentence: number;
  readonly from: number;
  readonly length: number;
}

function make(blocks: readonly (readonly string[])[], mentions: readonly Pick[], contents: readonly Pick[]): Generated {
  const joined = blocks.map((sentences) => sentences.join(' '));
  const source = joined.join('\n\n');
  const text = CanonicalText.of(source);
  let start = 0;
  const stretch = (words: string) => {
    const found = { start, end: start + Array.from(fold(words)).length };
    start = found.end + 1;
    return found;
  };
  const places = blocks.map((sentences) => sentences.map(stretch));
  const whole = { start: 0, end: text.length };
  const asWords = ({ start, end }: { start: number; end: number }, within: { start: number; end: number }) =>
    named(text.slice(start, end), start, within, text);
  const all = places.flatMap((sentences, block) => sentences.map((place) => ({ place, block })));
  const picked = ({ sentence: index, from, length }: Pick) => {
    const number = index % all.length;
    const { place } = all[number] as (typeof all)[number];
    const size = place.end - place.start;
    let first = place.start + (from % size);
    let end = Math.min(place.end, first + 1 + length);
    while (text.slice(first, first + 1) === ' ') first++;
    while (text.slice(end - 1, end) === ' ') end--;
    return { id: `s${number + 1}` as const, place, words: { start: first, end: Math.max(end, first + 1) } };
  };
  const unlike = <T extends { readonly words: { readonly start: number; readonly end: number } }>(list: readonly T[]) =>
    list.filter(
      ({ words }, index) =>
        list.findIndex((other) => other.words.start === words.start && other.words.end === words.end) === index,
    );
  const contentOf = new Map(contents.map(picked).map((one) => [one.id, one]));
  const draft = {
    $schema: './draft-article.schema.json',
    id: 'example.org/generated',
    version: '1.0.0',
    metadata: {
      headline: 'None',
      publisherId: 'e-publisher',
      datePublished: '2024-05-04T08:00:00Z',
      language: 'und',
      rights: 'None',
    },
    blocks: places.map((sentences, index) => {
      const words = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
      return { id: `b${index + 1}`, role: 'body', ...asWords(words, whole) };
    }),
    sentences: all.map(({ place, block }, index) => {
      const within = { start: places[block]?.[0]?.start ?? 0, end: places[block]?.at(-1)?.end ?? 0 };
      return { id: `s${index + 1}`, blockId: `b${block + 1}`, ...asWords(place, within), gist: 'Means nothing.' };
    }),
    entities: ['publisher', 'other'].map((name) => ({
      id: `e-${name}`,
      type: 'organization',
      name,
      description: 'Made up',
      unlinked: 'Made up',
    })),
    mentions: [
      ...unlike(mentions.map(picked)).map(({ id, place, words }) => ({
        entityId: 'e-publisher',
        sentenceId: id,
        ...asWords(words, place),
        form: 'nominal',
      })),
      { entityId: 'e-other', sentenceId: 's1', ...asWords(all[0]?.place ?? whole, all[0]?.place ?? whole), form: 'nominal' },
    ],
    attributions: [...contentOf.values()].map(({ id, place, words }, index) => ({
      id: `a${index + 1}`,
      sentenceIds: [id],
      sourceForm: 'arbitrary',
      contentSpans: [asWords(words, place)],
      quotation: 'reported',
      contentStatus: 'topic-only',
      polarity: 'affirms',
      medium: 'unspecified',
      gist: 'Somebody says so.',
      confidence: 'low',
    })),
    provenance: {
      guideline: 'None',
      guidelineVersion: '1.0.0',
      method: 'Generated',
      createdOn: '2024-06-01',
      modifiedOn: '2024-06-01',
      license: 'CC0-1.0',
    },
  } as unknown as DraftArticle;
  return { article: sealDraft(draft, source), draft, text: source, blocks: joined };
}

/** A copy that folds to every block of a text, made by some of the ways in which copies differ. */
export const faithfulCopy = ({ blocks }: Generated): fc.Arbitrary<string> =>
  fc
    .record({
      separator: fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\u2029', '\n*\n', '\nbuy 📣 now\n'),
      form: fc.constantFrom('NFC', 'NFD', 'as it is'),
      ends: fc.tuple(unicodeText, unicodeText),
      invisible: fc.constantFrom('', '\u200b', '\u00ad'),
      reversed: fc.boolean(),
    })
    .map(({ separator, form, ends, invisible, reversed }) => {
      const words = blocks.map((block) => {
        const normal = form === 'as it is' ? block : block.normalize(form);
        return `${invisible}${normal}${invisible}`.replaceAll(' ', ` ${invisible}\u00a0`);
      });
      const [before, after] = ends;
      return [before, ...(reversed ? words.reverse() : words), after].join(separator);
    });
