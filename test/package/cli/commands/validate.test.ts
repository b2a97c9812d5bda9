import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateCommand } from '../../../../scripts/package/cli/commands/validate.ts';
import { init } from '../../../../scripts/package/drafting/start-draft.ts';
import { draftJson } from '../../../../scripts/package/views/draft.ts';
import { annotatedAs } from '../../../support/articles.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { runCommand } from '../../../support/run-command.ts';

const folder = ownFolder();
const fresh = init(annotatedAs('court').bytes, { language: 'en' });

const validated = (draft: typeof fresh, ...options: readonly string[]) => {
  const file = join(folder, 'draft.json');
  writeFileSync(file, draftJson(draft));
  return runCommand(validateCommand, ...options, file);
};
const gistLines = (output: string) => output.split('\n').filter((line) => line.includes('/gist'));

describe('the command validate, of a draft from init', () => {
  const { length } = fresh.sentences;

  it('prints all empty gists in one line that counts them and names the first, and counts each as a problem', async () => {
    const { stdout, code } = await validated(fresh);
    expect(code).toBe(1);
    expect(gistLines(stdout)).toEqual([expect.stringMatching(/: \/sentences\/0\/gist \(s1\): "" should be a summary /)]);
    expect(gistLines(stdout)[0]).toMatch(new RegExp(` \\(the first of ${length} that are empty\\) \\[shape\\]$`));
    const { problems } = JSON.parse((await validated(fresh, '--json')).stdout);
    expect(stdout).toMatch(new RegExp(`; ${problems.length} problems\\n$`));
  });

  it('prints one empty gist without a count', async () => {
    const sentences = fresh.sentences.map((sentence, index) => ({ ...sentence, gist: index === 2 ? '' : 'Written' }));
    const { stdout } = await validated({ ...fresh, sentences });
    expect(gistLines(stdout)).toEqual([
      expect.stringMatching(/ \/sentences\/2\/gist \(s3\): "" should be .*, or null \[shape\]$/),
    ]);
  });

  it('prints what is wrong, and not empty, at its own place each', async () => {
    const sentences = fresh.sentences.map((sentence) => ({ ...sentence, gist: ' ' }));
    expect(gistLines((await validated({ ...fresh, sentences })).stdout)).toHaveLength(length);
  });

  it('reports each empty gist of its own as JSON', async () => {
    const { problems } = JSON.parse((await validated(fresh, '--json')).stdout);
    const pointers = problems.map(({ pointer }: { pointer: string }) => pointer).filter((one: string) => one.endsWith('/gist'));
    expect(pointers).toEqual(fresh.sentences.map((_, index) => `/sentences/${index}/gist`));
  });
});
