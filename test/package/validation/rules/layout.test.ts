import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { smallWith, spanAt } from '../../../support/change.ts';
import { small } from '../../../support/small.ts';

describe('sentences', () => {
  it('lets sentences touch, as in scripts without spaces', () => {
    expect(validate(smallWith({ '/sentences/6': { ...small().sentences[6], ...spanAt(358, 391) } }))).toEqual([]);
  });
});
