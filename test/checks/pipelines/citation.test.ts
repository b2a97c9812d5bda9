import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../../support/own-folder.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { CITATION_VENV, run } from './engines.ts';

const folder = ownFolder();

const cffconvert = (...args: readonly string[]) => run(join(CITATION_VENV, 'bin/cffconvert'), args);
const citation = projectPath('CITATION.cff');

test('CITATION.cff is valid to cffconvert, which cites the version at hand', () => {
  expect(cffconvert('--validate', '-i', citation)).toContain('valid according to schema version 1.2.0');
  const { version } = JSON.parse(readProjectFile('package.json'));
  expect(cffconvert('-f', 'apalike', '-i', citation).trim()).toBe(
    `The attributed-article contributors attributed-article: one news article as attributed data (version ${version}).`,
  );
  expect(cffconvert('-f', 'bibtex', '-i', citation)).toContain(
    'title = {attributed-article: one news article as attributed data}',
  );
}, 600_000);

test.each([
  ['without authors', (text: string) => text.replace('authors:', 'author:')],
  ['of a day that there is not', (text: string) => `${text}date-released: "2026-02-30"\n`],
  ['with a page that is no address', (text: string) => `${text}url: nowhere\n`],
])(
  'a citation %s is refused',
  (_, change) => {
    const path = join(folder, 'CITATION.cff');
    const text = readProjectFile('CITATION.cff');
    writeFileSync(path, change(text));
    expect(() => cffconvert('--validate', '-i', path)).toThrow(/failed/);
  },
  600_000,
);
