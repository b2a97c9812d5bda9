import type { Problem } from '../../scripts/package/problems/problem.ts';

/** The order of every message: what should be, why, and how to mend it. */
const ORDER = /^\S.* should \S.*, because \S.*; \S/;
/** Where a record or words are named that are not there, the message says so in place of what should be. */
const NOT_FOUND = /^\S.* was not found in \S.*; \S/;
/** What the schema says should be there is itself the cure. */
const SHAPE = /^\S.* should \S/;

/** The rules whose messages have another order. */
const OTHERS: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['references', [NOT_FOUND]],
  ['copy', [NOT_FOUND]],
  ['draft', [NOT_FOUND, ORDER]],
  ['shape', [SHAPE]],
  // What is wrong with a file is in the words of the system, or of the syntax of JSON.
  ['read', [/^\S/]],
]);

const QUOTED = /"(?:[^"\\]|\\.)*"/g;
/** Words of older messages, each of which has a plainer one. */
export const UNPLAIN = /\b(?:told|hangs?|put forward|whose they are)\b/i;

/** What is wrong with the words of a message; nothing if it is in order. */
export function wrongWords({ rule, message }: Pick<Problem, 'rule' | 'message'>): string[] {
  const orders = OTHERS.get(rule) ?? [ORDER];
  const own = message.replace(QUOTED, '""');
  return [
    ...(orders.some((order) => order.test(own)) ? [] : ['it is not in the order of messages']),
    ...(/^[A-Z]/.test(own) ? ['it begins with a capital'] : []),
    ...(UNPLAIN.test(own) ? ['it has a word that is not plain'] : []),
  ].map((what) => `${what}: ${message} [${rule}]`);
}
