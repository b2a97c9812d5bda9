import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { annotatedAs } from '../../../support/articles.ts';
import { folderPerTest } from '../../../support/own-folder.ts';
import { run, start } from './run.ts';

let folder = '';
folderPerTest((made) => {
  folder = made;
});
const { folder: example, json } = annotatedAs('example');
const place = (name: string) => join(example, name);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 'attributed-article: interrupted; nothing more is written\n';

/** Waits until a folder holds a name of some kind. */
async function appeared(inFolder: string, name: RegExp): Promise<void> {
  while (!readdirSync(inFolder).some((one) => name.test(one))) await setTimeout(5);
}

/** Holds every file up before it is whole, so that there is a middle of the writing: what the disk would take is waited for. */
const SLOWLY = `data:text/javascript,${encodeURIComponent(`
import { open } from 'node:fs/promises';
const handle = await open('/dev/null');
const whole = Object.getPrototypeOf(handle);
await handle.close();
const { sync } = whole;
whole.sync = async function () {
  await new Promise((resolve) => setTimeout(resolve, 700));
  return sync.call(this);
};`)}`;

describe.each(SIGNALS)('%s', (signal) => {
  it('in the middle of tables leaves nothing of them, nor of folders that were made for them', async () => {
    const pipe = join(folder, 'documents.jsonl');
    execFileSync('mkfifo', [pipe]);
    const { child, end } = start(['tables', '--out', join(folder, 'deep/out'), pipe]);
    await appeared(folder, /^deep$/);
    const writer = openSync(pipe, 'w');
    writeSync(writer, `${JSON.stringify(JSON.parse(json))}\n`);
    await appeared(join(folder, 'deep'), /^\.out-/);
    await setTimeout(100);
    child.kill(signal);
    expect(await end).toEqual({ code: null, signal, stdout: '', stderr: INTERRUPTED });
    closeSync(writer);
    expect(readdirSync(folder)).toEqual(['documents.jsonl']);
  });

  it.each([
    ['hydrate', ['hydrate', place('article.json'), place('text.txt')], 'out'],
    ['hydrate to brat', ['hydrate', place('article.json'), place('text.txt'), '--format', 'brat'], 'out'],
    ['seal', ['seal', place('draft.json'), place('text.txt')], 'out'],
    ['init', ['init', place('text.txt')], 'out'],
  ])('in the middle of writing what %s gives leaves nothing of it', async (_, args, name) => {
    const { child, end } = start([...args, '-o', join(folder, name)], ['--import', SLOWLY]);
    await appeared(folder, /\.tmp$/);
    child.kill(signal);
    expect(await end).toEqual({ code: null, signal, stdout: '', stderr: INTERRUPTED });
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('an interruption at any time leaves the whole file or none', async () => {
  const args = ['seal', place('draft.json'), place('text.txt')];
  const whole = run(args).stdout;
  const began = performance.now();
  run([...args, '-o', join(folder, 'first')]);
  const lasts = performance.now() - began;
  for (let step = 1; step <= 12; step++) {
    const out = join(folder, `out-${step}`);
    const { child, end } = start([...args, '-o', out]);
    await setTimeout((lasts * step) / 10);
    child.kill('SIGINT');
    await end;
    if (existsSync(out)) expect(readFileSync(out, 'utf8')).toBe(whole);
  }
  expect(readdirSync(folder).filter((name) => !/^(out-\d+|first)$/.test(name))).toEqual([]);
});

it('an interruption ends the check of a large corpus', async () => {
  const file = join(folder, 'corpus.jsonl');
  writeFileSync(file, `${JSON.stringify(JSON.parse(json))}\n`.repeat(2000));
  const { child, end } = start(['validate', file]);
  await setTimeout(2000);
  child.kill('SIGINT');
  expect(await end).toEqual({ code: null, signal: 'SIGINT', stdout: '', stderr: INTERRUPTED });
});

it('a shell sees an interruption as one', async () => {
  const pipe = join(folder, 'pipe.json');
  execFileSync('mkfifo', [pipe]);
  const { child, end } = start(['validate', pipe]);
  // It opens once the command reads.
  const writer = openSync(pipe, 'w');
  child.kill('SIGINT');
  expect(await end).toEqual({ code: null, signal: 'SIGINT', stdout: '', stderr: INTERRUPTED });
  closeSync(writer);
});
