import type { Article, Attribution, Entity } from '../../../schema/generated/types.d.ts';

/** Who says something, as far as an article shows: derived from a document, never stored in it. */
export interface Speakers {
  /**
   * Who speaks in an attribution, or in the article's own voice for null: the nearest known source, from the attribution outwards, else the
   * agency that supplied the article, else its publisher.
   */
  speakerIds(attributionId: Attribution['id'] | null): readonly Entity['id'][];
  /** The attributions that a statement passes through, the outermost first; empty for the article's own voice. */
  chain(attributionId: Attribution['id'] | null): readonly Attribution[];
}

/** Derives who speaks from a valid document. */
export function speakersOf({ attributions, metadata }: Article): Speakers {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const narrator = [metadata.agencyId ?? metadata.publisherId];
  const chain = (attributionId: Attribution['id'] | null) => {
    const path: Attribution[] = [];
    for (let id = attributionId; id !== null && path.length <= attributions.length; ) {
      const attribution = byId.get(id);
      if (!attribution) break;
      path.unshift(attribution);
      id = attribution.parentId;
    }
    return path;
  };
  return {
    chain,
    speakerIds: (attributionId) => chain(attributionId).findLast(({ sourceIds }) => sourceIds.length > 0)?.sourceIds ?? narrator,
  };
}
