import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../../../scripts/build/schema/rules-page.ts';
import { otherRules } from '../../../scripts/package/problems/other-rules.ts';
import { rules } from '../../../scripts/package/validation/rules/index.ts';

const page = readFileSync('schema/RULES.md', 'utf8');

describe('the page of rules', () => {
  it('describes every rule under its name, in the order of checking, and every other name of a problem', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, name]) => name);
    expect(headings).toEqual([...rules.map(({ name }) => name), ...Object.keys(otherRules)]);
  });

  it('shows for each rule what it demands, an example without marks, and its message', () => {
    expect(page).toMatch(
      /^### cue-lemma\n\n[A-Z].*\. \*Error; rule of the model; checked with and without the text\.\*\n\n```yaml\nattributions\/a4\/cueSpans: \[\]\n```\n\n```text\n"tell" .+\n```$/m,
    );
    expect(page.match(/^```yaml\n.+/gm)).toHaveLength(rules.length);
    expect(page).not.toMatch(/^ *at: |^[a-z].*\S # /m);
  });

  it('names warnings and rules that need the text', () => {
    const part = (name: string) => page.slice(page.indexOf(`### ${name}\n`)).split('\n', 3)[2];
    expect(part('word-edge')).toContain('*Warning; rule of the guideline; checked only with the text.*');
    expect(part('digest')).toContain('*Error; rule of the model; checked only with the text.*');
  });

  it('cannot be made without an example of each rule', () => {
    expect(() => rulesPage(new Map())).toThrow('source-text has no case that breaks it');
  });
});
