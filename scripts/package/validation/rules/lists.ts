import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Attribution, Claim } from '../../../../schema/generated/types.d.ts';
import { message, place, value } from '../../problems/message.ts';
import { type Descriptions, type Placed, type Reporter, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'repeated-item':
    'No list has the same subject, role, alternative, annotator or measure of agreement twice; no two attributions or claims differ in their id alone.',
  'subject-code': 'The code of a subject has the form of its scheme.',
  'original-file': 'The digest and the length of the annotated file are both given, or both null.',
};

/** The fields of a record, off the contract. */
const fieldsOf = <T>(type: string) => Object.keys(contract.objects[type] ?? {}) as unknown as readonly (keyof T)[];

const repeatedItem = whole({
  name: 'repeated-item',
  reads: {
    metadata: ['subjects'],
    entities: ['roles'],
    codings: ['alternatives'],
    attributions: fieldsOf<Attribution>('Attribution'),
    claims: fieldsOf<Claim>('Claim'),
    provenance: ['annotators', 'agreement'],
  },
  check(view) {
    const subjects = () =>
      checkList('/metadata/subjects', view.read('metadata').subjects, ({ scheme, code }) => [code, scheme], view);
    const annotators = () =>
      checkList('/provenance/annotators', view.read('provenance', 'annotators').annotators, ({ id }) => [id], view);
    const agreement = () =>
      checkList(
        '/provenance/agreement',
        view.read('provenance', 'agreement').agreement,
        ({ layer, measure }) => [`${measure} ${layer}`, measure, layer],
        view,
      );
    view.each([subjects, annotators, agreement], (check) => check());
    for (const { record, at } of view.records('entities'))
      checkList(`${at}/roles`, record.roles, ({ label, ofId }) => [label, ofId], view);
    for (const { record, at } of view.records('codings'))
      checkList(
        `${at}/alternatives`,
        record.alternatives,
        ({ code, modes, contexts, rationale }) => [rationale, code, modes, contexts],
        view,
      );
    checkRecords(view.records('attributions'), ({ contentSpans: [first] }) => first?.start, view);
    checkRecords(view.records('claims'), ({ spans: [first] }) => first?.start, view);
  },
});

/** Reports what occurs in a list before. */
function checkList<T>(
  at: string,
  list: readonly T[],
  keyOf: (item: T) => readonly [string | null, ...unknown[]],
  view: Reporter,
): void {
  if (list.length < 2) return;
  // Most differ in the first that is compared.
  const firsts = new Set<string | null>();
  for (const item of list) firsts.add(keyOf(item)[0]);
  if (firsts.size === list.length) return;
  const seen = new Map<string, string>();
  for (const [index, item] of list.entries()) reportRepeated(JSON.stringify(keyOf(item)), `${at}/${index}`, seen, view);
}

/** Reports a record that says what another says. Most differ in their gist or their start, so that the rest need not be compared. */
function checkRecords<T extends Attribution | Claim>(
  records: readonly Placed<T>[],
  startOf: (record: T) => number | undefined,
  view: Reporter,
): void {
  const keyOf = (record: T) => `${startOf(record)} ${record.gist}`;
  const counts = new Map<string, number>();
  for (const { record } of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  if (counts.size === records.length) return;
  const seen = new Map<string, string>();
  for (const { record, at } of records) {
    if (counts.get(keyOf(record)) === 1) continue;
    const { id: _, ...rest } = record;
    const key = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    reportRepeated(key, at, seen, view);
  }
}

function reportRepeated(key: string, at: string, seen: Map<string, string>, view: Reporter): void {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, at);
  else
    view.report(at, message`this should differ from ${place(first)}, because a list has each item once; remove one of the two`);
}

const SUBJECT_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  'iptc-mediatopic': { form: /^medtop:[0-9]{8}$/, words: '"medtop:" and eight digits, such as "medtop:11000000"' },
};

const subjectCode = whole({
  name: 'subject-code',
  reads: { metadata: ['subjects'] },
  check(view) {
    for (const [index, { scheme, code }] of view.read('metadata').subjects.entries()) {
      const known = Object.hasOwn(SUBJECT_FORMS, scheme) ? SUBJECT_FORMS[scheme] : undefined;
      if (!known || known.form.test(code)) continue;
      const why = message`because the scheme is ${value(scheme)}; correct the code, or the scheme`;
      view.report(`/metadata/subjects/${index}/code`, message`${value(code)} should be ${known.words}, ${why}`);
    }
  },
});

const originalFile = whole({
  name: 'original-file',
  reads: { sourceText: ['originalSha256', 'originalBytes'] },
  check(view) {
    const { originalSha256, originalBytes } = view.read('sourceText');
    if ((originalSha256 === null) === (originalBytes === null)) return;
    const [field, wanted, other] =
      originalSha256 === null ? ['originalSha256', 'digest', 'length'] : ['originalBytes', 'length', 'digest'];
    const should = message`${null} should be the ${wanted} of the file`;
    view.report(`/sourceText/${field}`, message`${should}, because its ${other} is given; add it, or set both to null`);
  },
});

export const listRules = [repeatedItem, subjectCode, originalFile];
