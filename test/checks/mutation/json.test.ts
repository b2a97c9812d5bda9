import { expect, it } from 'vitest';
import { pathOf, pointerOf, valueAt, withValue } from './json.ts';

const document = { a: [{ b: 1 }, { b: 2 }], c: 'd' };

it('changes, appends and takes out one value and shares the rest', () => {
  expect(withValue(document, ['a', 1, 'b'], 3)).toEqual({ a: [{ b: 1 }, { b: 3 }], c: 'd' });
  expect(withValue(document, ['a', 2], null)).toEqual({ a: [{ b: 1 }, { b: 2 }, null], c: 'd' });
  expect(withValue(document, ['a', 0], undefined)).toEqual({ a: [{ b: 2 }], c: 'd' });
  expect(withValue(document, ['c'], undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }] });
  expect(withValue(document, [], 5)).toBe(5);
  const changed = withValue(document, ['a', 1, 'b'], 3) as typeof document;
  expect(changed.a[0]).toBe(document.a[0]);
  expect(document).toEqual({ a: [{ b: 1 }, { b: 2 }], c: 'd' });
});

it('finds no value where there is none, nor one of a prototype', () => {
  expect(valueAt(document, ['a', 1, 'b'])).toBe(2);
  expect(valueAt(document, ['a', 2, 'b'])).toBeUndefined();
  expect(valueAt(document, ['toString'])).toBeUndefined();
});

it('writes and reads JSON Pointers', () => {
  expect(pointerOf(['a/b', 0, '~'])).toBe('/a~1b/0/~0');
  expect(pathOf('/a~1b/0/~0')).toEqual(['a/b', '0', '~']);
  expect(pathOf('')).toEqual([]);
});
