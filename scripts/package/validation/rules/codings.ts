import type { Coding } from '../../../../schema/generated/types.d.ts';
import { id, message, value } from '../../problems/message.ts';
import { listed, shown } from '../../problems/problem.ts';
import { type Descriptions, each, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'coding-target': 'A coding is of a claim or of an attribution, exactly one, and of each at most one for a scheme.',
  'coding-status': 'A codable claim or candidate has a code; one that is not codable has none, nor modes, contexts or actors.',
  'code-form': 'A code has the form of its scheme; an alternative without a code has no modes and no contexts.',
  'code-list': 'A PLOVER code is one of its event types; CAMEO has neither modes nor contexts.',
};

const codingTarget = whole({
  name: 'coding-target',
  reads: { codings: ['claimId', 'attributionId', 'scheme'] },
  check(view) {
    const seen = new Map<string, string>();
    for (const { record, at } of view.records('codings')) {
      const { claimId, attributionId, scheme } = record;
      const target = claimId ?? attributionId;
      if (target === null)
        view.report(`${at}/claimId`, message`a coding names a claim or an attribution, but this names neither; set one of them`);
      else if (claimId !== null && attributionId !== null) {
        const what = 'a coding names a claim or an attribution, not both; set one of them to null';
        view.report(`${at}/attributionId`, message`${what}`);
      } else {
        const other = seen.get(`${target} ${scheme}`);
        seen.set(`${target} ${scheme}`, record.id);
        const cure = 'keep one';
        if (other !== undefined) view.report(at, message`${id(target)} already has a coding in ${scheme}, ${id(other)}; ${cure}`);
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
      if (code === null) view.report('code', message`${null} should be a code of the scheme, because the status is ${status}`);
    } else if (code !== null && lists.length > 0)
      view.report('status', message`"not-codable" should be codable or candidate, because there is a code`);
    else if (code !== null) view.report('code', message`${value(code)} should be null, because the status is not-codable`);
    else for (const field of lists) view.report(field, message`this list should be empty, because the status is not-codable`);
  },
});

const CODE_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  'cameo-1.1b3': {
    form: /^(0[1-9]|1[0-9]|20)[0-9]{0,2}$/,
    words: 'a CAMEO code of two to four digits, from 01 to 20 at its head',
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
      view.report(pointer, message`${value(code)} should be ${known.words}`);
      return true;
    };
    checkForm(coding.code, 'code');
    for (const [place, other] of coding.alternatives.entries()) {
      const pointer = `alternatives/${place}`;
      if (other.code === null && other.modes.length + other.contexts.length > 0) {
        view.report(`${pointer}/code`, message`${null} should be a code of the scheme, because there are modes or contexts`);
      } else if (!checkForm(other.code, `${pointer}/code`) && isSame(other, coding))
        view.report(pointer, message`${shown(other.code)} is the coding itself; an alternative should be another reading`);
    }
  },
});

type Reading = Pick<Coding, 'code' | 'modes' | 'contexts'>;

const isSame = (a: Reading, b: Reading) => a.code === b.code && hasSame(a.modes, b.modes) && hasSame(a.contexts, b.contexts);
const hasSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word) => b.includes(word));

const PLOVER = 'plover-2.0-draft-2024-02-04';
const CAMEO = 'cameo-1.1b3';

/** The event types of PLOVER, all of them. */
const PLOVER_TYPES: ReadonlySet<string> = new Set(
  (
    'ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT ' +
    'THREATEN'
  ).split(' '),
);

const codeList = each('codings', {
  name: 'code-list',
  reads: { codings: ['scheme', 'code', 'modes', 'contexts', 'alternatives'] },
  check(coding, view) {
    const check = ({ code, modes, contexts }: Reading, pointer: string) => {
      if (coding.scheme === PLOVER && code !== null && !PLOVER_TYPES.has(code)) {
        const what = `${shown(code)} is not an event type of PLOVER; use one of ${listed([...PLOVER_TYPES])}`;
        view.report(`${pointer}code`, message`${what}`);
      }
      if (coding.scheme !== CAMEO) return;
      for (const [field, words] of Object.entries({ modes, contexts }))
        if (words.length > 0)
          view.report(`${pointer}${field}`, message`this list should be empty, because CAMEO has no ${field}`);
    };
    check(coding, '');
    for (const [place, other] of coding.alternatives.entries()) check(other, `alternatives/${place}/`);
  },
});

export const codingRules = [codingTarget, codingStatus, codeForm];
export const codeListRules = [codeList];
