import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, remove } from '../../../support/change.ts';
import { small, smallText } from '../../../support/small.ts';

/** The small document with other identifiers of its third and fourth entity. */
function _identified(third: readonly object[], fourth: readonly object[] = []) {
  const document = small();
  for (const [index, list] of [
    [2, third],
    [3, fourth],
  ] as const) {
    if (list.length === 0) continue;
    change(document, `/entities/${index}/identifiers`, list);
    change(document, `/entities/${index}/unlinked`, null);
  }
  return document;
}
const _source = 'made up';

describe('an entity that is taken away', () => {
  it('is reported where it is missed, and not as what follows', () => {
    const found = validate(remove(small(), '/entities/2'), { text: smallText });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['references']));
  });
});
