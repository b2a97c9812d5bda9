import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileExists, writeFiles } from '../../../scripts/package/cli/write-file.ts';
import { folderPerTest } from '../../support/own-folder.ts';

let folder = '';
folderPerTest((made) => {
  folder = made;
});
const at = (name: string) => `${folder}/${name}`;
const write = (files: { readonly [name: string]: string }, force = false) =>
  writeFiles(new Map(Object.entries(files).map(([name, content]) => [at(name), content])), force);

describe('writing files', () => {
  it('writes each whole, and leaves nothing else', async () => {
    await write({ a: 'one', b: 'two\n' });
    expect(readFileSync(at('a'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('replaces nothing unless checked to', async () => {
    writeFileSync(at('a'), 'old');
    await expect(write({ a: 'new' })).rejects.toThrow(FileExists);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    await write({ a: 'new' }, true);
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('keeps the permissions of what it replaces', async () => {
    writeFileSync(at('a'), 'old', { mode: 0o600 });
    await write({ a: 'new' }, true);
    expect(statSync(at('a')).mode & 0o777).toBe(0o600);
  });

  it('writes none of several if one is there', async () => {
    writeFileSync(at('b'), 'old');
    await expect(write({ a: 'one', b: 'two' })).rejects.toThrow(FileExists);
    expect(readdirSync(folder)).toEqual(['b']);
  });

  it('writes none of several if one cannot be written', async () => {
    await expect(write({ a: 'one', 'no/such/folder': 'two' })).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes back what it wrote if another comes to be in the place of the next', async () => {
    mkdirSync(at('inner'));
    await expect(write({ a: 'one', b: 'two', 'inner/../a': 'three' })).rejects.toThrow(FileExists);
    expect(readdirSync(folder)).toEqual(['inner']);
  });

  it('replaces only regular files, also where a link leads to one', async () => {
    mkdirSync(at('inner'));
    await expect(write({ inner: 'x' }, true)).rejects.toThrow('no regular file');
    writeFileSync(at('target'), 'old');
    symlinkSync(at('target'), at('link'));
    await expect(write({ link: 'new' })).rejects.toThrow(FileExists);
    await write({ link: 'new' }, true);
    expect(readFileSync(at('target'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['inner', 'link', 'target']);
  });
});
