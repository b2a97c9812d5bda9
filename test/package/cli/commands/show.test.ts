import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showCommand } from '../../../../scripts/package/cli/commands/show.ts';
import { ownFolder, runCommand } from '../../../support/run-command.ts';

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
      'data/example/draft.json: it is a draft document; show takes sealed ones',
      '',
    ]);
    expect((await show(join(folder, 'nowhere.json'), wrong)).code).toBe(2);
  });
});
