import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../support/project.ts';

const PACKAGE = 'scripts/package';
/** The rooms from left to right; those of one row are siblings. */
const ROWS = [
  ['problems'],
  ['text'],
  ['document'],
  ['validation'],
  ['hydration', 'sealing', 'agreement'],
  ['drafting'],
  ['page', 'importing'],
  ['views', 'tables'],
  ['cli'],
];
const ORDER = ROWS.map((row) => row.join(' | ')).join(' → ');
const rowOf = (room: string) => ROWS.findIndex((row) => row.includes(room));

/** Why a file may not import another; null where it may. Both are paths from the project's folder. */
function refusal(file: string, imported: string): string | null {
  if (imported.startsWith('dist/')) return `${file} imports ${imported}: source never imports what a build puts into dist`;
  if (/^scripts\/(build|migrations)\//.test(file) || imported.startsWith('schema/')) return null;
  if (!imported.startsWith(`${PACKAGE}/`)) return `${file} imports ${imported}: what ships imports only ${PACKAGE} and schema`;
  const [from = '', to = ''] = [file, imported].map((path) => path.split('/')[2]);
  if (from.endsWith('.ts') || from === to || rowOf(to) < rowOf(from)) return null;
  return `${file} imports ${imported}: a room imports only from rooms to its left, in ${ORDER}`;
}

function refusals(file: string, source: string): string[] {
  const specifiers = source.matchAll(/\b(?:from|import)\b\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return Array.from(specifiers, ([, path = '']) => refusal(file, posix.join(posix.dirname(file), path))).filter(
    (why) => why !== null,
  );
}

const files = readdirSync(projectPath('scripts'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `scripts/${path.replaceAll('\\', '/')}`);

describe('the rooms of the source', () => {
  it('have only the names that the direction knows', () => {
    const folders = readdirSync(projectPath(PACKAGE), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(ROWS.flat().sort());
  });

  it('import only from the left, and never from dist', () => {
    expect(files.flatMap((file) => refusals(file, readFileSync(projectPath(file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['text/fold.ts', '../sealing/renumber.ts', 'a room imports only from rooms to its left'],
    ['sealing/renumber.ts', '../hydration/find-blocks.ts', 'a room imports only from rooms to its left'],
    ['validation/shape.ts', '../../../dist/validate.js', 'source never imports what a build puts into dist'],
    ['tables/csv.ts', '../../build/project.ts', 'what ships imports only'],
  ])('would not do with an import planted in %s of %s', (file, path, rule) => {
    expect(refusals(`${PACKAGE}/${file}`, `import { x } from '${path}';`)).toEqual([expect.stringContaining(rule)]);
    expect(refusals(`${PACKAGE}/${file}`, `await import('${path}');`)).toHaveLength(1);
  });
});
