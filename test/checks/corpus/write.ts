import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { corpus } from './generate.ts';

/** Writes a corpus as JSON Lines: `tsx test/checks/corpus/write.ts 20000 corpus.jsonl`. */
const [count, file] = process.argv.slice(2);
if (!count || !file) throw new Error('usage: tsx test/checks/corpus/write.ts COUNT FILE');
const out = createWriteStream(file);
for (const article of corpus(Number(count))) if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
out.end();
await once(out, 'finish');
