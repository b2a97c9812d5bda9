import type { Entity } from '../../../../schema/generated/types.d.ts';
import { idHint } from '../../problems/id-hint.ts';
import { id, message } from '../../problems/message.ts';
import { inside, type Span } from '../../text/spans.ts';
import { type Collection, type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  references: 'Every id that a record names is the id of a record in the right collection.',
  'reference-kinds':
    'A publisher or agency is an organization; a venue is an event or a place; a location is a country or a place; a source or addressee is neither an event nor a place; a type of your own is always allowed.',
};

/** With how many ids a validation compares wrong ones at most: those of a document of very many are not worth the time. */
const MOST_COMPARED = 100_000;

const LAYOUT = { blocks: ['start', 'end'], sentences: ['start', 'end'], mentions: ['start', 'end'] } as const;

const references = whole({
  name: 'references',
  reads: LAYOUT,
  check(view) {
    const ids = new Map<Collection, readonly string[]>();
    let left = MOST_COMPARED;
    const unresolved = view.references().filter(({ id: named, target }) => !view.has(target, named));
    view.each(unresolved, ({ id: named, target, pointer, part, field, index }) => {
      const repair = holder(view, part, field, index);
      const among = ids.get(target) ?? view.idsOf(target);
      ids.set(target, among);
      const hint = repair === undefined ? idHint(named, among, left) : message`write ${id(repair)}, which contains it`;
      left = Math.max(0, left - among.length);
      const what = message`${id(named)} was not found in ${target}; ${hint}`;
      view.report(pointer, what, repair === undefined ? {} : { repair });
    });
  },
});

/** What a record lies in by its offsets: a sentence in a block, a mention in a sentence. */
function holder(view: View<typeof LAYOUT>, part: string, field: string, index: number): string | undefined {
  const [inner, outer] =
    field === 'blockId' ? (['sentences', 'blocks'] as const) : field === 'sentenceId' ? (['mentions', 'sentences'] as const) : [];
  if (part !== inner || outer === undefined) return undefined;
  const span: (Span & { readonly id: string }) | undefined = view.read(inner)[index];
  const among: readonly (Span & { readonly id: string })[] = view.read(outer);
  return span && among.find((other) => inside(span, other))?.id;
}

interface Kind {
  readonly allows: (type: Entity['type']) => boolean;
  readonly words: string;
}
const ORGANIZATION: Kind = { allows: (type) => type === 'organization', words: 'an organization' };
const SPEAKER: Kind = { allows: (type) => type !== 'event' && type !== 'place', words: 'neither an event nor a place' };

/** What an entity is that is referred to for something. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['publisher', ORGANIZATION],
  ['agency', ORGANIZATION],
  ['venue', { allows: (type) => type === 'event' || type === 'place', words: 'an event or a place' }],
  ['location', { allows: (type) => type === 'country' || type === 'place', words: 'a country or a place' }],
  ['source', SPEAKER],
  ['addressee', SPEAKER],
]);

const referenceKinds = whole({
  name: 'reference-kinds',
  reads: { entities: ['type'] },
  check(view) {
    view.each(view.references(), (reference) => {
      if (reference.target !== 'entities') return;
      const { id: named, role } = reference;
      const kind = KINDS.get(role);
      if (!kind) return;
      const { type } = view.get('entities', named);
      if (type.startsWith('x-') || type === 'unspecified' || kind.allows(type)) return;
      const should = message`${id(named)}, of type ${type}, should be ${kind.words}`;
      const what = message`${should}, because it is named as ${role}; name another entity, or change its type`;
      view.report(reference.pointer, what);
    });
  },
});

export const referenceRules = [references, referenceKinds];
