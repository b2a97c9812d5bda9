import type { Attribution, HydratedArticle, HydratedAttribution } from '../../../schema/generated/types.d.ts';
import { FACTS, LINKS, PARTS, typeNamed } from '../document/annotation-names.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { textOf } from '../validation/validate-hydrated.ts';
import { anchorOf, cutAtBlocks, type Stretch, textInLines } from './parts.ts';
import type { View } from './view.ts';

/** The two files of a document as brat reads them. */
export interface BratFiles {
  /** The `.txt`: the canonical text, a line for each block. It has a line feed where the canonical text has a space, so that all offsets are the same. */
  readonly txt: string;
  /** The `.ann`: offsets in Unicode code points of the `.txt`, as brat, being Python, counts. */
  readonly ann: string;
}

/**
 * A document in the standoff format of brat 1.3 (https://brat.nlplab.org/standoff.html). Mentions are text-bound annotations of their
 * entity's type, with a reference to it; so are the sources, cues, contents and addressees of attributions, discontinuous ones as one, sources and addressees
 * with references to their entities. Relations lead from
 * each part to what the attribution hangs on, its content if it has one; attributes give its form, notes its id and gist.
 */
export function brat(article: HydratedArticle): BratFiles {
  const text = new CanonicalText(textOf(article));
  const lines = new Lines();
  const bound = (type: string, stretches: readonly Stretch[]) => {
    const pieces = cutAtBlocks(stretches, article.blocks);
    const places = pieces.map(({ start, end }) => `${start} ${end}`).join(';');
    return lines.add('T', `${type} ${places}`, pieces.map(({ start, end }) => text.slice(start, end)).join(' '));
  };
  const names = new Map<string, string>(article.entities.map(({ id, name }) => [id, name]));
  addMentions(article, lines, bound);
  const anchors = new Map<Attribution['id'], string>();
  const parts = article.attributions.flatMap((attribution) =>
    Object.entries(PARTS).flatMap(([field, type]) => {
      const spans = attribution[field as keyof typeof PARTS];
      if (spans.length === 0) return [];
      const id = bound(type, spans);
      if (spans === anchorOf(attribution)) anchors.set(attribution.id, id);
      const named = field === 'sourceSpans' ? attribution.sourceIds : field === 'addresseeSpans' ? attribution.addresseeIds : [];
      for (const entity of named) lines.add('N', `Reference ${id} ${entryOf(article, entity)}`, names.get(entity) ?? '');
      return [{ id, type, of: attribution.id }];
    }),
  );
  for (const { id, type, of } of parts) {
    const anchor = anchors.get(of) ?? '';
    if (id !== anchor) lines.add('R', `${type}Of Arg1:${id} Arg2:${anchor}`);
  }
  for (const attribution of article.attributions) addFacts(attribution, lines, anchors);
  return { txt: textInLines(article), ann: lines.written };
}

/** The entry of an entity in the register that a document is of its own entities. */
const entryOf = ({ id }: HydratedArticle, entity: string) => `${id.replaceAll(':', '_')}:${entity}`;

function addMentions(article: HydratedArticle, lines: Lines, bound: (type: string, stretches: readonly Stretch[]) => string) {
  const { entities, mentions } = article;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const mention of mentions) {
    const { type = 'unknown', name = '' } = byId.get(mention.entityId) ?? {};
    const id = bound(typeNamed(type), [mention]);
    lines.add('N', `Reference ${id} ${entryOf(article, mention.entityId)}`, name);
    lines.add('A', `Form ${id} ${mention.form}`);
  }
}

function addFacts(attribution: HydratedAttribution, lines: Lines, anchors: ReadonlyMap<Attribution['id'], string>) {
  const { id, gist } = attribution;
  const anchor = anchors.get(id) ?? '';
  for (const [relation, field] of Object.entries(LINKS)) {
    const other = attribution[field];
    if (other !== null) lines.add('R', `${relation} Arg1:${anchor} Arg2:${anchors.get(other)}`);
  }
  for (const [attribute, field] of Object.entries(FACTS)) lines.add('A', `${attribute} ${anchor} ${attribution[field]}`);
  lines.add('#', `AnnotatorNotes ${anchor}`, gist === null ? id : `${id}: ${gist}`);
}

/** The lines of an `.ann` file: an id of its kind's own numbers, and fields between tabs. */
class Lines {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();

  add(kind: 'T' | 'R' | 'A' | 'N' | '#', ...fields: readonly string[]): string {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    this.#lines.push([`${kind}${number}`, ...fields.map((field) => field.replace(/\s/gu, ' '))].join('\t'));
    return `${kind}${number}`;
  }

  get written(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}

export const bratView: View = {
  name: 'brat',
  help: 'standoff for brat: OUT.txt and OUT.ann',
  files: ['.txt', '.ann'],
  render: (article) => {
    const { txt, ann } = brat(article);
    return [txt, ann];
  },
};
