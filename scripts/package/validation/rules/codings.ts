import { codeLists } from '../../../../schema/generated/code-lists.ts';
import type { Coding } from '../../../../schema/generated/types.d.ts';
import { id, message, value } from '../../problems/message.ts';
import { listed, shown } from '../../problems/problem.ts';
import { type Descriptions, each, type Reporter, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'coding-target': 'A coding codes either a claim or an attribution, and each of these has at most one coding in a scheme.',
  'coding-status':
    'A coding with the status `codable` or `candidate` has a code; one with `not-codable` has no code, modes, contexts or actors.',
  'code-form':
    'A code has the form of its scheme; an alternative differs from the coding itself, and has modes or contexts only with a code.',
  'code-list':
    'A PLOVER code is one of its event types, and its modes are modes of that type; a CAMEO code is in its list, and has no modes and no contexts.',
};

const codingTarget = whole({
  name: 'coding-target',
  reads: { codings: ['claimId', 'attributionId', 'scheme'] },
  check(view) {
    const seen = new Map<string, string>();
    for (const { record, at } of view.records('codings')) {
      const { claimId, attributionId, scheme } = record;
      const target = claimId ?? attributionId;
      if (target === null) {
        view.report(
          `${at}/claimId`,
          message`the coding should name a claim or an attribution, because it codes one; set one of the two`,
        );
      } else if (claimId !== null && attributionId !== null) {
        const what = message`the coding should name a claim or an attribution, because it codes one, not both; set one of the two to null`;
        view.report(`${at}/attributionId`, what);
      } else {
        const key = `${target} ${scheme}`;
        const other = seen.get(key);
        seen.set(key, record.id);
        if (other === undefined) continue;
        const should = message`${id(target)} should have one coding in ${scheme}`;
        view.report(at, message`${should}, because ${id(other)} is one already; remove one of the two`);
      }
    }
  },
});

const codingStatus = each('codings', {
  name: 'coding-status',
  reads: { codings: ['status', 'code', 'modes', 'contexts', 'actorCodes', 'recipientCodes'] },
  check(coding, view) {
    const { status, code } = coding;
    const lists = (['modes', 'contexts', 'actorCodes', 'recipientCodes'] as const).filter((field) => coding[field].length > 0);
    if (status !== 'not-codable') {
      const why = `because the status is ${shown(status)}; add it, or change the status`;
      if (code === null) view.report('code', message`${null} should be a code of the scheme, ${why}`);
    } else if (code !== null && lists.length > 0)
      view.report(
        'status',
        message`"not-codable" should be "codable" or "candidate", because there is a code; change it, or remove the code`,
      );
    else {
      const why = 'because the status is "not-codable"; remove it, or change the status';
      if (code !== null) view.report('code', message`${value(code)} should be null, ${why}`);
      else for (const field of lists) view.report(field, message`this list should be empty, ${why}`);
    }
  },
});

const CODE_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  'cameo-1.1b3': {
    form: /^(0[1-9]|1[0-9]|20)[0-9]{0,2}$/,
    words: 'a CAMEO code of two to four digits, the first two from 01 to 20',
  },
  'plover-2.0-draft-2024-02-04': { form: /^[A-Z]+$/, words: 'a PLOVER event type in capitals' },
};

const codeForm = each('codings', {
  name: 'code-form',
  reads: { codings: ['scheme', 'code', 'modes', 'contexts', 'alternatives'] },
  check(coding, view) {
    const known = Object.hasOwn(CODE_FORMS, coding.scheme) ? CODE_FORMS[coding.scheme] : undefined;
    const checkForm = (code: string | null, pointer: string) => {
      if (code === null || !known || known.form.test(code)) return false;
      const why = `because the scheme is ${shown(coding.scheme)}; correct the code, or the scheme`;
      view.report(pointer, message`${value(code)} should be ${known.words}, ${why}`);
      return true;
    };
    checkForm(coding.code, 'code');
    for (const [place, other] of coding.alternatives.entries()) {
      const pointer = `alternatives/${place}`;
      if (other.code === null && other.modes.length + other.contexts.length > 0) {
        const why = 'because there are modes or contexts; add it, or empty those lists';
        view.report(`${pointer}/code`, message`${null} should be a code of the scheme, ${why}`);
      } else if (!checkForm(other.code, `${pointer}/code`) && isSame(other, coding)) {
        const why = 'because the coding itself is this one; change or remove the alternative';
        view.report(pointer, message`${value(other.code)} should be another reading, ${why}`);
      }
    }
  },
});

type Reading = Pick<Coding, 'code' | 'modes' | 'contexts'>;

const isSame = (a: Reading, b: Reading) => a.code === b.code && hasSame(a.modes, b.modes) && hasSame(a.contexts, b.contexts);
const hasSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word) => b.includes(word));

const PLOVER = 'plover-2.0-draft-2024-02-04';
const CAMEO = 'cameo-1.1b3';
const CAMEO_CODES: ReadonlySet<string> = new Set(String(codeLists[CAMEO]).split(' '));
/** The modes of each event type of PLOVER. */
const PLOVER_MODES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(codeLists[PLOVER] ?? {}).map(([type, modes]) => [type, modes.split(' ').filter(Boolean)]),
);

const codeList = each('codings', {
  name: 'code-list',
  reads: { codings: ['scheme', 'code', 'modes', 'contexts', 'alternatives'] },
  check(coding, view) {
    const check = coding.scheme === PLOVER ? checkPlover : coding.scheme === CAMEO ? checkCameo : () => {};
    check(coding, '', view);
    for (const [place, other] of coding.alternatives.entries()) check(other, `alternatives/${place}/`, view);
  },
});

function checkPlover({ code, modes }: Reading, pointer: string, view: Reporter): void {
  if (code === null) return;
  const known = PLOVER_MODES.get(code);
  if (!known) {
    const should = message`${value(code)} should be an event type of PLOVER, because that is the scheme`;
    view.report(`${pointer}code`, message`${should}; use one of ${listed([...PLOVER_MODES.keys()].sort())}`);
    return;
  }
  for (const [place, mode] of modes.entries()) {
    if (known.includes(mode)) continue;
    const what =
      known.length > 0
        ? message`${value(mode)} should be a mode of ${code}, because that is the event type; use one of ${listed(known)}`
        : message`${value(mode)} should be left out, because the event type ${code} has no modes; remove it`;
    view.report(`${pointer}modes/${place}`, what, { severity: 'warning' });
  }
}

function checkCameo({ code, modes, contexts }: Reading, pointer: string, view: Reporter): void {
  if (code !== null && !CAMEO_CODES.has(code)) {
    const root = code.slice(0, 2);
    const others = [...CAMEO_CODES].filter((other) => other.length > 2 && other.startsWith(root));
    const should = message`${value(code)} should be in the list of CAMEO, because that is the scheme`;
    view.report(`${pointer}code`, message`${should}; under ${root} use one of ${listed(others)}`, { severity: 'warning' });
  }
  const refuse = (field: string) =>
    view.report(`${pointer}${field}`, message`this list should be empty, because CAMEO has no ${field}; empty it`);
  if (modes.length > 0) refuse('modes');
  if (contexts.length > 0) refuse('contexts');
}

export const codingRules = [codingTarget, codingStatus, codeForm];
export const codeListRules = [codeList];
