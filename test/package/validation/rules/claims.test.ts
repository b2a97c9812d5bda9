import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { size } from '../../../support/effort.ts';
import { small } from '../../../support/small.ts';

describe('claim-basis', () => {
  it('follows a long chain of claims', { timeout: 30_000 }, () => {
    const document = small();
    const [claim] = document.claims;
    const claims = Array.from({ length: size(100_000) }, (_, index) => ({
      ...claim,
      id: `c${index + 1}`,
      basisClaimIds: [`c${((index + 1) % size(100_000)) + 1}`],
    }));
    const found = validate({ ...document, claims, codings: [] }).filter(({ rule }) => rule === 'claim-basis');
    expect(found.map(({ pointer }) => pointer)).toEqual([`/claims/${size(100_000) - 2}/basisClaimIds/0`]);
  });
});
