import { describe, expect, it } from 'vitest';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { annotated } from '../../support/articles.ts';
import { small } from '../../support/small.ts';

describe('the spans of a document', () => {
  it('are not hashed where they are so many and so long that it would take any amount of time', () => {
    const document = small();
    const [mention] = document.mentions;
    const mentions = Array.from({ length: 3000 }, () => ({ ...mention, start: 0, end: 100_000 }));
    expect(validate({ ...document, mentions }, { text: 'words '.repeat(20_000) })).toEqual([
      {
        rule: 'limit',
        pointer: '',
        message: 'the spans should have at most 200000000 characters together, because each is hashed; remove or shorten some',
        severity: 'error',
      },
    ]);
  });

  it.each(annotated)('are hashed where they are those of $name', ({ article, bytes }) => {
    expect(validate(article, { text: bytes }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
