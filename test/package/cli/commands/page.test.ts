import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { pageCommand } from '../../../../scripts/package/cli/commands/page.ts';
import { hydratedJson } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { page } from '../../../../scripts/package/page/page.ts';
import { annotatedAs } from '../../../support/articles.ts';
import { blocksOf } from '../../../support/copies.ts';
import { hydratedAs } from '../../../support/hydrated.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { projectPath } from '../../../support/project.ts';
import { runCommand } from '../../../support/run-command.ts';

const example = annotatedAs('example');
const [document, draft, text] = ['article.json', 'draft.json', 'text.txt'].map((name) => join(example.folder, name)) as [
  string,
  string,
  string,
];
const folder = ownFolder();
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (...args: string[]) => runCommand(pageCommand, ...args);

describe('the command page', () => {
  it('prints the page of the packaged article, or of another document', async () => {
    expect((await run()).stdout).toBe(page(JSON.parse(readFileSync(projectPath('data/article.json'), 'utf8'))));
    expect(await run(document)).toEqual({ code: 0, stdout: page(example.article), stderr: '' });
  });

  it('offers the words of the packaged example', async () => {
    const offered = readFileSync(projectPath('data/example/text.txt'), 'utf8');
    const packaged = JSON.parse(readFileSync(projectPath('data/example/article.json'), 'utf8'));
    expect(await run('example')).toEqual({ code: 0, stdout: page(packaged, { offered }), stderr: '' });
    expect((await run('example', text)).stdout).toBe(page(hydratedAs('example')));
  });

  it('has the words of a copy, and of a hydrated document', async () => {
    const expected = page(hydratedAs('example'));
    expect(await run(document, text)).toEqual({ code: 0, stdout: expected, stderr: '' });
    expect(await run(file('hydrated.json', hydratedJson(hydratedAs('example'))))).toEqual({
      code: 0,
      stdout: expected,
      stderr: '',
    });
  });

  it('shows what differs in a copy that lacks a sentence, and says which blocks', async () => {
    const words = blocksOf(example).map((block, index) => (index === 5 ? block.replace(' ', ' [advertisement] ') : block));
    const { code, stdout, stderr } = await run(document, file('other.txt', words.join('\n\n')));
    expect([code, stderr]).toEqual([0, expect.stringMatching(/: b6 not found in it; the page shows what differs\n$/)]);
    expect(stdout).toMatch(/<p class="difference">.*\[advertisement\]/);
  });

  it('shows a draft with its text as the document that it becomes', async () => {
    const { code, stdout } = await run(draft, text);
    expect(code).toBe(0);
    for (const { id } of example.article.claims) expect(stdout).toContain(`id="${id}"`);
    expect(stdout.match(/<p class="words" lang="en-GB"/g)).toHaveLength(example.article.sentences.length);
  });

  it('shows the problems of a draft beside what they are about, and those of no record at the top', async () => {
    const broken = structuredClone(example.draft) as unknown as {
      claims: { spans: { text: string }[]; gist?: string }[];
      id: string;
    };
    (broken.claims[3]?.spans[0] as { text: string }).text = 'words that are not there';
    delete broken.claims[4]?.gist;
    broken.id = 'no id';
    const { code, stdout, stderr } = await run(file('broken.json', JSON.stringify(broken)), text);
    expect(code).toBe(1);
    expect(stderr).toContain('/claims/3');
    expect(stdout).toMatch(/<h2 id="problems-title">\d+ errors/);
    expect(stdout).toContain('<small>/id · shape</small>');
    expect(stdout.match(/\/claims\/3\/spans\/0\/text · draft/g)).toHaveLength(2);
    expect(stdout).toContain('<span class="gist none">no gist</span>');
  });

  it.each([
    ['a draft without its text', [draft], 'give the text that it annotates'],
    ['too much', ['a', 'b', 'c'], 'page takes a document and a copy'],
    ['to watch what is packaged', ['--watch', '-o', 'x.html'], '--watch takes files'],
    ['to watch without a file to write', [document, '--watch'], '-o OUT to write to'],
    ['a document that is not there', [join(folder, 'none.json')], 'there is no such file'],
  ])('refuses %s', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('writes nothing for a document that is not valid, or a copy of another article', async () => {
    const invalid = file('invalid.json', example.json.replace('"indirect"', '"whispered"'));
    const out = join(folder, 'never.html');
    expect(await run(invalid, '-o', out)).toMatchObject({ code: 1, stderr: expect.stringContaining('[shape]') });
    expect(await run(text, '-o', out)).toMatchObject({ code: 1, stderr: expect.stringContaining('this is no copy of') });
    expect(existsSync(out)).toBe(false);
  });

  it('writes the page again when the draft changes, also one that cannot be read in between', async () => {
    const watched = file('watched.json', JSON.stringify(example.draft));
    const out = join(folder, 'watched.html');
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      projectPath('scripts/package/cli/main.ts'),
      'page',
      watched,
      text,
      '-o',
      out,
      '--watch',
    ]);
    try {
      const written = () => (existsSync(out) ? readFileSync(out, 'utf8') : '');
      const soon = { timeout: 30_000, interval: 100 };
      await vi.waitFor(() => expect(written()).toContain('</html>'), soon);
      const renamed = JSON.stringify(example.draft).replaceAll(example.draft.metadata.headline, 'Another headline');
      await vi.waitFor(
        () => {
          writeFileSync(watched, '{');
          writeFileSync(watched, renamed);
          expect(written()).toContain('<title>Another headline');
        },
        { ...soon, interval: 1000 },
      );
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill('SIGKILL');
    }
  });
});
