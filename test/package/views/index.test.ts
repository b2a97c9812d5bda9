import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hydrateCommand } from '../../../scripts/package/cli/commands/hydrate.ts';
import { views } from '../../../scripts/package/views/index.ts';
import { hydratedDocuments } from '../../support/hydrated.ts';

describe.each(views)('the view $name', ({ name, help, files, render }) => {
  it('is in the help of hydrate and in the docs, with a line on what it is for', () => {
    expect(hydrateCommand.description).toContain(`  ${name.padEnd(10)}${help}`);
    expect(help.length).toBeLessThanOrEqual(56);
    expect(readFileSync('docs/annotate.md', 'utf8')).toMatch(new RegExp(`--format (\\w+\\|)*${name}\\b|\`${name}\``));
  });

  it('has a content for each of its files', async () => {
    for (const { article } of hydratedDocuments) {
      const contents = await render(article);
      expect(contents).toHaveLength(files?.length ?? 1);
      for (const content of contents) expect(content).toMatch(/\S\n$/);
    }
  });
});
