import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { clock } from './clock.mjs';

/**
 * Keeps one work on texts warm in a process of its own: `node growth-host.mjs WORK PACKAGE BASE SETS`, with the questions and answers of
 * `host.mjs`. A set is a document and a copy, by their paths; every run reads the copy anew.
 */
const [work, own, base, list] = process.argv.slice(2);
const sets = JSON.parse(readFileSync(list, 'utf8'));
const documents = new Map();

const documentOf = (set) => {
  if (!documents.has(set)) documents.set(set, JSON.parse(readFileSync(sets[set].document, 'utf8')));
  return documents.get(set);
};

const WORKS = {
  base: async () => {
    const { fold, sha256 } = await import(base);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (set) => sha256(fold(decoder.decode(readFileSync(sets[set].copy)))).length === 64;
  },
  hydrate: async () => {
    const { hydrate } = await import(`${own}/dist/hydrate.js`);
    return async (set) => (await hydrate(documentOf(set), readFileSync(sets[set].copy))).report.complete;
  },
  seal: async () => {
    const { seal } = await import(`${own}/dist/seal.js`);
    return (set) => seal(documentOf(set), readFileSync(sets[set].copy)).blocks.length > 0;
  },
};

const run = await WORKS[work]();
console.log('{"ready":true}');
for await (const line of createInterface({ input: process.stdin })) {
  const { time, set } = JSON.parse(line);
  if (work !== 'base') documentOf(set);
  let count = 0;
  const begun = clock();
  const start = performance.now();
  let end = start;
  while (end - start < time || count === 0) {
    if (!(await run(set))) throw new Error(`${work} of ${set} failed`);
    count++;
    end = performance.now();
  }
  console.log(JSON.stringify({ documents: count, bytes: 0, seconds: clock() - begun }));
}
