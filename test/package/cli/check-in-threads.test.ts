import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Checked, type CheckOptions, check } from '../../../scripts/package/cli/check-document.ts';
import { checkInThreads } from '../../../scripts/package/cli/check-in-threads.ts';
import { readRaw } from '../../../scripts/package/cli/read-documents.ts';
import { smallWith } from '../../support/change.ts';
import { ownFolder } from '../../support/run-command.ts';
import { small } from '../../support/small.ts';

const folder = ownFolder();
const checker = new URL('../../../dist/checker.js', import.meta.url);
const CORES = 3;

/** Documents in such a number that every thread gets several batches; some are wrong, and some lines hold none. */
function corpus(): string {
  const right = JSON.stringify(small());
  const wrong = JSON.stringify(smallWith({ '/claims/2/sentenceId': 's1' }));
  const lines = Array.from({ length: 700 }, (_, index) => {
    if (index % 50 === 7) return wrong;
    if (index % 50 === 8) return index % 100 === 8 ? '\r' : '{"id": "é🌊",}';
    return right;
  });
  const file = join(folder, 'corpus.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function all(documents: AsyncIterable<Checked>): Promise<Checked[]> {
  const found: Checked[] = [];
  for await (const checked of documents) found.push(checked);
  return found;
}

async function* inThisThread(file: string, options: CheckOptions): AsyncGenerator<Checked> {
  for await (const raw of readRaw([file])) {
    const checked = await check(raw, options);
    if (checked) yield checked;
  }
}

function moduleWith(name: string, source: string): URL {
  const file = join(folder, name);
  writeFileSync(file, source);
  return pathToFileURL(file);
}

describe('checking in threads', () => {
  it.each([true, false])('tells the same in the same order as one thread does; as JSON: %s', async (json) => {
    const options = { json, text: undefined };
    const files = [corpus(), join(folder, 'none.json')];
    const found = await all(checkInThreads(readRaw(files), options, checker, CORES));
    expect(found.filter(({ outcome }) => outcome === 'invalid')).toHaveLength(14);
    expect(found.filter(({ outcome }) => outcome === 'unread')).toHaveLength(8);
    const expected = await Promise.all(files.map((file) => all(inThisThread(file, options))));
    expect(found).toEqual(expected.flat());
  });

  it('tells of a thread that ends before its time', async () => {
    const failing = moduleWith('failing.mjs', "throw new Error('out of order');");
    const answers = all(checkInThreads(readRaw([corpus()]), { json: false, text: undefined }, failing, CORES));
    await expect(answers).rejects.toThrow('out of order');
  });

  it('ends the threads when nobody wants to know more', async () => {
    const documents = checkInThreads(readRaw([corpus()]), { json: false, text: undefined }, checker, CORES);
    for await (const { outcome } of documents) {
      expect(outcome).toBe('valid');
      break;
    }
    expect(process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker')).toEqual([]);
  });
});
