import { expect, test } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { sealDraft } from '../../../scripts/package/sealing/seal-document.ts';
import { readProjectFile } from '../../support/project.ts';
import { expectedAt } from './growth.ts';
import { copyAround, grown } from './prose.ts';

test('an article that grows is sealed by the package to the form that was made by hand', () => {
  const { text, draft, sealed } = grown(3000);
  const bySeal = sealDraft(draft as DraftArticle, text);
  expect(JSON.parse(JSON.stringify(bySeal))).toEqual(sealed);
});

test('the example is found in the middle of a copy of any size', async () => {
  const example = JSON.parse(readProjectFile('data/example/article.json'));
  for (const bytes of [2_000, 50_000]) {
    const copy = copyAround(bytes);
    expect(Math.abs(Buffer.byteLength(copy) - bytes)).toBeLessThan(1000);
    expect((await hydrate(example, copy)).report.complete).toBe(true);
  }
});

test('what a size will take is told from how it grew before', () => {
  expect(expectedAt(1000, [])).toBe(0);
  expect(
    expectedAt(4000, [
      [1000, 1],
      [2000, 4],
    ]),
  ).toBeCloseTo(16);
});
