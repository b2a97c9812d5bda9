import type { Attribution, Claim, Entity, Sentence } from '../../../schema/generated/types.d.ts';
import type { Model } from './model.ts';

/** What a stretch of a sentence is part of. */
export interface Wrapper {
  readonly kind: 'content' | 'quoted' | 'source' | 'cue' | 'addressee' | 'mention';
  readonly start: number;
  readonly end: number;
  /** The attribution, or for a mention the entity. */
  readonly id: Attribution['id'] | Entity['id'];
}

/** A stretch of a sentence in which nothing begins or ends. */
export interface Leaf {
  readonly start: number;
  readonly end: number;
  /** What it is part of, the outermost first. */
  readonly wrappers: readonly Wrapper[];
  readonly claimIds: readonly Claim['id'][];
}

const KINDS = {
  contentSpans: 'content',
  quotedSpans: 'quoted',
  sourceSpans: 'source',
  cueSpans: 'cue',
  addresseeSpans: 'addressee',
} as const;

/** How many claims of one stretch are noted: more are never distinguished. */
const MOST_CLAIMS = 50;

/**
 * Cuts a sentence wherever a span begins or ends. Spans that cross are cut, too, so that what is made of them nests.
 *
 * @returns stretches that follow one another from the start of the sentence to its end, in code points of the canonical text
 */
export function leavesOf(sentence: Pick<Sentence, 'id' | 'start' | 'end'>, model: Model): Leaf[] {
  const wrappers = wrappersOf(sentence, model);
  const claims = model.inSentence
    .claims(sentence.id)
    .flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end })));
  const cuts = new Set([sentence.start, sentence.end]);
  for (const { start, end } of [...wrappers, ...claims]) cuts.add(within(start, sentence)).add(within(end, sentence));
  const sorted = [...cuts].sort((a, b) => a - b);
  const starting = [...wrappers].sort((a, b) => a.start - b.start || b.end - a.end);
  const claimsStarting = [...claims].sort((a, b) => a.start - b.start);
  let open: Wrapper[] = [];
  let claimed: typeof claims = [];
  let next = 0;
  let nextClaim = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] as number;
    open = open.filter((one) => one.end > start);
    claimed = claimed.filter((one) => one.end > start);
    for (; (starting[next]?.start ?? Infinity) <= start; next++) open.push(starting[next] as Wrapper);
    for (; (claimsStarting[nextClaim]?.start ?? Infinity) <= start; nextClaim++)
      claimed.push(claimsStarting[nextClaim] as (typeof claims)[0]);
    return {
      start,
      end,
      wrappers: open.filter((one) => one.end > start),
      claimIds: claimed
        .filter((one) => one.end > start)
        .slice(0, MOST_CLAIMS)
        .map(({ id }) => id),
    };
  });
}

const within = (offset: number, { start, end }: { readonly start: number; readonly end: number }) =>
  Math.min(Math.max(offset, start), end);

function wrappersOf(sentence: Pick<Sentence, 'id' | 'start' | 'end'>, { inSentence }: Model): Wrapper[] {
  const overlaps = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start < sentence.end && end > sentence.start;
  const parts = inSentence
    .attributions(sentence.id)
    .flatMap((attribution) =>
      Object.entries(KINDS).flatMap(([field, kind]) =>
        attribution[field as keyof typeof KINDS]
          .filter(overlaps)
          .map(({ start, end }) => ({ kind, start, end, id: attribution.id })),
      ),
    );
  const mentions = inSentence
    .mentions(sentence.id)
    .filter(overlaps)
    .map(({ start, end, entityId }) => ({ kind: 'mention' as const, start, end, id: entityId }));
  return [...parts, ...mentions];
}
