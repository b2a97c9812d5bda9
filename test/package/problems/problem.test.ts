import { describe, expect, it } from 'vitest';
import { ArticleError, listed, pointerTo, problem, shown } from '../../../scripts/package/problems/problem.ts';

describe('a value as a message shows it', () => {
  it.each([
    ['words', '"words"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    ['a\ud800', '"a\ufffd"'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'nothing'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'an object'],
    [10n, 'a bigint'],
  ])('%o is shown on one line, however long or deep', (value, words) => {
    expect(shown(value)).toBe(words);
  });

  it('is listed with at most five others', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e, f');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toBe('a, b, c, d, e, f and 2 more');
    expect(listed(['a', 'x'.repeat(61)])).toBe(`a, ${'x'.repeat(60)}…`);
  });
});

describe('a JSON Pointer', () => {
  it('escapes what RFC 6901 asks for', () => {
    expect(pointerTo()).toBe('');
    expect(pointerTo('a/b', 0, 'm~n', '')).toBe('/a~1b/0/m~0n/');
  });
});

describe('the error that this package throws', () => {
  it('reports its first problem and how many there are more', () => {
    const first = problem('ids', '/blocks/0/id', 'wrong');
    expect(first).toEqual({ rule: 'ids', pointer: '/blocks/0/id', message: 'wrong', severity: 'error' });
    expect(new ArticleError([first]).message).toBe('/blocks/0/id: wrong');
    expect(new ArticleError([first, first, first]).message).toBe('/blocks/0/id: wrong (and 2 more)');
    expect(new ArticleError([problem('text', '', 'the text is empty')]).message).toBe('the text is empty');
    expect(new ArticleError([first]).problems).toEqual([first]);
    expect(new ArticleError([first]).name).toBe('ArticleError');
  });
});
