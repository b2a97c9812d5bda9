import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { clock } from './clock.mjs';

/**
 * Keeps one validator warm in a process of its own, so that none shares a heap or a compiler with another:
 * `node host.mjs MODULE OPTIONS DOCUMENTS`. Takes a line of JSON at a time, and answers each with one:
 * - `{ "time": milliseconds, "set": name }`: what that many milliseconds were enough for, in documents, bytes and seconds;
 * - `{ "judge": [document…] }`: for each document whether it is accepted, and the JSON Pointers of what is wrong.
 */
const [module, options, documents] = process.argv.slice(2);
const { prepare } = await import(module);
const sets = Object.entries(JSON.parse(readFileSync(documents, 'utf8')));
const { check, places, takesText = false } = await prepare(JSON.parse(options));
const inputs = new Map(
  sets.map(([name, texts]) => [
    name,
    texts.map((text) => ({ input: takesText ? text : JSON.parse(text), bytes: Buffer.byteLength(text) })),
  ]),
);
const next = new Map();

function time(milliseconds, set) {
  const items = inputs.get(set);
  let at = next.get(set) ?? 0;
  let count = 0;
  let bytes = 0;
  const begun = clock();
  const start = performance.now();
  let end = start;
  while (end - start < milliseconds) {
    const item = items[at];
    at = (at + 1) % items.length;
    if (!check(item.input)) throw new Error(`${module} rejects a good document`);
    count++;
    bytes += item.bytes;
    end = performance.now();
  }
  next.set(set, at);
  return { documents: count, bytes, seconds: clock() - begun };
}

console.log('{"ready":true}');
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = request.judge
    ? request.judge.map((document) => {
        const input = takesText ? JSON.stringify(document) : document;
        const valid = Boolean(check(input));
        return { valid, places: valid || !places ? [] : [...new Set(places(input))] };
      })
    : time(request.time, request.set);
  console.log(JSON.stringify(answer));
}
