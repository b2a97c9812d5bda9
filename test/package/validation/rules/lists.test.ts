import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change } from '../../../support/change.ts';
import { small } from '../../../support/small.ts';

describe('repeated-item', () => {
  it('reports an attribution that occurs twice under two ids', () => {
    const document = small();
    const last = document.attributions.at(-1);
    const problems = validate(change(document, '/attributions/-', { ...last, id: 'a8' }));
    expect(problems.filter(({ rule }) => rule === 'repeated-item')).toEqual([
      {
        rule: 'repeated-item',
        pointer: '/attributions/7',
        message: 'this should differ from /attributions/6, because a list has each item once; remove one of the two',
        severity: 'error',
      },
    ]);
  });
});
