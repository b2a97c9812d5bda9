import type { Attribution, HydratedArticle, HydratedAttribution } from '../../../schema/generated/types.d.ts';
import { FACTS, FEATURES, LAYERS, LINKS, PARTS, SENTENCE, typeNamed } from '../document/annotation-names.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { anchorOf, type Stretch, textInLines } from './parts.ts';
import type { View } from './view.ts';

/**
 * A document as a UIMA CAS in XMI 2.0 (https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xmi), for INCEpTION and dkpro-cassis. Its types are those of
 * `dist/schemas/cas/TypeSystem.xml`. Mentions, sources, cues, contents and addressees are spans of one layer, by `Type`; a discontinuous part is several, and so is one
 * with several entities. Relations lead from each part to what the attribution hangs on, its content if it has one, which has its form and its note. Offsets count UTF-16 units.
 */
export function cas(article: HydratedArticle): string {
  const text = textInLines(article);
  const structures = new Structures(text);
  for (const sentence of article.sentences) structures.add(SENTENCE, sentence, {});
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const named = (id: string) => ({ [FEATURES.entity]: id, [FEATURES.entityName]: entities.get(id as never)?.name ?? '' });
  for (const mention of article.mentions) {
    const type = typeNamed(entities.get(mention.entityId)?.type ?? 'unknown');
    structures.add(LAYERS.span, mention, { [FEATURES.type]: type, Form: mention.form, ...named(mention.entityId) });
  }
  const anchors = new Map<Attribution['id'], Placed>();
  const relations: { readonly type: string; readonly from: Placed; readonly to: Attribution['id'] }[] = [];
  for (const attribution of article.attributions) {
    for (const [field, type] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
      const spans = attribution[field];
      const ids = field === 'sourceSpans' ? attribution.sourceIds : field === 'addresseeSpans' ? attribution.addresseeIds : [];
      for (const about of ids.length > 0 ? ids.map(named) : [{}])
        for (const span of spans) {
          const isAnchor = spans === anchorOf(attribution) && !anchors.has(attribution.id);
          const facts = isAnchor ? factsOf(attribution) : {};
          const placed = structures.add(LAYERS.span, span, { [FEATURES.type]: type, ...about, ...facts });
          if (isAnchor) anchors.set(attribution.id, placed);
          else relations.push({ type: `${type}Of`, from: placed, to: attribution.id });
        }
    }
  }
  for (const attribution of article.attributions)
    for (const [type, field] of Object.entries(LINKS)) {
      const [from, to] = [anchors.get(attribution.id), attribution[field]];
      if (from && to !== null) relations.push({ type, from, to });
    }
  for (const { type, from, to } of relations) {
    const anchor = anchors.get(to) as Placed;
    const ends = { Governor: from.id, Dependent: anchor.id };
    structures.add(LAYERS.relation, anchor, { [FEATURES.type]: type, ...ends });
  }
  return structures.written;
}

const factsOf = (attribution: HydratedAttribution) => ({
  ...Object.fromEntries(Object.entries(FACTS).map(([name, field]) => [name, attribution[field]])),
  [FEATURES.note]: attribution.gist === null ? attribution.id : `${attribution.id}: ${attribution.gist}`,
});

/** An annotation with its id. */
interface Placed extends Stretch {
  readonly id: string;
}

type Values = { readonly [feature: string]: string };

const SOFA = '1';

/** The feature structures of a CAS with one text. */
class Structures {
  readonly #text: string;
  readonly #canonical: CanonicalText;
  readonly #elements: string[] = [];
  readonly #prefixes = new Map<string, string>();

  constructor(text: string) {
    this.#text = text;
    this.#canonical = new CanonicalText(text);
  }

  /** Adds an annotation of a stretch in code points. */
  add(type: string, { start, end }: Stretch, values: Values): Placed {
    const id = String(this.#elements.length + 2);
    const dot = type.lastIndexOf('.');
    const prefix = type.slice(type.lastIndexOf('.', dot - 1) + 1, dot);
    this.#prefixes.set(prefix, `http:///${type.slice(0, dot).replaceAll('.', '/')}.ecore`);
    const [begin, stop] = [this.#canonical.toUtf16(start), this.#canonical.toUtf16(end)];
    const place = { 'xmi:id': id, sofa: SOFA, begin: String(begin), end: String(stop) };
    this.#elements.push(element(`${prefix}:${type.slice(dot + 1)}`, { ...place, ...values }));
    return { id, start, end };
  }

  get written(): string {
    const namespaces = { xmi: 'http://www.omg.org/XMI', cas: 'http:///uima/cas.ecore', ...Object.fromEntries(this.#prefixes) };
    const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    const members = this.#elements.map((_, index) => index + 2).join(' ');
    const text = { sofaNum: '1', sofaID: '_InitialView', mimeType: 'text', sofaString: this.#text };
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<xmi:XMI${declared.join('')} xmi:version="2.0">`,
      element('cas:NULL', { 'xmi:id': '0' }),
      ...this.#elements,
      element('cas:Sofa', { 'xmi:id': SOFA, ...text }),
      element('cas:View', { sofa: SOFA, members }),
      '</xmi:XMI>\n',
    ].join('\n');
  }
}

function element(name: string, values: Values): string {
  const attributes = Object.entries(values).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${attributes.join('')}/>`;
}

/** All but the characters of XML 1.0. */
const UNWRITABLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Characters that XML cannot hold, such as control characters, become U+FFFD, so that offsets stay. */
const escaped = (value: string) =>
  value.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

export const casView: View = {
  name: 'cas',
  help: 'a UIMA CAS in XMI, for INCEpTION',
  render: (article) => [cas(article)],
};
