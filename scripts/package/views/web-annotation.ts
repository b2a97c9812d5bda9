import type { Article, Attribution, Entity, HydratedArticle, Span } from '../../../schema/generated/types.d.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { textOf } from '../validation/validate-hydrated.ts';
import { prettyJson, type View } from './view.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How many code points of the text around a quote are given, so that it is found where it occurs more than once. */
const AROUND = 32;
/** The pages of entities in public lists, by the scheme of the identifier; the first that an entity has is its own. */
const PAGES: { readonly [scheme: string]: (value: string) => string } = {
  wikidata: (value) => `http://www.wikidata.org/entity/${value}`,
  geonames: (value) => `https://sws.geonames.org/${value}/`,
};

/** A resource of the Web Annotation vocabulary. */
export interface Resource {
  readonly [key: string]: unknown;
}
type Body = Resource;

/** A Web Annotation of the canonical text. */
export interface Annotation extends Resource {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly body: readonly Body[];
  readonly target: readonly Resource[];
}

/**
 * The annotations of a document by the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): its sentences, mentions, attributions with
 * their sources and cues, and claims. Each targets its spans in the canonical text, which is identified by its digest. A sealed document gives positions,
 * in code points as the model asks; a hydrated one quotes the words, too.
 */
export function webAnnotations(article: Article | HydratedArticle): Resource {
  const items = annotationsOf(article);
  const id = idOf(article, 'annotations');
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: article.metadata.headline,
    total: items.length,
    rights: `https://spdx.org/licenses/${article.provenance.license}.html`,
    first: { id: idOf(article, 'annotations-1'), type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}

function annotationsOf(article: Article | HydratedArticle): Annotation[] {
  const target = targetsOf(article);
  const annotation = (record: string, motivation: string, body: readonly Body[], spans: readonly Span[]): Annotation[] =>
    spans.length === 0 || body.length === 0
      ? []
      : [{ id: idOf(article, record), type: 'Annotation', motivation, body, target: spans.map(target) }];
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const named = (ids: readonly Entity['id'][]) => ids.flatMap((id) => entityBodies(article, entities.get(id)));
  const parts = ({ id, sourceIds, sourceSpans, cueSpans, addresseeIds, addresseeSpans }: Attribution) => [
    ...annotation(`${id}-source`, 'linking', [linkTo(idOf(article, id)), ...named(sourceIds)], sourceSpans),
    ...annotation(`${id}-cue`, 'linking', [linkTo(idOf(article, id))], cueSpans),
    ...annotation(`${id}-addressee`, 'linking', [linkTo(idOf(article, id)), ...named(addresseeIds)], addresseeSpans),
  ];
  return [
    ...article.sentences.flatMap((sentence) => annotation(sentence.id, 'describing', described(sentence.gist), [sentence])),
    ...article.mentions.flatMap((mention) =>
      annotation(mention.id, 'identifying', [...named([mention.entityId]), tag('form', mention.form)], [mention]),
    ),
    ...article.attributions.flatMap((attribution) => [
      ...annotation(attribution.id, 'describing', attributionBodies(article, attribution, named), attribution.contentSpans),
      ...parts(attribution),
    ]),
    ...article.claims.flatMap((claim) => {
      const tags = (['relation', 'polarity', 'evidence', 'modality', 'temporality'] as const).map((field) =>
        tag(field, claim[field]),
      );
      const inAttribution = claim.attributionId === null ? [] : [linkTo(idOf(article, claim.attributionId))];
      return annotation(claim.id, 'describing', [...described(claim.gist), ...tags, ...inAttribution], claim.spans);
    }),
  ];
}

function attributionBodies(
  article: Article,
  attribution: Attribution,
  named: (ids: readonly Entity['id'][]) => readonly Body[],
): Body[] {
  const tags = (['quotation', 'polarity', 'medium'] as const).map((field) => tag(field, attribution[field]));
  const parent = attribution.parentId === null ? [] : [linkTo(idOf(article, attribution.parentId))];
  return [...described(attribution.gist), ...named(attribution.sourceIds), ...tags, ...parent];
}

const described = (gist: string | null): Body[] =>
  gist === null ? [] : [{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: gist }];

const tag = (field: string, value: string): Body => ({ type: 'TextualBody', purpose: 'tagging', value: `${field}: ${value}` });

const linkTo = (source: string): Body => ({ type: 'SpecificResource', purpose: 'linking', source });

/** An entity by its page in a public list, or by an id of its own, and by its name. */
function entityBodies(article: Article, entity: Entity | undefined): Body[] {
  if (!entity) return [];
  const page = Object.entries(PAGES).flatMap(([scheme, pageOf]) =>
    entity.identifiers.filter((identifier) => identifier.scheme === scheme).map(({ value }) => pageOf(value)),
  );
  return [
    { type: 'SpecificResource', purpose: 'identifying', source: page[0] ?? idOf(article, entity.id) },
    { type: 'TextualBody', purpose: 'tagging', value: entity.name },
  ];
}

/** Makes the target of a span: its position and, where the document has words, a quote. */
function targetsOf(article: Article | HydratedArticle): (span: Span) => Resource {
  const { url } = article.metadata;
  const source = `ni:///sha-256;${Buffer.from(article.sourceText.sha256, 'hex').toString('base64url')}`;
  const text = isHydrated(article) ? new CanonicalText(textOf(article)) : null;
  return ({ start, end }) => {
    const position = { type: 'TextPositionSelector', start, end };
    const resource = { type: 'SpecificResource', source, ...(url !== null && { scope: url }) };
    if (!text) return { ...resource, selector: position };
    const quote = {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, Math.min(article.sourceText.codePoints, end + AROUND)),
    };
    return { ...resource, selector: [position, quote] };
  };
}

const isHydrated = (article: Article | HydratedArticle): article is HydratedArticle => 'text' in (article.blocks[0] ?? {});

/** An identifier of a part of a document: a URN that nobody else gives. */
const idOf = ({ id }: Article, part: string) =>
  `urn:x-attributed-article:${id.split('/').map(encodeURIComponent).join('/')}#${part}`;

export const webAnnotationView: View = {
  name: 'jsonld',
  help: 'Web Annotations (W3C); also without COPY',
  takesSealed: true,
  render: (article) => [prettyJson(webAnnotations(article))],
};
