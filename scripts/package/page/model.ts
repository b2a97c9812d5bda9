import type { Article, Attribution, Block, Claim, Coding, Entity, Mention, Sentence } from '../../../schema/generated/types.d.ts';
import { speakersOf } from '../document/speakers.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import type { Problem } from '../problems/problem.ts';
import { type Network, networkOf } from './edges.ts';

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
  readonly voiceOf: (id: Attribution['id'] | null) => string;
  readonly inSentence: {
    readonly attributions: (id: Sentence['id']) => PartialArticle['attributions'];
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

/** How many speakers have a colour of their own. */
const COLOURS = 7;

/** Looks up what a page shows of a document that is valid, or at least right in shape. */
export function modelOf(article: PartialArticle, { problems = [], differences = new Map() }: Extras = {}): Model {
  const names = new Map(article.entities.map(({ id, name }) => [id, name]));
  // Of all who speak asks for offsets or words.
  const { speakerIds, chain } = speakersOf(article as Article);
  const speakers = rankedSpeakers(article, speakerIds);
  const ranks = new Map([...speakers.keys()].map((id, index) => [id, index + 1]));
  const attributions = new Map(article.attributions.map((one) => [one.id, one]));
  const list =
    <K, T>(map: ReadonlyMap<K, readonly T[]>) =>
    (key: K) =>
      (map.get(key) ?? []) as T[];
  return {
    article,
    network: networkOf(article as Article),
    nameOf: (id) => names.get(id) ?? id,
    speakersOf: speakerIds,
    chainOf: chain,
    attribution: (id) => (id === null ? undefined : attributions.get(id)),
    speakers,
    voiceOf: (id) => {
      if (id === null) return 'v0';
      const rank = ranks.get(speakerIds(id)[0] as Entity['id']) ?? COLOURS + 1;
      return rank > COLOURS ? 'vx' : `v${rank}`;
    },
    inSentence: {
      attributions: list(grouped(article.attributions, ({ sentenceIds }) => sentenceIds)),
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

function grouped<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Who speaks: everybody who makes a claim in somebody's words, then sources without claims, then the article's own voice where it makes claims. */
function rankedSpeakers(
  { claims, attributions }: PartialArticle,
  speakerIds: (id: Attribution['id'] | null) => readonly Entity['id'][],
): Map<Entity['id'], Claim[]> {
  const attributed = claims.filter(({ attributionId }) => attributionId !== null) as readonly Claim[];
  const found = grouped(attributed, ({ attributionId }) => speakerIds(attributionId));
  for (const { id } of attributions) for (const speaker of speakerIds(id)) if (!found.has(speaker)) found.set(speaker, []);
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}
