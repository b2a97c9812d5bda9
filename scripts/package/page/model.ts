import type { Article, Attribution, Block, Claim, Coding, Entity, Mention, Sentence } from '../../../schema/generated/types.d.ts';
import { grouped, largestFirst } from '../document/grouped.ts';
import { speakersOf } from '../document/speakers.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import type { Problem } from '../problems/problem.ts';
import { type Network, networkOf } from './network.ts';

/** A problem of a document, beside the record that it is in. */
export interface PlacedProblem extends Problem {
  /** The id of the record, or null for the document itself. */
  readonly recordId: string | null;
}

/** What a page may show besides the document. */
export interface Extras {
  readonly problems?: readonly PlacedProblem[];
  /** What a copy has in place of a sentence, by the sentence's id. */
  readonly differences?: ReadonlyMap<string, string>;
}

/** A document with what its page asks of it, looked up once. */
export interface Model {
  readonly article: PartialArticle;
  readonly network: Network;
  /** The words of how a record is called; of an entity its name. */
  readonly nameOf: (id: Entity['id']) => string;
  readonly speakersOf: (id: Attribution['id'] | null) => readonly Entity['id'][];
  /** The attributions that a statement passes through, the outermost first. */
  readonly chainOf: (id: Attribution['id'] | null) => readonly Attribution[];
  readonly attribution: (id: Attribution['id'] | null) => PartialArticle['attributions'][number] | undefined;
  /** Those who make claims or are sources, the one with the most claims first, with their claims. */
  readonly speakers: ReadonlyMap<Entity['id'], readonly Claim[]>;
  /** The class of a speaker's colour. */
  readonly colourOf: (id: Entity['id']) => string;
  /** The class of the colour of who speaks in an attribution or, for null, in the article's own voice. */
  readonly voiceOf: (id: Attribution['id'] | null) => string;
  readonly inSentence: {
    readonly attributions: (id: Sentence['id']) => PartialArticle['attributions'];
    /** The attributions that are inside no other of the sentence. */
    readonly roots: (id: Sentence['id']) => PartialArticle['attributions'];
    readonly claims: (id: Sentence['id']) => PartialArticle['claims'];
    readonly mentions: (id: Sentence['id']) => PartialArticle['mentions'];
  };
  readonly inBlock: (id: Block['id']) => PartialArticle['sentences'];
  readonly claimsOf: (id: Attribution['id']) => PartialArticle['claims'];
  readonly codingsOf: (id: Claim['id'] | Attribution['id']) => readonly Coding[];
  readonly mentionsOf: (id: Entity['id']) => readonly Mention[];
  readonly problems: readonly PlacedProblem[];
  readonly problemsOf: (id: string) => readonly PlacedProblem[];
  readonly differences: ReadonlyMap<string, string>;
  /** Whether the document has any words of the article. */
  readonly hasWords: boolean;
}

/** The classes of the colours that speakers have of their own, and that of all others. */
const COLOURS: readonly string[] = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'];
const OTHER_COLOUR = 'vx';
/** The class of the article's own voice. */
const OWN_COLOUR = 'v0';

/** Looks up what a page shows of a document that is valid, or at least right in shape. */
export function modelOf(article: PartialArticle, { problems = [], differences = new Map() }: Extras = {}): Model {
  const names = new Map(article.entities.map(({ id, name }) => [id, name]));
  // Of all who speak asks for offsets or words.
  const { speakerIds, chain } = speakersOf(article as Article);
  const speakers = rankedSpeakers(article, speakerIds);
  const colours = new Map([...speakers.keys()].map((id, index) => [id, COLOURS[index] ?? OTHER_COLOUR]));
  const colourOf = (id: Entity['id']) => colours.get(id) ?? OTHER_COLOUR;
  const attributions = new Map(article.attributions.map((one) => [one.id, one]));
  const list =
    <K, T>(map: ReadonlyMap<K, readonly T[]>) =>
    (key: K) =>
      (map.get(key) ?? []) as T[];
  const attributionsIn = list(grouped(article.attributions, ({ sentenceIds }) => sentenceIds));
  return {
    article,
    network: networkOf(article as Article),
    nameOf: (id) => names.get(id) ?? id,
    speakersOf: speakerIds,
    chainOf: chain,
    attribution: (id) => (id === null ? undefined : attributions.get(id)),
    speakers,
    colourOf,
    voiceOf: (id) => (id === null ? OWN_COLOUR : colourOf(speakerIds(id)[0] as Entity['id'])),
    inSentence: {
      attributions: attributionsIn,
      roots: (id) => rootsOf(attributionsIn(id)),
      claims: list(grouped(article.claims, ({ sentenceId }) => [sentenceId])),
      mentions: list(grouped(article.mentions, ({ sentenceId }) => [sentenceId])),
    },
    inBlock: list(grouped(article.sentences, ({ blockId }) => [blockId])),
    claimsOf: list(grouped(article.claims, ({ attributionId }) => (attributionId === null ? [] : [attributionId]))),
    codingsOf: list(grouped(article.codings, ({ claimId, attributionId }) => [claimId ?? attributionId ?? ('' as Claim['id'])])),
    mentionsOf: list(grouped(article.mentions as readonly Mention[], ({ entityId }) => [entityId])),
    problems,
    problemsOf: list(grouped(problems, ({ recordId }) => (recordId === null ? [''] : [recordId]))),
    differences,
    hasWords: article.sentences.some(({ text }) => text !== undefined),
  };
}

function rootsOf(attributions: PartialArticle['attributions']): PartialArticle['attributions'] {
  const ids = new Set(attributions.map(({ id }) => id));
  return attributions.filter(({ parentId }) => parentId === null || !ids.has(parentId));
}

/** Who speaks: everybody who makes a claim in somebody's words, then sources without claims, then the article's own voice where it makes claims. */
function rankedSpeakers(
  { claims, attributions }: PartialArticle,
  speakerIds: (id: Attribution['id'] | null) => readonly Entity['id'][],
): Map<Entity['id'], Claim[]> {
  const attributed = claims.filter(({ attributionId }) => attributionId !== null) as readonly Claim[];
  const found = grouped(attributed, ({ attributionId }) => speakerIds(attributionId));
  for (const { id } of attributions) for (const speaker of speakerIds(id)) if (!found.has(speaker)) found.set(speaker, []);
  return largestFirst(found);
}
