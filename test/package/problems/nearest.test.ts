import { describe, expect, it } from 'vitest';
import { nearest } from '../../../scripts/package/problems/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['a letter left out', 'nme', ['form', 'name'], 'name'],
    ['a letter too many', 'namee', ['form', 'name'], 'name'],
    ['another letter', 'nane', ['form', 'name'], 'name'],
    ['two letters swapped', 'anme', ['form', 'name'], 'name'],
    ['another case', 'NAME', ['form', 'name'], 'name'],
    ['a singular', 'subjectId', ['objectIds', 'subjectIds'], 'subjectIds'],
    ['a British spelling', 'organisation', ['person', 'organization'], 'organization'],
    ['a beginning', 'topic', ['full', 'topic-only', 'none'], 'topic-only'],
    ['a longer word', 'headline-block', ['headline', 'deck'], 'headline'],
    ['one edit of several', 'claimd', ['claims', 'claimed', 'claim'], 'claims'],
  ])('is found for %s', (_what, word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });

  it('is the nearer of two', () => {
    expect(nearest('sourceIds', ['sourceSpans', 'sentenceIds', 'sourceId'])).toBe('sourceId');
    expect(nearest('e-rusia', ['e-prussia', 'e-russia'])).toBe('e-russia');
  });

  it.each([
    ['unlike all', 'radio', ['speech', 'writing']],
    ['unlike a short one', 'xyz', ['lead', 'body']],
    ['absurdly long', 'name'.repeat(100), ['name']],
    ['compared with none', 'name', []],
    ['empty', '', ['name']],
  ])('is none where the word is %s', (_what, word, candidates) => {
    expect(nearest(word, candidates)).toBeNull();
  });

  it('is never an absurdly long one', () => {
    expect(nearest('name', ['name'.repeat(100_000), 'nam'])).toBe('nam');
  });
});
