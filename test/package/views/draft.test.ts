import { describe, expect, it } from 'vitest';
import { draftProblems, seal, sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import { draftJson, draftOf } from '../../../scripts/package/views/draft.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';
import { small, smallCopy } from '../../support/small.ts';

describe.each(hydratedDocuments)('the draft of $name', ({ article, original }) => {
  const draft = draftOf(article);

  it('seals to the very document, byte for byte', () => {
    const sealed = original ? seal(draft, original.bytes) : seal(draft, new TextEncoder().encode(smallCopy));
    expect(sealedJson(sealed)).toBe(original ? original.json : sealedJson(small()));
  });

  it('is right in shape, and the same after it was written and read', () => {
    expect(draftProblems(draft)).toEqual([]);
    expect(JSON.parse(draftJson(draft))).toEqual(draft);
  });

  it('leaves out what has its default or is computed; a confidence that is null has not', () => {
    expect(draftJson(draft)).not.toMatch(/(?<!"confidence"): null|\[\]|"sha256"|"start"|"fingerprint"|"sourceText"/);
  });
});

describe('a draft', () => {
  it('numbers words that occur more than once in what encloses them, and no others', () => {
    const { mentions = [] } = draftOf(hydratedAs('example'));
    const its = mentions.filter(({ sentenceId, text }) => sentenceId === 's9' && text === 'it');
    expect(its.map(({ nth }) => nth)).toEqual([1, 2]);
    expect(mentions[0]).not.toHaveProperty('nth');
  });
});
