import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../scripts/package/hydration/find-blocks.ts';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { fingerprint } from '../../../scripts/package/text/fingerprint.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';

/** Where blocks of these words are found in a copy. */
function places(copy: string, ...blocks: readonly string[]): readonly (number | null)[] {
  let start = 0;
  const wanted = blocks.map((words) => {
    const block = { start, end: start + Array.from(words).length, sha256: sha256(words), fingerprint: fingerprint(words) };
    start = block.end + 1;
    return block;
  });
  return findBlocks(wanted, new CanonicalText(copy)).places;
}

describe('blocks', () => {
  it('are found wherever they stand', () => {
    expect(places('one two three', 'one', 'two', 'three')).toEqual([0, 4, 8]);
    expect(places('🐐 three x one', 'one', 'three')).toEqual([10, 2]);
    expect(places('one', 'one', 'two')).toEqual([0, null]);
  });

  it('stand next to their neighbours rather than elsewhere', () => {
    expect(places('by menu the long headline by the long text', 'the long headline', 'by', 'the long text')).toEqual([8, 26, 29]);
    expect(places('by menu by the long text', 'by', 'the long text')).toEqual([8, 11]);
    expect(places('by the long headline x by', 'the long headline', 'by')).toEqual([3, 23]);
  });

  it('that are short are not looked for within longer ones if they stand elsewhere', () => {
    expect(places('a b c b', 'b', 'a b c')).toEqual([6, 0]);
  });

  it('may overlap where they stand nowhere else', () => {
    expect(places('a long one', 'a long', 'long one')).toEqual([0, 2]);
  });

  it('of the same words do not share a place', () => {
    expect(places('x y x', 'x', 'y', 'x')).toEqual([0, 2, 4]);
    expect(places('x y', 'x', 'y', 'x')).toEqual([0, 2, null]);
  });

  it('that a teaser repeats before the article stand where they keep the order', () => {
    const [one, two, three, four] = ['the headline', 'the second block', 'the third block is long', 'the fourth one'];
    expect(places(`${three} x ${one} ${two} ${three} ${four}`, one, two, three, four)).toEqual([26, 39, 56, 80]);
    expect(places(`${three} x ${one} y ${two} y ${three} y ${four}`, one, two, three, four)).toEqual([26, 41, 60, 86]);
    expect(places(`${one} ${three} x ${one} ${two} ${three} ${four}`, one, two, three, four)).toEqual([39, 52, 69, 93]);
  });

  it('that a teaser repeats before an article that stands there twice are those of one article', () => {
    const [one, two, three] = ['the headline', 'the second block is long', 'the third'];
    const article = `${one} ${two} ${three}`;
    expect(places(`${two} x ${article} y ${article}`, one, two, three)).toEqual([27, 40, 65]);
  });
});
