import { shown } from '../../problems/problem.ts';
import type { Context, Finding, Rule } from './context.ts';

const CODE_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  'cameo-1.1b3': {
    form: /^(0[1-9]|1[0-9]|20)[0-9]{0,2}$/,
    words: 'a CAMEO code of two to four digits, from 01 to 20 at its head',
  },
  'plover-2.0-draft-2024-02-04': { form: /^[A-Z]+$/, words: 'a PLOVER event type in capitals' },
};

export const codingRules: readonly Rule[] = [
  {
    name: 'coding-target',
    description: 'A coding is of a claim or of an attribution, exactly one, and of each at most one for a scheme.',
    check: checkTargets,
  },
  {
    name: 'coding-status',
    description: 'A codable claim or candidate has a code; one that is not codable has none, nor modes, contexts or actors.',
    check: checkStatus,
  },
  {
    name: 'code-form',
    description: 'A code has the form of its scheme; an alternative without a code has no modes and no contexts.',
    check: checkForms,
  },
];

function* checkTargets(context: Context): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const { record, at } of context.records('codings')) {
    const { claimId, attributionId, scheme } = record;
    if ((claimId === null) === (attributionId === null)) {
      const message =
        claimId === null
          ? 'a coding names a claim or an attribution; this names neither'
          : 'a coding names a claim or an attribution, not both; one of them should be null';
      yield { pointer: `${at}/${claimId === null ? 'claimId' : 'attributionId'}`, message };
      continue;
    }
    const key = `${claimId ?? attributionId} ${scheme}`;
    const other = seen.get(key);
    if (other !== undefined)
      yield {
        pointer: at,
        message: `${shown(claimId ?? attributionId)} is coded in ${scheme} by ${shown(other)} already; there should be one coding of it in a scheme`,
      };
    seen.set(key, record.id);
  }
}

function* checkStatus(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('codings')) {
    if (record.status !== 'not-codable') {
      if (record.code === null)
        yield { pointer: `${at}/code`, message: `null should be a code of the scheme, for the status is ${record.status}` };
      continue;
    }
    const given = [record.modes, record.contexts, record.actorCodes, record.recipientCodes].some((list) => list.length > 0);
    if (record.code !== null) {
      const right = given ? 'codable or candidate, for there is a code' : 'codable or candidate, or the code null';
      yield {
        pointer: given ? `${at}/status` : `${at}/code`,
        message: given
          ? `"not-codable" should be ${right}`
          : `${shown(record.code)} should be null, for the status is not-codable`,
      };
    } else {
      for (const field of ['modes', 'contexts', 'actorCodes', 'recipientCodes'] as const) {
        if (record[field].length > 0)
          yield { pointer: `${at}/${field}`, message: 'this list should be empty, for the status is not-codable' };
      }
    }
  }
}

function* checkForms(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('codings')) {
    const known = Object.hasOwn(CODE_FORMS, record.scheme) ? CODE_FORMS[record.scheme] : undefined;
    if (record.code !== null && known && !known.form.test(record.code)) {
      yield { pointer: `${at}/code`, message: `${shown(record.code)} should be ${known.words}` };
    }
    for (const [place, { code, modes, contexts }] of record.alternatives.entries()) {
      const pointer = `${at}/alternatives/${place}`;
      if (code === null && modes.length + contexts.length > 0) {
        yield { pointer: `${pointer}/code`, message: 'null should be a code of the scheme, for there are modes or contexts' };
      } else if (code !== null && known && !known.form.test(code)) {
        yield { pointer: `${pointer}/code`, message: `${shown(code)} should be ${known.words}` };
      } else if (code === record.code && sameWords(modes, record.modes) && sameWords(contexts, record.contexts)) {
        yield { pointer, message: `${shown(code)} is the coding itself; an alternative is another reading` };
      }
    }
  }
}

const sameWords = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word) => b.includes(word));
