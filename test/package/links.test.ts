import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../support/project.ts';

const { files } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { files: string[] };
const docs = readdirSync(projectPath('docs')).filter((name) => name.endsWith('.md'));
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'data/DATASHEET.md',
  'data/GUIDELINE.md',
  'schema/CODEBOOK.md',
  'schema/RULES.md',
  ...docs.map((name) => `docs/${name}`),
];

/** Whether npm packs a file of the project: those of the list, and what it always packs. */
function isPacked(path: string): boolean {
  if (/^(README\.md|package\.json|LICENSE.*)$/.test(path)) return true;
  return files.some((pattern) => {
    const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return new RegExp(`^${expression}(/.*)?$`).test(path);
  });
}

/** The anchors of the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = readFileSync(projectPath(page), 'utf8').matchAll(/^#+ (.+)$/gm);
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const ids = readFileSync(projectPath(page), 'utf8').matchAll(/<a id="([^"]+)">/g);
  return new Set([...Array.from(headings, ([, heading = '']) => slug(heading)), ...Array.from(ids, ([, id = '']) => id)]);
}

describe.each(PAGES)('the links of %s', (page) => {
  const text = readFileSync(projectPath(page), 'utf8').replace(/^```.*?^```$|`[^`\n]*`/gms, '');
  const PICTURE = /!\[([^\]]*)\]\(([^)\s]+)\)/g;
  const withoutPictures = text.replace(PICTURE, (_picture, words) => words);
  const links = Array.from(withoutPictures.matchAll(/\]\((?!https?:)([^)\s]*)\)/g), ([, link = '']) => link);

  it('lead to files that are packed, and to headings that exist', () => {
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(projectPath(target)) || !isPacked(target)) return true;
      return anchor !== undefined && !anchorsOf(target).has(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('are there in place of a picture where it is not packed: a picture exists, and is in a link whose words say what it shows', () => {
    for (const [picture, words = '', path = ''] of text.matchAll(PICTURE)) {
      expect(existsSync(projectPath(normalize(join(dirname(page), path))))).toBe(true);
      expect(words.split(' ').length).toBeGreaterThan(8);
      expect(text).toContain(`[${picture}](`);
    }
  });
});
