import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../scripts/package/cli/command.ts';
import { agreeCommand } from '../../../scripts/package/cli/commands/agree.ts';
import { hydrateCommand } from '../../../scripts/package/cli/commands/hydrate.ts';
import { pageCommand } from '../../../scripts/package/cli/commands/page.ts';
import { sealCommand } from '../../../scripts/package/cli/commands/seal.ts';
import { showCommand } from '../../../scripts/package/cli/commands/show.ts';
import { tablesCommand } from '../../../scripts/package/cli/commands/tables.ts';
import { validateCommand } from '../../../scripts/package/cli/commands/validate.ts';
import { helpOf } from '../../../scripts/package/cli/help.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath } from '../../support/project.ts';
import { runCommand } from '../../support/run-command.ts';

const PATHS = { article: projectPath('data/article.json'), example: projectPath('data/example/article.json') } as const;
const text = projectPath('data/example/text.txt');
const folder = ownFolder();

describe('the documents in the package, by name', () => {
  it.each<[command: string, Command, string[]]>([
    ['show', showCommand, ['article', 'example']],
    ['show --json', showCommand, ['--json', 'example']],
    ['validate', validateCommand, ['example', 'article']],
    ['validate --text', validateCommand, ['--text', text, 'example']],
    ['agree', agreeCommand, ['--json', 'example', 'example']],
    ['hydrate', hydrateCommand, ['example', text]],
    ['hydrate --format jsonld', hydrateCommand, ['--format', 'jsonld', 'example']],
    ['page', pageCommand, ['example', text]],
    ['page without a copy', pageCommand, ['article']],
  ])('are what their files are to %s', async (_, command, args) => {
    const named = await runCommand(command, ...args);
    const paths = args.map((one) => PATHS[one as keyof typeof PATHS] ?? one);
    expect(named).toEqual(await runCommand(command, ...paths));
    expect([named.code, named.stdout.length > 0, named.stderr]).toEqual([0, true, '']);
  });

  it('are what their files are to tables', async () => {
    const [named, paths] = [join(folder, 'named'), join(folder, 'paths')];
    expect((await runCommand(tablesCommand, '--out', named, 'article', 'example')).code).toBe(0);
    expect((await runCommand(tablesCommand, '--out', paths, PATHS.article, PATHS.example)).code).toBe(0);
    const files = readdirSync(named, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(70);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name).slice(named.length);
      expect(readFileSync(join(named, path)).equals(readFileSync(join(paths, path))), path).toBe(true);
    }
  });

  it('are refused by name where a command takes something else', async () => {
    await expect(runCommand(sealCommand, 'example')).rejects.toThrow('example is sealed already');
    await expect(runCommand(hydrateCommand, 'example')).rejects.toThrow('example is a document; hydrate takes a copy');
    await expect(runCommand(pageCommand, '--watch', '-o', join(folder, 'p.html'), 'example')).rejects.toThrow(
      '--watch takes files',
    );
  });

  it('are not meant where there is a file of that name', () => {
    writeFileSync(join(folder, 'example'), '{}\n');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [projectPath('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('validate', 'article').stdout).toBe('1 valid, 0 not valid; 0 problems\n');
    const { status, stdout } = run('validate', 'example');
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^example:1: /)]);
  });

  it.each([agreeCommand, hydrateCommand, pageCommand, showCommand, tablesCommand, validateCommand])(
    'are in the help of $name',
    (command) => {
      expect(helpOf(command).replace(/\s+/g, ' ')).toContain('article and example are the documents in the package');
    },
  );
});
