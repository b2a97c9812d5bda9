import { expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';

it('finds Chromium by a variable or on the path, and names the cure where there is none', () => {
  expect(chromiumPath({ ATTRIBUTED_ARTICLE_CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(() => chromiumPath({ ATTRIBUTED_ARTICLE_CHROMIUM: '/nowhere' })).toThrow('/nowhere is no program');
  expect(() => chromiumPath({ PATH: '/nowhere' })).toThrow('set ATTRIBUTED_ARTICLE_CHROMIUM to its path');
});
