import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folderPerTest } from '../../support/own-folder.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rename: vi.fn(real.rename) };
});
// Other tests of the same worker may have loaded these already, with the real one.
vi.resetModules();
const { NewFolder } = await import('../../../scripts/package/cli/new-folder.ts');
const { stopAll } = await import('../../../scripts/package/cli/unfinished.ts');

const ours = new Set(['csv/a.csv']);
const bytes = Buffer.from('new');
let folder = '';
folderPerTest((made) => {
  folder = made;
});

describe('a new folder', () => {
  it('stands in its place whole, with the folders around it, and nothing beside it', async () => {
    const made = await NewFolder.make(join(folder, 'deep/out'), { replace: false, ours });
    await made.append('csv/a.csv', bytes);
    await made.keep();
    await made.discard();
    expect(readdirSync(join(folder, 'deep'))).toEqual(['out']);
    expect(readFileSync(join(folder, 'deep/out/csv/a.csv'), 'utf8')).toBe('new');
  });

  it('leaves nothing where it is given up, but a folder around it that somebody uses', async () => {
    const made = await NewFolder.make(join(folder, 'mine/deep/er/out'), { replace: false, ours });
    writeFileSync(join(folder, 'mine/file'), 'mine');
    await made.append('csv/a.csv', bytes);
    await made.discard();
    expect(readdirSync(join(folder, 'mine'))).toEqual(['file']);
  });

  it('takes nothing more once the command is ending, and leaves nothing', async () => {
    const made = await NewFolder.make(join(folder, 'out'), { replace: false, ours });
    const last = made.append('csv/a.csv', bytes);
    await stopAll();
    await last;
    expect(() => made.append('csv/a.csv', bytes)).toThrow('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is whole where the command is ending while it is put in its place', async () => {
    const made = await NewFolder.make(join(folder, 'out'), { replace: false, ours });
    await made.append('csv/a.csv', bytes);
    const kept = made.keep();
    await stopAll();
    await kept;
    expect(readdirSync(folder)).toEqual(['out']);
    expect(readFileSync(join(folder, 'out/csv/a.csv'), 'utf8')).toBe('new');
  });

  it('gives back what it was to replace if it cannot be put there', async () => {
    const out = join(folder, 'out');
    mkdirSync(join(out, 'csv'), { recursive: true });
    writeFileSync(join(out, 'csv/a.csv'), 'old');
    const made = await NewFolder.make(out, { replace: true, ours });
    await made.append('csv/a.csv', bytes);
    const real = vi.mocked(rename).getMockImplementation() as typeof rename;
    vi.mocked(rename).mockImplementation(async (from, to) => {
      if (to === out && String(from).endsWith('new')) throw new Error('no room');
      return real(from, to);
    });
    await expect(made.keep()).rejects.toThrow('no room');
    vi.mocked(rename).mockImplementation(real);
    await made.discard();
    expect(readFileSync(join(out, 'csv/a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out']);
  });
});
