import type { Json } from '../mutation/json.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';

const KINDS = new Set(['one less', 'one more', 'digit changed', 'id doubled', 'reference to nowhere']);

/** The faults that break one rule at one place: a number, a digest or an id that is wrong, an id that is missing, a reference to nowhere. */
export const smallFaults = (document: unknown): Fault[] =>
  [...faultsOf(document as Json, null)].filter(({ kind, pointer }) =>
    KINDS.has(kind) ? !pointer.startsWith('/provenance/') : kind === 'field dropped' && /^\/\w+\/\d+\/id$/.test(pointer),
  );
