import type { Coding } from '../../../../schema/generated/types.d.ts';
import { listed, shown } from '../../problems/problem.ts';
import type { Context, Finding, Rule } from './context.ts';

const PLOVER = 'plover-2.0-draft-2024-02-04';
const CAMEO = 'cameo-1.1b3';

/** The event types of PLOVER, all of them. */
const PLOVER_TYPES: ReadonlySet<string> = new Set([
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'COERCE',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
]);

export const codeListRules: readonly Rule[] = [
  {
    name: 'code-list',
    description: 'A PLOVER code is one of its event types; CAMEO has neither modes nor contexts.',
    check: checkCodes,
  },
];

type Reading = Pick<Coding, 'code' | 'modes' | 'contexts'>;

/** Whether a reading is one that its scheme has, as nearly all are. */
function isListed(scheme: string, { code, modes, contexts }: Reading): boolean {
  if (scheme === PLOVER) return code === null || PLOVER_TYPES.has(code);
  return scheme !== CAMEO || modes.length + contexts.length === 0;
}

function* checkCodes(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('codings')) {
    if (isListed(record.scheme, record) && record.alternatives.every((other) => isListed(record.scheme, other))) continue;
    const readings = [
      [at, record] as const,
      ...record.alternatives.map((other, place) => [`${at}/alternatives/${place}`, other] as const),
    ];
    for (const [pointer, { code, modes, contexts }] of readings) {
      if (record.scheme === PLOVER && code !== null && !PLOVER_TYPES.has(code)) {
        const message = `${shown(code)} is no event type of PLOVER; it should be one of ${listed([...PLOVER_TYPES])}`;
        yield { pointer: `${pointer}/code`, message };
      }
      if (record.scheme !== CAMEO) continue;
      for (const [field, words] of Object.entries({ modes, contexts })) {
        if (words.length > 0)
          yield { pointer: `${pointer}/${field}`, message: `this list should be empty, for CAMEO has no ${field}` };
      }
    }
  }
}
