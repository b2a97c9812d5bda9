import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { descriptions } from '../../../../scripts/package/validation/rules/descriptions.ts';
import { rules } from '../../../../scripts/package/validation/rules/index.ts';

const folder = import.meta.dirname;

/** The rules that the tests of a source expect a problem of, by the calls of `expectProblem` and `expectWarning`. */
function rulesExpected(source: string): string[] {
  const live = source.replaceAll(/\b(it|describe)\.(skip|todo)\b[\s\S]*?(?=\n {0,2}(it|describe)\b|$)/g, '');
  return Array.from(live.matchAll(/expect(?:Problem|Warning)\(\s*'([a-z-]+)'/g), ([, rule]) => rule as string);
}

describe('the table of rules', () => {
  const expected = new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => rulesExpected(readFileSync(join(folder, file), 'utf8'))),
  );

  it('names every rule that a test expects a problem of, and no other', () => {
    expect([...expected].sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it('names each rule once, in words joined by hyphens, with a description that is a sentence', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(Object.keys(descriptions).sort()).toEqual(rules.map(({ name }) => name).sort());
    for (const [name, description] of Object.entries(descriptions)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description, name).toMatch(/^[A-Z`].*\.$/);
    }
  });

  it('is not taken to be tested by a test that is skipped', () => {
    expect(rulesExpected("it('a', () => {\n  expectProblem('ids', small());\n});")).toEqual(['ids']);
    expect(rulesExpected("it.skip('a', () => {\n  expectProblem('ids', small());\n});")).toEqual([]);
  });
});
