import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showCommand } from '../../../../scripts/package/cli/commands/show.ts';
import { statements } from '../../../../scripts/package/document/list-statements.ts';
import { init } from '../../../../scripts/package/drafting/start-draft.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { runCommand } from '../../../support/run-command.ts';

const folder = ownFolder();
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const show = (...files: readonly string[]) => runCommand(showCommand, ...files);
const example = 'data/example/article.json';

describe('the command show', () => {
  it('prints the packaged article by default', async () => {
    const { code, stdout } = await show();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Russia-Azerbaijan/);
  });

  it('prints each of several documents, with an empty line between, as it prints them alone', async () => {
    const alone = await Promise.all([show(example), show('data/article.json')]);
    const lines = [example, 'data/article.json'].map((path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    const expected = alone.map(({ stdout }) => stdout).join('\n');
    expect(await show(example, 'data/article.json')).toEqual({ code: 0, stdout: expected, stderr: '' });
    expect((await show(file('both.jsonl', lines.join('\n')))).stdout).toBe(expected);
  });

  it('reports what cannot be shown in a line each, and shows the rest', async () => {
    const broken = JSON.parse(readFileSync(example, 'utf8'));
    broken.claims[0].modality = 'certain';
    const wrong = file('wrong.json', JSON.stringify(broken));
    const { code, stdout, stderr } = await show(wrong, 'data/example/draft.json', example);
    expect([code, stdout]).toEqual([1, (await show(example)).stdout]);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(
        /wrong\.json: not valid: \/claims\/0\/modality: "certain" should be one of .*; .* validate reports all/,
      ),
      'data/example/draft.json: it is a draft; give the text that it annotates as --text',
      '',
    ]);
    expect((await show(join(folder, 'nowhere.json'), wrong)).code).toBe(2);
  });

  it('shows a draft with its text as the document that it becomes', async () => {
    const { code, stdout, stderr } = await show('--text', 'data/example/text.txt', 'data/example/draft.json');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await show(example)).stdout);
  });

  it('shows what there is of a draft that has just been started, with its problems', async () => {
    const text = file('port.txt', 'Port to reopen\n\nThe port opens on Monday, Ivo Brandt said.\n');
    const draft = file('port.json', JSON.stringify(init(readFileSync(text, 'utf8'))));
    const { code, stdout, stderr } = await show('--text', text, draft);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Port to reopen\nversion 1\.0\.0\n/);
    expect(stdout).toMatch(/2 blocks, 2 sentences, 1 entity/);
    expect(stdout).not.toMatch(/undefined|NaN|null/);
    expect(stderr).toMatch(/port\.json:1: \/id: "" should be/);
  });

  it('shows a claim of a draft whose gist is not written yet', async () => {
    const draft = JSON.parse(readFileSync('data/example/draft.json', 'utf8'));
    draft.claims[0].gist = '';
    const { code, stdout } = await show('--text', 'data/example/text.txt', file('no-gist.json', JSON.stringify(draft)));
    expect(code).toBe(1);
    expect(stdout).toMatch(/ {2}c1 +no gist \[/);
  });

  it('prints the packaged example by its name, unless there is a file of that name', async () => {
    expect(await show('example')).toEqual(await show(example));
    expect((await show('article', 'example')).stdout).toBe((await show('data/article.json', example)).stdout);
  });

  it('shows what one speaker says, called by name, alias or id, with the attributions around it', async () => {
    const { code, stdout } = await show('--speaker', 'inês falcão', 'example');
    expect(code).toBe(0);
    expect(stdout).toMatch(/ 5 claims {2}Inês Falcão\n/);
    expect(stdout).not.toContain('Marta Reis');
    expect((await show('--speaker', 'e-falcao', 'example')).stdout).toBe(stdout);
    expect((await show('--speaker', 'FALCÃO', 'example')).stdout).toBe(stdout);
  });

  it('shows the claims of one domain, of one speaker where both are given', async () => {
    const { stdout } = await show('--domain', 'subnational', '--json', 'example');
    const shown = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(shown.length).toBeGreaterThan(2);
    for (const { domains } of shown) expect(domains).toContain('subnational');
    const both = await show('--domain', 'subnational', '--json', '--speaker', 'e-bennis', 'example');
    expect(
      both.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(shown.filter(({ speakerIds }) => speakerIds.includes('e-bennis')));
  });

  it('prints every statement as JSON, one per line', async () => {
    const article = JSON.parse(readFileSync(example, 'utf8'));
    const { stdout } = await show('--json', example);
    expect(stdout).toBe(
      statements(article)
        .map((statement) => `${JSON.stringify(statement)}\n`)
        .join(''),
    );
  });

  it('names the speakers where nobody is called so, and the domain that a misspelt one means', async () => {
    await expect(show('--speaker', 'Dracula', 'example')).rejects.toThrow(
      /^there is no claim by "Dracula"; the speakers are .*Inês Falcão, /,
    );
    await expect(show('--domain', 'militry')).rejects.toThrow('there is no domain "militry"; did you mean military?');
    await expect(show('--domain', 'environment', 'article')).rejects.toThrow('there is no claim of the domain environment');
  });
});
