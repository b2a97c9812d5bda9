import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { seal, sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import { draftOf } from '../../../scripts/package/views/draft.ts';
import { checkCopies } from '../../support/check-copies.ts';
import { sourceBytes } from '../../support/shared.ts';

const bytes = sourceBytes();
const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const json = readFileSync(new URL('../../../data/article.json', import.meta.url), 'utf8');

describe('the article that the package ships', () => {
  checkCopies({ article: JSON.parse(json), text, json }, 0);

  it('comes out of its draft view and the very file again', async () => {
    const { article } = await hydrate(JSON.parse(json), bytes);
    expect(sealedJson(seal(draftOf(article), bytes))).toBe(json);
  });
});
