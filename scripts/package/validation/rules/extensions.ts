import { message, place, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  extensions:
    'Each `x-` value is defined once in `extensions`, and each definition is used; a relation has a direction, and no other value has one.',
};

const READS = {
  extensions: ['vocabulary', 'value', 'direction'],
  metadata: ['subjects'],
  entities: ['type', 'identifiers'],
  claims: ['relation', 'domains'],
  codings: ['scheme'],
} as const;
type Extensions = View<typeof READS>;

/** A value of one of the document's own vocabularies, where it is used. */
interface Used {
  readonly vocabulary: string;
  readonly word: string;
  readonly pointer: string;
}

const extensions = whole({
  name: 'extensions',
  reads: READS,
  check(view) {
    const used = usedWords(view);
    const defined = new Map<string, string>();
    for (const { record, at } of view.records('extensions')) checkDefinition(record, at, defined, view);
    view.each([checkUndefined, checkUnused], (check) => check(used, defined, view));
  },
});

const keyOf = (vocabulary: string, word: string) => `${vocabulary} ${word}`;

function checkDefinition(
  { vocabulary, value: word, direction }: { vocabulary: string; value: string; direction: string | null },
  at: string,
  defined: Map<string, string>,
  view: Extensions,
): void {
  const key = keyOf(vocabulary, word);
  const other = defined.get(key);
  if (other === undefined) defined.set(key, at);
  else {
    const why = message`because ${place(other)} defines it already, for the vocabulary ${vocabulary}`;
    view.report(`${at}/value`, message`${shown(word)} should be defined once, ${why}; remove one of the two`);
  }
  if ((vocabulary === 'relation') !== (direction === null)) return;
  const right =
    direction === null
      ? '"symmetric", "directed" or "unary", because this is a relation; choose one'
      : 'null, because this is no relation; remove it';
  view.report(`${at}/direction`, message`${value(direction)} should be ${right}`);
}

function checkUndefined(used: readonly Used[], defined: ReadonlyMap<string, string>, view: Extensions): void {
  view.read('extensions');
  const seen = new Set<string>();
  for (const { vocabulary, word, pointer } of used) {
    const key = keyOf(vocabulary, word);
    if (seen.has(key) || defined.has(key)) continue;
    seen.add(key);
    const direction = vocabulary === 'relation' ? ', with its direction' : '';
    const cure = `add it to /extensions as a value of ${vocabulary}${direction}`;
    view.report(pointer, message`${shown(word)} should be defined, because it is a value of your own; ${cure}`);
  }
}

function checkUnused(used: readonly Used[], defined: ReadonlyMap<string, string>, view: Extensions): void {
  for (const part of ['metadata', 'entities', 'claims', 'codings'] as const) view.read(part);
  const keys = new Set(used.map(({ vocabulary, word }) => keyOf(vocabulary, word)));
  for (const [key, at] of defined) {
    const [vocabulary = '', word] = key.split(' ');
    const should = message`${shown(word)} should be used as a value of ${vocabulary}, because it is defined`;
    const what = message`${should}; use it, or remove the definition`;
    if (!keys.has(key)) view.report(at, what);
  }
}

/** Every value of the document's own vocabularies, where it is used. */
function usedWords(view: Extensions): Used[] {
  const found: Used[] = [];
  const add = (vocabulary: string, word: string, at: string, field: string) => {
    if (word.startsWith('x-')) found.push({ vocabulary, word, pointer: `${at}/${field}` });
  };
  for (const [index, { scheme }] of view.read('metadata').subjects.entries())
    add('subject-scheme', scheme, '/metadata/subjects', `${index}/scheme`);
  for (const { record, at } of view.records('entities')) {
    add('entity-type', record.type, at, 'type');
    for (const [index, { scheme }] of record.identifiers.entries())
      add('identifier-scheme', scheme, `${at}/identifiers`, `${index}/scheme`);
  }
  for (const { record, at } of view.records('claims')) {
    add('relation', record.relation, at, 'relation');
    for (const [index, domain] of record.domains.entries()) add('domain', domain, `${at}/domains`, `${index}`);
  }
  for (const { record, at } of view.records('codings')) add('coding-scheme', record.scheme, at, 'scheme');
  return found;
}

export const extensionRules = [extensions];
