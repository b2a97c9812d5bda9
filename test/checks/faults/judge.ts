import type { Problem } from '../../../scripts/package/problems/problem.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import type { Json } from '../mutation/json.ts';
import type { Fault } from './fault.ts';

/** What reports a fault: the shape or a rule without the text, a rule with the text, a warning alone, or nothing. */
export const REPORTERS = ['shape', 'rule', 'text', 'warning', 'nothing'] as const;
/** Where: at the damaged value, in the damaged record, or elsewhere. */
export const PLACES = ['exact', 'record', 'elsewhere'] as const;
type Where = (typeof PLACES)[number];

export interface Verdict {
  readonly by: (typeof REPORTERS)[number];
  readonly where: Where | null;
  readonly problems: readonly Problem[];
}

/** Checks a document as a user would; tests of the suite give one that misses faults. */
export type Check = (document: Json, options: { readonly text?: Uint8Array }) => readonly Problem[];

/** Finds out what reports a fault, and where. */
export function judged(fault: Fault, text: Uint8Array | null, check: Check = validate): Verdict {
  const document = fault.damaged();
  const bare = check(document, {});
  const errors = bare.filter(isError);
  if (errors.length > 0) {
    const by = errors[0]?.rule === 'shape' ? 'shape' : 'rule';
    const where = whereOf(fault, errors);
    if (where !== 'elsewhere' || text === null || by === 'shape') return { by, where, problems: errors };
    const proven = check(document, { text }).filter(isError);
    return { by, where: whereOf(fault, proven), problems: proven };
  }
  const full = text === null ? bare : check(document, { text });
  const proven = full.filter(isError);
  if (proven.length > 0) return { by: 'text', where: whereOf(fault, proven), problems: proven };
  if (full.length > 0) return { by: 'warning', where: whereOf(fault, full), problems: full };
  return { by: 'nothing', where: null, problems: [] };
}

const isError = ({ severity }: Problem) => severity === 'error';

function whereOf({ pointer, also = [] }: Fault, problems: readonly Problem[]): Where {
  if (problems.some((problem) => problem.pointer === pointer)) return 'exact';
  const damaged = [pointer, ...also];
  const near = problems.some((problem) =>
    damaged.some(
      (at) => recordOf(at) === recordOf(problem.pointer) || within(problem.pointer, at) || within(at, problem.pointer),
    ),
  );
  return near ? 'record' : 'elsewhere';
}

const recordOf = (pointer: string) => pointer.split('/').slice(0, 3).join('/');
const within = (inner: string, outer: string) => outer !== '' && inner.startsWith(`${outer}/`);
