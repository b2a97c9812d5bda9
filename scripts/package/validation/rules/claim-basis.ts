import { id, message } from '../../problems/message.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'claim-basis': 'No claim is argued from itself, directly or through other claims.',
};

const READS = { claims: ['basisClaimIds'] } as const;

const claimBasis = whole({
  name: 'claim-basis',
  reads: READS,
  check(view) {
    const bases = new Map<string, readonly string[]>(
      view.records('claims').map(({ record }) => [record.id, record.basisClaimIds]),
    );
    const done = new Set<string>();
    // From the last claim back: of a circle that is closed by an argument from a later claim, this is the argument reported.
    for (const claimId of [...bases.keys()].reverse()) if (!done.has(claimId)) follow(claimId, bases, done, view);
  },
});

/** Goes from a claim to what it is argued from, depth first and without recursion, and reports where that leads back. */
function follow(first: string, bases: ReadonlyMap<string, readonly string[]>, done: Set<string>, view: View<typeof READS>): void {
  const basesOf = (claimId: string) => (bases.get(claimId) ?? []).entries();
  const path = [{ claimId: first, rest: basesOf(first) }];
  const open = new Set([first]);
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const { claimId, rest } = last;
    const next = rest.next();
    if (next.done) {
      path.pop();
      open.delete(claimId);
      done.add(claimId);
      continue;
    }
    const [place, basis] = next.value;
    if (open.has(basis)) {
      const why = basis === claimId ? 'no claim is argued from itself' : message`that is itself argued from ${id(claimId)}`;
      const what = message`${id(claimId)} should not be argued from ${id(basis)}, because ${why}; remove this id`;
      view.report(`/claims/${view.indexOf('claims', claimId)}/basisClaimIds/${place}`, what);
    } else if (!done.has(basis)) {
      path.push({ claimId: basis, rest: basesOf(basis) });
      open.add(basis);
    }
  }
}

export const claimBasisRules = [claimBasis];
