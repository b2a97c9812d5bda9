import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKSUMS, checksums } from '../../scripts/build/checksums.ts';
import { sourcesPacked } from '../../scripts/build/packed-files.ts';
import { projectPath, readProjectFile } from '../support/project.ts';

const pack = ['pack', '--dry-run', '--ignore-scripts', '--json'];
const [{ files }] = JSON.parse(execFileSync('npm', pack, { cwd: projectPath('.'), encoding: 'utf8' }));
const packed: string[] = files.map(({ path }: { path: string }) => path);
const listed = (sums: string) => Array.from(sums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm), ([, path]) => String(path));

describe('the list of digests', () => {
  it('names every file that npm packs but itself, once each, sorted', () => {
    const paths = listed(readProjectFile(CHECKSUMS));
    expect(paths).toEqual(packed.filter((path) => path !== CHECKSUMS).sort());
    expect(packed).toContain(CHECKSUMS);
  });

  it('knows of the files outside dist from package.json, as npm does', async () => {
    expect(await sourcesPacked()).toEqual(packed.filter((path) => !path.startsWith('dist/')).sort());
  });

  it('gives the digest of a content, whether it is text or bytes', async () => {
    const name = 'dist/a file';
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    for (const content of ['abc', Buffer.from('abc')]) {
      const sums = await checksums(new Map([[name, content]]));
      expect([...sums.keys()]).toEqual([CHECKSUMS]);
      expect(sums.get(CHECKSUMS)).toContain(`${digest}  ${name}\n`);
    }
  });
});

describe('the modes of what is packed', () => {
  it('are the same for all files, whatever the umask of the one who built', () => {
    const modes = packed.map((path) => statSync(projectPath(path)).mode & 0o777);
    expect(packed.filter((_, index) => modes[index] !== 0o644)).toEqual([]);
  });
});
