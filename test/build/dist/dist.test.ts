import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysis } from '../../../scripts/build/analysis/analysis.ts';
import { bundle } from '../../../scripts/build/dist/bundle.ts';
import { dataModules } from '../../../scripts/build/dist/data-modules.ts';
import { declarations } from '../../../scripts/build/dist/declarations.ts';
import { pages } from '../../../scripts/build/page/pages.ts';
import { PROJECT } from '../../../scripts/build/project.ts';
import { thirdPartyLicenses } from '../../../scripts/build/dist/third-party-licenses.ts';

const parts = await Promise.all([dataModules(), bundle(), declarations(), analysis(), pages()]);
const files: ReadonlyMap<string, string | Uint8Array> = new Map(
  parts.flatMap((part) => [...part]),
);

describe('dist', () => {
  it('holds, byte for byte, what the build makes today, and nothing else that is shipped', () => {
    const there = readdirSync(join(PROJECT, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(there.sort()).toEqual([...files.keys()].map((path) => join(PROJECT, path)).sort());
    const stale = [...files].filter(([path, content]) => !readFileSync(join(PROJECT, path)).equals(Buffer.from(content)));
    expect(stale.map(([path]) => path)).toEqual([]);
  });
});

/** All that is loaded with a file of dist, at once. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, next = ''] of String(files.get(path)).matchAll(/\b(?:from|import)"(\.[^"]+)"/g))
    loadedWith(posix.join(posix.dirname(path), next), seen);
  return seen;
}

describe('the chunk of the page', () => {
  const holdsPage = (path: string) => String(files.get(path)).includes('class="kicker"');
  const chunks = [...files.keys()].filter((path) => path.endsWith('.js') && holdsPage(path));
  const holding = (words: string) => [...files.keys()].filter((path) => String(files.get(path)).includes(words));

  it('is there once, and not loaded by hydrate, of whose formats only one is a page', () => {
    expect(chunks).toHaveLength(1);
    const [hydrate = ''] = holding('fill in the words of an article from your own copy');
    const [page = ''] = holding('write a document as a page to look at');
    expect([hydrate, page].map((path) => [...loadedWith(path)].some(holdsPage))).toEqual([false, true]);
  });

  it('has the script and the style in the page of the article alone, from which the command takes them', () => {
    expect(holding('.kicker{')).toEqual(['dist/article.html']);
    const cli = join(PROJECT, 'dist/cli.js');
    expect(execFileSync(process.execPath, [cli, 'page'], { encoding: 'utf8' })).toBe(files.get('dist/article.html'));
  });
});

describe('the licenses of libraries', () => {
  it('are those of the libraries in the bundle, also of the ones in the validators', () => {
    const names = String(files.get('dist/THIRD-PARTY-LICENSES.txt')).match(/^\S+ \d+\.\d+\.\d+ \(.+\)$/gm);
    expect(names?.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['@exodus/schemasafe', '@noble/hashes']));
  });

  it('come once each, in alphabetical order, whatever the order of the files', async () => {
    const [ajv, hashes] = ['node_modules/ajv/lib/ajv.ts', 'node_modules/@noble/hashes/sha2.js'];
    const text = await thirdPartyLicenses([ajv, hashes, ajv]);
    expect(text).toBe(await thirdPartyLicenses([hashes, ajv]));
    expect(text.match(/^\S+ \d+\.\d+\.\d+ \(MIT\)$/gm)).toEqual([
      expect.stringMatching(/^@noble\/hashes /),
      expect.stringMatching(/^ajv /),
    ]);
  });

  it('are asked of every library: what is in none is refused', async () => {
    await expect(thirdPartyLicenses(['scripts/build/dist/bundle.ts'])).rejects.toThrow('is in no package');
  });
});
