import { shown } from '../../problems/problem.ts';
import type { Context, Finding, Rule } from './context.ts';

const SUBJECT_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  'iptc-mediatopic': { form: /^medtop:[0-9]{8}$/, words: 'medtop: and eight digits, such as "medtop:11000000"' },
};

export const listRules: readonly Rule[] = [
  {
    name: 'repeated-item',
    description:
      'No subject, role, alternative or measure of agreement stands twice in its list, and no attribution or claim twice but for its id.',
    check: checkRepeated,
  },
  {
    name: 'subject-code',
    description: 'The code of a subject has the form of its scheme.',
    check: checkSubjects,
  },
  {
    name: 'original-file',
    description: 'The digest and the length of the file that was annotated are both given or both null.',
    check: checkOriginal,
  },
];

function* checkRepeated(context: Context): Generator<Finding> {
  const { metadata, provenance } = context.article;
  yield* repeated('/metadata/subjects', metadata.subjects, ({ scheme, code }) => [scheme, code]);
  yield* repeated('/provenance/agreement', provenance.agreement, ({ layer, measure }) => [layer, measure]);
  for (const { record, at } of context.records('entities')) {
    if (record.roles.length > 1) yield* repeated(`${at}/roles`, record.roles, ({ label, ofId }) => [label, ofId]);
  }
  for (const { record, at } of context.records('codings')) {
    if (new Set(record.alternatives.map(({ rationale }) => rationale)).size === record.alternatives.length) continue;
    yield* repeated(`${at}/alternatives`, record.alternatives, ({ code, modes, contexts, rationale }) => [
      code,
      modes,
      contexts,
      rationale,
    ]);
  }
  for (const collection of ['attributions', 'claims'] as const) {
    const records = context.records(collection);
    const counts = new Map<string, number>();
    for (const { record } of records) counts.set(record.gist, (counts.get(record.gist) ?? 0) + 1);
    if (counts.size === records.length) continue;
    const alike = records.filter(({ record }) => counts.get(record.gist) !== 1);
    const keys = alike.map(({ record: { id: _, ...rest } }) => Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    yield* repeated(
      `/${collection}`,
      keys,
      (key) => key,
      alike.map(({ at }) => at),
    );
  }
}

function* repeated<T>(at: string, list: readonly T[], key: (item: T) => unknown, places?: readonly string[]): Generator<Finding> {
  if (list.length < 2) return;
  const seen = new Map<string, string>();
  for (const [index, item] of list.entries()) {
    const pointer = places?.[index] ?? `${at}/${index}`;
    const words = JSON.stringify(key(item));
    const first = seen.get(words);
    if (first === undefined) seen.set(words, pointer);
    else yield { pointer, message: `this says what ${first} says already; it should stand once` };
  }
}

function* checkSubjects({ article }: Context): Generator<Finding> {
  for (const [index, { scheme, code }] of article.metadata.subjects.entries()) {
    const known = Object.hasOwn(SUBJECT_FORMS, scheme) ? SUBJECT_FORMS[scheme] : undefined;
    if (!known || known.form.test(code)) continue;
    yield { pointer: `/metadata/subjects/${index}/code`, message: `${shown(code)} should be ${known.words}` };
  }
}

function* checkOriginal({ article }: Context): Generator<Finding> {
  const { originalSha256, originalBytes } = article.sourceText;
  if ((originalSha256 === null) === (originalBytes === null)) return;
  const [field, other] = originalSha256 === null ? ['originalSha256', 'length'] : ['originalBytes', 'digest'];
  yield {
    pointer: `/sourceText/${field}`,
    message: `null should be that of the file whose ${other} is given, or both should be null`,
  };
}
