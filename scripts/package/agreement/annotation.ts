import type { Article, Layers, Sentence } from '../../../schema/generated/types.d.ts';
import { SPAN_FIELDS, spansOf } from '../document/spans.ts';
import { hullOf, type Span } from '../text/spans.ts';
import type { ComparedCollection, Place } from './report.ts';

/** A record of any collection, by the names of its fields. */
export type Values = { readonly [field: string]: unknown };

/** Where the words of a record are. */
interface Where {
  readonly sentenceId: Sentence['id'];
  readonly hull: Span;
}

/** What one annotator made of one article, with records found by id. */
export class Annotation {
  readonly article: Article;
  readonly #places = new Map<ComparedCollection, ReadonlyMap<string, number>>();
  /** The first mention of each entity. */
  readonly #firstMentions = new Map<string, Article['mentions'][number]>();

  constructor(article: Article) {
    this.article = article;
    for (const mention of article.mentions) {
      if (!this.#firstMentions.has(mention.entityId)) this.#firstMentions.set(mention.entityId, mention);
    }
  }

  get layers(): Layers {
    return this.article.layers;
  }

  records(collection: ComparedCollection): readonly Values[] {
    return this.article[collection] as unknown as readonly Values[];
  }

  /** The place of a record in its collection; -1 if there is none. */
  placeOf(collection: ComparedCollection, id: string): number {
    let places = this.#places.get(collection);
    if (!places) {
      places = new Map(this.article[collection].map((record, place) => [record.id, place]));
      this.#places.set(collection, places);
    }
    return places.get(id) ?? -1;
  }

  /** The ids that a field of a record refers to: none, one, or a list. */
  referred(collection: ComparedCollection, place: number, field: string): readonly string[] {
    const value = this.records(collection)[place]?.[field];
    return typeof value === 'string' ? [value] : ((value as readonly string[] | null | undefined) ?? []);
  }

  /** The place of a record, or of one of its fields, for people and programs. */
  at(collection: ComparedCollection, place: number, field: string | null, value: unknown): Place {
    const where = this.#where(collection, place);
    return {
      pointer: `/${collection}/${place}${field === null ? '' : `/${field}`}`,
      sentenceId: where?.sentenceId ?? null,
      start: where?.hull.start ?? null,
      end: where?.hull.end ?? null,
      value,
    };
  }

  #where(collection: ComparedCollection, place: number): Where | null {
    const { entities, mentions, attributions, claims, codings } = this.article;
    switch (collection) {
      case 'entities': {
        const first = this.#firstMentions.get(entities[place]?.id ?? '');
        return first ? { sentenceId: first.sentenceId, hull: first } : null;
      }
      case 'mentions': {
        const mention = mentions[place];
        return mention ? { sentenceId: mention.sentenceId, hull: mention } : null;
      }
      case 'attributions': {
        const attribution = attributions[place];
        const sentenceId = attribution?.sentenceIds[0];
        return attribution && sentenceId ? { sentenceId, hull: hullOf(spansOf(attribution)) } : null;
      }
      case 'claims': {
        const claim = claims[place];
        return claim ? { sentenceId: claim.sentenceId, hull: hullOf(claim.spans) } : null;
      }
      case 'codings': {
        const { claimId = null, attributionId = null } = codings[place] ?? {};
        if (claimId !== null) return this.#where('claims', this.placeOf('claims', claimId));
        return attributionId === null ? null : this.#where('attributions', this.placeOf('attributions', attributionId));
      }
    }
  }
}

/** The lists of spans of a record, by the fields that hold them: for a mention the one that it is. */
export function spanListsOf(
  collection: ComparedCollection,
  record: Values,
): readonly (readonly [field: string | null, Span[]])[] {
  if (collection === 'mentions') return [[null, [record as unknown as Span]]];
  const fields = collection === 'attributions' ? SPAN_FIELDS : collection === 'claims' ? ['spans'] : [];
  return fields.map((field) => [field, record[field] as Span[]]);
}
