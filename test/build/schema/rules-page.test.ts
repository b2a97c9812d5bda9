import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../../../scripts/build/schema/rules-page.ts';
import { otherRules } from '../../../scripts/package/problems/other-rules.ts';
import { rules } from '../../../scripts/package/validation/rules/index.ts';
import { small, smallDraft } from '../../support/small.ts';

const page = readFileSync('schema/RULES.md', 'utf8');

describe('the page of rules', () => {
  it('describes every rule under its name, in the order of checking, and every other name of a problem', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, name]) => name);
    expect(headings).toEqual([...rules.map(({ name }) => name), ...Object.keys(otherRules)]);
  });

  it('shows for each rule what it demands, an example without marks, and its message', () => {
    expect(page).toMatch(
      /^### cue-lemma\n\n[A-Z].*\. \*Error, a rule of the model\.\*\n\nExample: `attributions\/a4\/cueSpans` is `\[\]`\.\n\n```text\n"tell" .+\n```$/m,
    );
    expect(page.match(/^Example: .+\.$/gm)).toHaveLength(rules.length);
    expect(page.match(/^```text\n.+\n```$/gm)).toHaveLength(rules.length + Object.keys(otherRules).length);
  });

  it('needs no notation for a record that is removed, moved or copied', () => {
    expect(page).not.toMatch(/!remove|!after|like:|\/\+/);
    expect(page).toContain('Example: `claims/c8` is removed.');
    expect(page).toContain('Example: `mentions/m5` is moved behind `m6`.');
    expect(page).toContain('Example: `entities` also has a copy of `e-dubh` with `id` `"e-stranger"`.');
  });

  it('begins with a table of all rules, with their level and what they demand', () => {
    const rows = [
      ...page.matchAll(
        /^\| \[(.*)\]\(#\1\) \| (?:error|warning|error or warning) \| (?:model|guideline) \| (?:yes)? ?\| [A-Z`].*\. \|$/gm,
      ),
    ];
    expect(rows.map(([, name]) => name)).toEqual([...rules.map(({ name }) => name), ...Object.keys(otherRules)]);
    expect(page).toMatch(/^\| \[word-edge\]\(#word-edge\) \| warning \| guideline \| yes \|/m);
  });

  it('shows the document of the examples: each sentence with the records in it, and each entity', () => {
    const { sentences, mentions, attributions, claims, entities } = small();
    const rows = [...page.matchAll(/^\| (s\d+) in (b\d+) \| .+ \| ([m\d ]*) \| ([a\d ]*) \| ([c\d ]*) \|$/gm)];
    expect(rows.map(([, id, blockId]) => ({ id, blockId }))).toEqual(sentences.map(({ id, blockId }) => ({ id, blockId })));
    const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    const shown = (column: number) => rows.flatMap((row) => row[column]?.split(' ').filter(Boolean));
    expect([3, 4, 5].map(shown)).toEqual([mentions, attributions, claims].map(idsOf));
    for (const { id, type } of entities) expect(page).toContain(`\`${id}\` (${type})`);
  });

  it('names warnings and rules that need the text', () => {
    const part = (name: string) => page.slice(page.indexOf(`### ${name}\n`)).split('\n', 3)[2];
    expect(part('word-edge')).toContain('*Warning, a rule of the guideline, only with the text.*');
    expect(part('cue-words')).toContain('*Error or warning, a rule of the guideline, only with the text.*');
    expect(part('digest')).toContain('*Error, a rule of the model, only with the text.*');
  });

  it('cannot be made without an example of each rule', () => {
    expect(() => rulesPage(new Map(), smallDraft)).toThrow('source-text has no case that breaks it');
  });
});
