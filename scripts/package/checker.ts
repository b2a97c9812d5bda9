import { parentPort, workerData } from 'node:worker_threads';
import { type Checked, type CheckOptions, check } from './commands/check.ts';
import type { Answer, Batch } from './commands/check-in-threads.ts';

/** A thread of the command that checks batches of documents, and answers each. */
parentPort?.on('message', async ({ number, bytes, documents }: Batch) => {
  const checked: Checked[] = [];
  let start = 0;
  for (const document of documents) {
    const end = start + ('length' in document ? document.length : 0);
    const found = await check(
      'length' in document ? { ...document, bytes: bytes.subarray(start, end) } : document,
      workerData as CheckOptions,
    );
    if (found) checked.push(found);
    start = end;
  }
  parentPort?.postMessage({ number, checked } satisfies Answer);
});
