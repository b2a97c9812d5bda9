import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Block, Entity } from '../../../../schema/generated/types.d.ts';
import { own } from '../../document/contract.ts';
import { message } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import {
  FEWEST_WORDS,
  foldedPartsOf,
  type Part,
  parallelRun,
  partsOf,
  runNumbers,
  runsByLength,
  runsIn,
} from '../../text/parallel-words.ts';
import { type Descriptions, type Reads, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'parallel-words':
    'No string that the annotator writes repeats eight consecutive words of the text (or as much in a script without spaces), or three quarters of a short sentence; the headline, the byline and names that the text mentions are allowed.',
};

/** The types of strings in words. */
const WORDS: ReadonlySet<string> = new Set(['Prose', 'Gist']);
/** Bibliographic facts, which are repeated as they are. */
const FACTS: ReadonlySet<string> = new Set(['/metadata/headline', '/metadata/byline']);
/** Blocks whose few words are facts. */
const FACTUAL: ReadonlySet<Block['role']> = new Set(['headline', 'byline', 'dateline', 'credit']);

type Fields = { readonly [part: string]: readonly string[] };

/** The fields of each part of a document that hold words, directly or further inside. */
const WORDED: Fields = Object.fromEntries(
  Object.entries(own(contract.objects, contract.root) ?? {}).map(([part, { type }]) => [
    part,
    Object.entries(own(contract.objects, type) ?? {}).flatMap(([name, field]) => (holdsWords(field.type) ? [name] : [])),
  ]),
);

function holdsWords(type: string): boolean {
  return WORDS.has(type) || Object.values(own(contract.objects, type) ?? {}).some((field) => holdsWords(field.type));
}

/** The fields of an entity that hold its names, which may repeat the text where it mentions them. */
const NAMES: ReadonlySet<string> = new Set<keyof Entity>(['name', 'aliases']);

/** The fields of each type that hold words. */
const WORDED_FIELDS = new Map(
  Object.entries(contract.objects).map(([type, fields]) => [
    type,
    Object.entries(fields)
      .filter(([, field]) => holdsWords(field.type))
      .map(([name, field]) => ({ name, type: field.type, isName: type === 'Entity' && NAMES.has(name) })),
  ]),
);

const PLACES = { blocks: ['role'], sentences: ['blockId', 'start', 'end', 'sha256'], mentions: ['form', 'sha256'] } as const;
const reads = Object.fromEntries(
  Object.entries(WORDED).flatMap(([part, fields]) => {
    const all = [...fields, ...(own(PLACES as Fields, part) ?? [])];
    return all.length > 0 ? [[part, all]] : [];
  }),
) as unknown as Required<Reads>;
type Words = View<Required<Reads>, CanonicalText>;

const parallelWords = whole({
  name: 'parallel-words',
  reads,
  needsText: true,
  check(view) {
    const all = foldedPartsOf(view.text.text);
    // Hardly any prose shares as many words with the text as the shortest run has.
    const shortest = new Set(runNumbers(all, FEWEST_WORDS));
    // Of these no run is avoided, so that they need not be compared.
    const names = new Set(namesIn(view));
    let runs: ReadonlyMap<number, ReadonlySet<string>> | undefined;
    for (const { pointer, words, isName } of wordsOf(view)) {
      if (names.has(words)) continue;
      const parts = partsOf(words);
      if (!runNumbers(parts, FEWEST_WORDS).some((number) => shortest.has(number))) continue;
      runs ??= runsToAvoid(view, all, names);
      const run = [...runs].map(([length, of]) => parallelRun(parts, of, length)).find((found) => found !== null);
      const cure = isName ? 'mark it by a mention of form name, or describe the entity in other words' : 'rewrite it';
      if (run)
        view.report(pointer, message`${shown(run)} should be in other words, because the text has it word for word; ${cure}`);
    }
  },
});

/** The runs that nothing may repeat, by their length in words: those of the text without names, and of short sentences. */
function runsToAvoid(view: Words, text: readonly Part[], names: ReadonlySet<string>): ReadonlyMap<number, ReadonlySet<string>> {
  const roles = new Map<string, Block['role']>(view.records('blocks').map(({ record }) => [record.id, record.role]));
  const short = view
    .records('sentences')
    .filter(({ record }) => !FACTUAL.has(roles.get(record.blockId) ?? 'body'))
    .map(({ record }) => view.text.slice(record.start, record.end));
  const runs = runsByLength(text, short);
  for (const words of names) {
    const parts = partsOf(words);
    for (const [length, of] of runs) for (const run of runsIn(parts, length)) of.delete(run);
  }
  return runs;
}

/** A string in words, with its JSON Pointer. */
interface Worded {
  readonly pointer: string;
  readonly words: string;
  /** Whether it is the name or an alias of an entity. */
  readonly isName: boolean;
}

/** Every string in words of a document. */
function* wordsOf(view: Words): Generator<Worded> {
  for (const [part, { type, list }] of Object.entries(own(contract.objects, contract.root) ?? {})) {
    const fields = own(WORDED, part) ?? [];
    if (fields.length === 0) continue;
    const of = part as 'claims' & 'metadata';
    const records = list ? view.records(of) : fields.map((field) => ({ record: partOf(view, of, field), at: `/${part}` }));
    for (const { record, at } of records) yield* wordsIn(record, type, at);
  }
}

/** One field of an object of the document, unless it is reported. */
function partOf(view: Words, part: 'metadata', field: string): unknown {
  const found: { [name: string]: unknown } = {};
  view.each([field], () => {
    found[field] = view.read(part, field as 'rights')[field as 'rights'];
  });
  return found;
}

function* wordsIn(value: unknown, type: string, pointer: string, isName = false): Generator<Worded> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* wordsIn(item, type, `${pointer}/${index}`, isName);
  else if (typeof value === 'string' && WORDS.has(type) && !FACTS.has(pointer)) yield { pointer, words: value, isName };
  else if (typeof value === 'object' && value !== null)
    for (const { name, type: inner, isName: ofName } of WORDED_FIELDS.get(type) ?? [])
      yield* wordsIn((value as { readonly [name: string]: unknown })[name], inner, `${pointer}/${name}`, ofName);
}

/** Names that may be repeated: the headline, the byline, and those that the text mentions. A whole sentence is no name. */
function* namesIn(view: Words): Generator<string> {
  const { headline, byline } = view.read('metadata', 'headline', 'byline');
  yield headline;
  if (byline !== null) yield byline;
  const mentions = view.records('mentions');
  const mentioned = new Set<string>(mentions.flatMap(({ record }) => (record.form === 'name' ? [record.sha256] : [])));
  for (const { record } of view.records('sentences')) mentioned.delete(record.sha256);
  // A mention that is reported may be of any name.
  const areKnown = mentions.length === view.idsOf('mentions').length;
  for (const { record } of view.records('entities'))
    for (const words of [record.name, ...record.aliases]) if (!areKnown || mentioned.has(view.digestOf(words))) yield words;
}

export const gistRules = [parallelWords];
