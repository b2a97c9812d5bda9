import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../scripts/build/check-generated.ts';
import { differing, generate, generatedFiles } from '../../scripts/build/generate.ts';
import { ownFolder } from '../support/own-folder.ts';

const folder = ownFolder();

const files = await generatedFiles();
const message = (path: string) => `${path} differs from what the schema gives: run npm run generate`;

describe('the generated files', () => {
  it('are committed as the schema gives them today', async () => {
    expect(await driftOf()).toEqual([]);
  });

  it('include both derived schemas and the types', () => {
    const derived = [
      'schema/generated/hydrated-article.schema.json',
      'schema/generated/draft-article.schema.json',
      'schema/generated/types.d.ts',
    ];
    expect([...files.keys()]).toEqual(expect.arrayContaining(derived));
  });

  it('end in one line feed and name no folder of the machine', () => {
    for (const [path, content] of files) {
      expect(content, path).toMatch(/[^\n]\n$/);
      expect(content, path).not.toContain(process.cwd());
    }
  });
});

describe('generating', () => {
  it('writes the same each time: what is missing or differs, and nothing else', async () => {
    const [first = ''] = files.keys();
    expect(await generate(folder)).toEqual([...files.keys()]);
    for (const [path, content] of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
    expect(await differing(files, folder)).toEqual([]);

    appendFileSync(join(folder, 'schema/generated/types.d.ts'), ' ');
    rmSync(join(folder, first));
    expect(await driftOf(folder)).toEqual([first, 'schema/generated/types.d.ts'].map(message));
    expect(await generate(folder)).toEqual([first, 'schema/generated/types.d.ts']);
    expect(await differing(files, folder)).toEqual([]);
  });
});
