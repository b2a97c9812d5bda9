import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { remove } from '../../../support/change.ts';
import { small, smallText } from '../../../support/small.ts';

describe('an entity that is taken away', () => {
  it('is reported where it is missed, and not as what follows', () => {
    const found = validate(remove(small(), '/entities/2'), { text: smallText });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['references']));
  });
});
