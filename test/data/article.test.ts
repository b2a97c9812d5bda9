import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../schema/generated/types.d.ts';
import { sealedJson } from '../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { ownFolder } from '../support/own-folder.ts';
import { projectPath, readProjectFile } from '../support/project.ts';

const folder = ownFolder();
const FILES = ['data/article.json', 'data/example/article.json'];
const read = (file: string): Article => JSON.parse(readProjectFile(file));

describe.each(FILES)('%s', (file) => {
  test('is valid', () => {
    expect(validate(read(file))).toEqual([]);
  });

  test('is canonical JSON, byte for byte', () => {
    expect(sealedJson(read(file))).toBe(readProjectFile(file));
  });

  test('names a schema that lies where an editor looks for it', () => {
    const { $schema } = read(file);
    expect(JSON.parse(readProjectFile(join(file, '..', $schema))).title).toBe('Article');
  });
});

test('the shipped data is of the shipped types, and data with a fault is not', () => {
  const types = JSON.stringify(projectPath('schema/generated/types.d.ts'));
  const typed = (source: string) => `import type { Article } from ${types};\nexport const article: Article = ${source};\n`;
  const [main, example] = FILES.map((file) => readProjectFile(file)) as [string, string];
  writeFileSync(join(folder, 'article.ts'), typed(main));
  writeFileSync(join(folder, 'example.ts'), typed(example));
  writeFileSync(join(folder, 'fault.ts'), typed(example.replace('"medium": "speech"', '"medium": "speach"')));
  const tsc = (...files: string[]) => {
    const options = [
      '--strict',
      '--noEmit',
      '--ignoreConfig',
      '--allowImportingTsExtensions',
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ];
    try {
      return execFileSync(projectPath('node_modules/.bin/tsc'), [...options, ...files], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(tsc('article.ts', 'example.ts')).toBe('');
  expect(tsc('fault.ts')).toContain('"speach"');
});
