import type {
  Attribution,
  DraftArticle,
  DraftAttribution,
  DraftMention,
  EntityType,
  MentionForm,
} from '../../../schema/generated/types.d.ts';
import { grouped } from '../document/grouped.ts';
import { joined, type Span } from '../text/spans.ts';
import type { Tied } from './attributions.ts';
import { Entities } from './entities.ts';
import type { FactsOf } from './facts.ts';
import type { Faults } from './faults.ts';
import { type Meanings, PARTS, type Part } from './import-map.ts';
import type { ImportedLayout } from './lay-out.ts';
import type { AnnotatedText } from './place-texts.ts';
import { QuotationReader } from './quoted.ts';
import type { Reference, Standoff, TextBound } from './standoff.ts';
import { wordForm } from './word-forms.ts';

/** What records are made of. */
export interface Sources {
  readonly standoff: Standoff;
  readonly meanings: Meanings;
  readonly places: ReadonlyMap<string, readonly Span[]>;
  readonly facts: FactsOf;
  readonly text: AnnotatedText;
  readonly layout: ImportedLayout;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly faults: Faults;
}

/** How many characters the spans of all attributions may have together: no text and no annotations take any amount of time. */
const MOST_CHARACTERS = 10_000_000;

/** The records of a draft: mentions, attributions and the entities that they name. */
export class DraftRecords {
  readonly entities = new Entities();
  /** The lines that records come from, by the pointers of the records. */
  readonly lines = new Map<string, number>();

  readonly #sources: Sources;
  readonly #quotations: QuotationReader;
  readonly #references: ReadonlyMap<string, readonly Reference[]>;
  readonly #mentions: DraftMention[] = [];
  readonly #attributions: DraftAttribution[] = [];
  /** The entities of mentions, by their place. */
  readonly #mentioned = new Map<string, DraftMention['entityId']>();
  readonly #entitiesMentioned = new Set<string>();
  readonly #names = new Set<string>();
  /** The label of the attribution that one restates, and of the one that says the same as one that is left out; both by label. */
  readonly #restated = new Map<string, DraftAttribution['id']>();
  readonly #same = new Map<string, DraftAttribution['id']>();
  #characters = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#quotations = new QuotationReader(sources.text.text, sources.layout.layout);
    this.#references = grouped(sources.standoff.references, ({ target }) => [target]);
  }

  addMentions(): void {
    const { standoff, meanings } = this.#sources;
    const seen = new Map<string, string>();
    for (const bound of standoff.texts.values()) {
      const type = meanings.mentions.get(bound.type);
      if (type === undefined) continue;
      const [place, ...others] = this.#placesOf(bound.id);
      if (!place) continue;
      if (others.length > 0) {
        this.#leaveOut(bound, `be one stretch of text, because a mention is, and it has ${others.length + 1}`);
        continue;
      }
      const words = this.#wordsOf([place]);
      const form = this.#formOf(bound.id, words);
      const entityId = this.#entitiesOf(bound.id, words, type)[0] ?? this.#entityOf(words, form, type);
      const key = `${entityId} ${place.start} ${place.end}`;
      const before = seen.get(key);
      if (before !== undefined) {
        this.#leaveOut(bound, `mention another entity, because ${before} mentions the same with the same words`);
        continue;
      }
      seen.set(key, bound.id);
      if (form === 'name') {
        this.#names.add(words);
        this.entities.addName(entityId, words);
      }
      this.#entitiesMentioned.add(entityId);
      this.#mentioned.set(`${place.start} ${place.end}`, entityId);
      this.lines.set(`/mentions/${this.#mentions.length}`, bound.line);
      this.#mentions.push({ id: labelOf('m', bound.id), entityId, form, ...this.#sources.text.toRaw(place) });
    }
  }

  addAttributions(attributions: readonly Tied[]): void {
    const seen = new Map<string, string>();
    for (const tied of attributions) {
      const [source, cue, content, addressee] = PARTS.map((part) => this.#spansOf(tied.parts[part])) as [
        Span[],
        Span[],
        Span[],
        Span[],
      ];
      const spans = { source, cue, content, addressee };
      for (const { start, end } of PARTS.flatMap((part) => spans[part])) this.#characters += end - start;
      if (this.#characters > MOST_CHARACTERS) {
        const most = `at most ${MOST_CHARACTERS} characters`;
        this.#sources.faults.report(
          tied.line,
          `the attributions of the file should have ${most} together, because no more are read; split it`,
        );
        return;
      }
      const record = this.#attribution(tied, spans);
      const { restates } = this.#sources.facts.of(tied);
      const key = JSON.stringify([record, restates?.id]);
      const before = seen.get(key);
      const label = labelOf('a', tied.id);
      if (before !== undefined) {
        this.#same.set(label, labelOf('a', before));
        const message = `${tied.id} should say something else, because ${before} says the same; it is left out, and can be removed`;
        this.#sources.faults.report(tied.line, message, 'warning');
        continue;
      }
      seen.set(key, tied.id);
      this.lines.set(`/attributions/${this.#attributions.length}`, tied.line);
      if (restates) this.#restated.set(label, labelOf('a', restates.id));
      this.#attributions.push({ id: label, ...record });
    }
  }

  /** The records, and which layers they are. */
  draft(): Pick<DraftArticle, 'layers' | 'blocks' | 'sentences' | 'entities' | 'mentions' | 'attributions'> {
    const { layout, meanings, text } = this.#sources;
    const { attributions = 'complete', mentions = this.#mentions.length > 0 ? 'partial' : 'none' } = meanings.map.layers ?? {};
    const hasGists = this.#attributions.some(({ gist }) => gist != null);
    const sentences = layout.layout.flatMap((block) => block.sentences.map(({ words }) => words));
    return {
      layers: { gists: hasGists ? 'partial' : 'none', mentions, attributions, claims: 'none', codings: 'none' },
      blocks: layout.blocks,
      sentences: layout.sentences,
      entities: this.entities.records(this.#names, text.text.text, sentences),
      mentions: this.#mentions,
      attributions: this.#attributions.map((attribution) => {
        const restated = this.#restated.get(attribution.id);
        return restated === undefined ? attribution : { ...attribution, restatesId: this.#same.get(restated) ?? restated };
      }),
    };
  }

  #attribution(tied: Tied, spans: PartSpans): Omit<DraftAttribution, 'id'> {
    const { facts, meanings } = this.#sources;
    const { values, notes } = facts.of(tied);
    const { source, cue, content, addressee } = spans;
    const { quotation, quotedSpans } = this.#quotations.read(content, values.get('quotation') as Attribution['quotation']);
    const sourceIds = this.#speakersOf(tied.parts.source);
    const isMentioned = sourceIds.length > 0 && sourceIds.every((id) => this.#entitiesMentioned.has(id));
    const note = notes.join(' ');
    const raw = (list: readonly Span[]) => list.map((span) => this.#sources.text.toRaw(span));
    return {
      sourceIds,
      sourceSpans: raw(source),
      // Where the source is mentioned, its form is that of the mentions, as sealing derives it.
      ...(isMentioned ? {} : { sourceForm: wordForm(this.#wordsOf(source), this.#sources.language) ?? 'unspecified' }),
      cueSpans: raw(cue),
      contentSpans: raw(content),
      ...(quotation === 'direct' ? {} : { quotedSpans: raw(quotedSpans) }),
      addresseeIds: this.#speakersOf(tied.parts.addressee),
      addresseeSpans: raw(addressee),
      quotation,
      contentStatus: (values.get('contentStatus') ?? (content.length > 0 ? 'full' : 'none')) as Attribution['contentStatus'],
      polarity: (values.get('polarity') ?? 'unspecified') as Attribution['polarity'],
      medium: (values.get('medium') ?? 'unspecified') as Attribution['medium'],
      confidence: null,
      ...(note === '' ? {} : { [meanings.map.notes]: note }),
    };
  }

  /** The entities that some annotations name: those that they refer to, those of mentions in their place, or those of their words, but for pronouns. */
  #speakersOf(ids: ReadonlySet<string>): DraftMention['entityId'][] {
    const found = Array.from(ids).flatMap((id) => {
      const places = this.#placesOf(id);
      const words = this.#wordsOf(places);
      const named = this.#entitiesOf(id, words, 'unspecified');
      const mentioned = places.flatMap(({ start, end }) => this.#mentioned.get(`${start} ${end}`) ?? []);
      const speaking = (named.length > 0 ? named : mentioned).filter((entity) => this.entities.canSpeak(entity));
      if (speaking.length > 0) return speaking;
      return wordForm(words, this.#sources.language) === 'pronoun' ? [] : [this.entities.ofSpeaker(words)];
    });
    return [...new Set(found)];
  }

  #entitiesOf(id: string, words: string, type: EntityType): DraftMention['entityId'][] {
    return (this.#references.get(id) ?? []).map(({ entry, name }) => this.entities.ofEntry(entry, name, words, type));
  }

  #entityOf(words: string, form: MentionForm, type: EntityType): DraftMention['entityId'] {
    return form === 'pronoun' ? this.entities.ofItsOwn(words, type) : this.entities.ofWords(words, type);
  }

  #formOf(id: string, words: string): MentionForm {
    const given = this.#sources.facts.of(id).values.get('form');
    return (given as MentionForm | undefined) ?? wordForm(words, this.#sources.language) ?? 'name';
  }

  #placesOf(id: string): readonly Span[] {
    return this.#sources.places.get(id) ?? [];
  }

  #wordsOf(places: readonly Span[]): string {
    return places.map(({ start, end }) => this.#sources.text.text.slice(start, end)).join(' ');
  }

  /** The places of some annotations together, in order; those that overlap are one. */
  #spansOf(ids: ReadonlySet<string>): Span[] {
    return joined(Array.from(ids).flatMap((id) => this.#placesOf(id)));
  }

  #leaveOut({ id, type, line }: TextBound, why: string): void {
    this.#sources.faults.report(line, `${id} (${type}) should ${why}; it is left out, and can be removed`, 'warning');
  }
}

type PartSpans = { readonly [P in Part]: readonly Span[] };

const labelOf = <L extends 'a' | 'm'>(letter: L, id: string): `${L}-${string}` => `${letter}-${id.toLowerCase()}`;
