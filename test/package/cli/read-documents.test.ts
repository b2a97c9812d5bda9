import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnreadable, readDocuments } from '../../../scripts/package/cli/read-documents.ts';
import { ownFolder } from '../../support/own-folder.ts';

const folder = ownFolder();

async function read(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const found = [];
  for await (const one of readDocuments([file]))
    found.push(isUnreadable(one) ? [one.line, one.message] : [one.line, one.document]);
  return found;
}

describe('reading documents', () => {
  it('takes a byte order mark for no part of a document, nor of a line', async () => {
    expect(await read('marked.json', '\ufeff{}')).toEqual([[undefined, {}]]);
    expect(await read('marked.jsonl', '\ufeff1\r\n2')).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('reports lines that are no UTF-8 and replaces none of their characters', async () => {
    const bytes = Buffer.concat([Buffer.from('1\n"'), Buffer.of(0xe9), Buffer.from('"\n\n3\n')]);
    expect(await read('western.jsonl', bytes)).toEqual([
      [1, 1],
      [2, 'not UTF-8; it may be Windows-1252 or another one-byte encoding; JSON has to be'],
      [4, 3],
    ]);
  });

  it('puts lines together however they come', async () => {
    const line = JSON.stringify('é🌊'.repeat(50_000));
    expect(await read('long.jsonl', `${line}\n${line}\n1`)).toEqual([
      [1, JSON.parse(line)],
      [2, JSON.parse(line)],
      [3, 1],
    ]);
  });

  it('reports what is no JSON without half a character', async () => {
    const [[, message] = []] = await read('wave.json', '🌊');
    expect(String(message).isWellFormed()).toBe(true);
    expect(message).toMatch(/^not JSON: /);
  });

  it('reports that lines cannot be read', async () => {
    const found = [];
    for await (const one of readDocuments([join(folder, 'none.jsonl')])) found.push(one);
    expect(found).toEqual([{ file: join(folder, 'none.jsonl'), cause: 'file', message: 'there is no such file' }]);
  });
});
