import type { Attribution, DraftArticle } from '../../../schema/generated/types.d.ts';
import { SPAN_FIELDS, spansOf } from '../document/spans.ts';
import { hullOf, partitionPoint, type Span } from '../text/spans.ts';
import { AttributionIndex } from '../validation/attribution-index.ts';
import { carrierOf, parentAmong } from '../validation/rules/content-holding.ts';
import { formsOf } from '../validation/rules/mentions.ts';
import type { DraftedSentences } from './drafted-sentences.ts';
import type { Placed, Words } from './placing.ts';

type Draft = Required<DraftArticle>;
type SourceForm = Attribution['sourceForm'];
/** The members of each entity. */
type Entities = ReadonlyMap<string, readonly string[]>;

/** A mention with its place; its sentence is derived if the draft leaves it out. */
export function placeMentions(mentions: Draft['mentions'], sentences: DraftedSentences) {
  return mentions.map(({ text, nth, start, end, ...mention }, index) => {
    const pointer = `/mentions/${index}`;
    const words = { text, nth, start, end } as Words;
    const [place] = sentences.findAll([{ words, pointer }], mention, pointer) as [Placed];
    if (place.start < 0) sentences.leaveOpen(mention, ['sentenceId'], pointer);
    return { ...mention, sentenceId: mention.sentenceId ?? sentences.touching(place)[0] ?? '', ...place };
  });
}

type PlacedMention = ReturnType<typeof placeMentions>[number];

/** Attributions with the places of their spans, and what follows from these. */
export function placeAttributions(
  drafts: Draft['attributions'],
  mentions: readonly PlacedMention[],
  entities: Draft['entities'],
  sentences: DraftedSentences,
): Attribution[] {
  const within = finderOf(mentions);
  const members: Entities = new Map(entities.map(({ id, memberIds = [] }) => [id, memberIds]));
  const placed = drafts.map((draft, index) => {
    const spans = placedSpans(draft, `/attributions/${index}`, sentences);
    const quotedSpans = draft.quotedSpans === undefined && draft.quotation === 'direct' ? spans.contentSpans : spans.quotedSpans;
    const attribution = { ...draft, ...spans, quotedSpans } as unknown as Attribution;
    if (found(spansOf(attribution)).length < spansOf(attribution).length)
      sentences.leaveOpen(draft, ['sentenceIds', 'sourceForm', 'parentId'], `/attributions/${index}`);
    const sentenceIds = draft.sentenceIds ?? sentences.touching(hullOf(found(spansOf(attribution))));
    return {
      ...attribution,
      sentenceIds,
      sourceForm: draft.sourceForm ?? sourceFormOf(attribution, within, members),
    } as Attribution;
  });
  const index = new AttributionIndex(placed);
  return placed.map((attribution) =>
    attribution.parentId === undefined ? { ...attribution, parentId: parentOf(attribution, index) } : attribution,
  );
}

/** Claims with the places of their spans, and what follows from these. */
export function placeClaims(drafts: Draft['claims'], attributions: readonly Attribution[], sentences: DraftedSentences) {
  const index = new AttributionIndex(attributions);
  return drafts.map((claim, place) => {
    const pointer = `/claims/${place}`;
    const words = claim.spans.map((span, at) => ({ words: span, pointer: `${pointer}/spans/${at}` }));
    const spans = sentences.findAll(words, claim, pointer);
    const sentenceId = claim.sentenceId ?? sentences.touching(spans[0] ?? NOWHERE)[0] ?? '';
    const isFound = spans.every(({ start }) => start >= 0);
    if (!isFound) sentences.leaveOpen(claim, ['sentenceId', 'attributionId'], pointer);
    const holding = claim.attributionId === undefined && isFound ? carrierOf(spans, index.around(spans)) : undefined;
    return { ...claim, spans, sentenceId, attributionId: claim.attributionId ?? holding?.id ?? null };
  });
}

const NOWHERE: Span = { start: -1, end: -1 };

const found = (spans: readonly Span[]) => spans.filter(({ start }) => start >= 0);

function placedSpans(draft: Draft['attributions'][number], pointer: string, sentences: DraftedSentences) {
  const words = SPAN_FIELDS.flatMap((field) =>
    (draft[field] ?? []).map((span, place) => ({ field, words: span, pointer: `${pointer}/${field}/${place}` })),
  );
  const places = sentences.findAll(words, draft, pointer);
  const entries = SPAN_FIELDS.map((field) => [field, places.filter((_, index) => words[index]?.field === field)] as const);
  return Object.fromEntries(entries) as unknown as { readonly [F in (typeof SPAN_FIELDS)[number]]: readonly Placed[] };
}

/** Finds the mentions in some spans without looking at all of them; in the order of the draft. */
function finderOf(mentions: readonly PlacedMention[]): (spans: readonly Span[]) => readonly PlacedMention[] {
  const at = (place: number | undefined) => mentions[place as number] as PlacedMention;
  const places = mentions.map((_, place) => place).sort((a, b) => at(a).start - at(b).start);
  return (spans) => {
    const inside = new Set<number>();
    for (const { start, end } of spans) {
      const first = partitionPoint(places.length, (index) => at(places[index]).start < start);
      for (let index = first; index < places.length && at(places[index]).start <= end; index++)
        if (at(places[index]).end <= end) inside.add(places[index] as number);
    }
    return [...inside].sort((a, b) => a - b).map(at);
  };
}

/** The form of a source by the mentions of it in its words; without words by whether it is known. */
function sourceFormOf(attribution: Attribution, within: ReturnType<typeof finderOf>, entities: Entities): SourceForm {
  const { sourceSpans, sourceIds } = attribution;
  if (sourceSpans.length === 0) return sourceIds.length > 0 ? 'implicit' : 'arbitrary';
  const isOfSource = (entity: string) =>
    sourceIds.includes(entity as never) || entities.get(entity)?.some((member) => sourceIds.includes(member as never));
  const inSource = within(sourceSpans).filter(({ entityId }) => isOfSource(entityId));
  return (formsOf(attribution, inSource)[0] as SourceForm | undefined) ?? 'unspecified';
}

/** The innermost attribution around another. */
function parentOf(attribution: Attribution, index: AttributionIndex): Attribution['parentId'] {
  const words = spansOf(attribution);
  if (words.length === 0 || found(words).length < words.length) return null;
  return parentAmong(words, attribution, index.around(words))?.id ?? null;
}
