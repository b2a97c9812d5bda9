import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hydrate } from '../../scripts/package/hydrate.ts';
import { seal, sealedJson } from '../../scripts/package/seal.ts';
import { draftOf } from '../../scripts/package/views/draft.ts';
import { checkCopies } from '../support/check-copies.ts';

const shared = process.env.ATTRIBUTED_ARTICLE_SHARED;
if (!shared) throw new Error('ATTRIBUTED_ARTICLE_SHARED should be the folder that holds the text of the article');

const bytes = new Uint8Array(readFileSync(join(shared, 'source/000_4d99a942b347c51d.txt')));
const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const json = readFileSync(new URL('../../data/article.json', import.meta.url), 'utf8');

describe('the article that the package ships', () => {
  checkCopies({ article: JSON.parse(json), text, json });

  it('comes out of its draft view and the very file again', async () => {
    const { article } = await hydrate(JSON.parse(json), bytes);
    expect(sealedJson(seal(draftOf(article), bytes))).toBe(json);
  });
});
