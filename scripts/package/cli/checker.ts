import { parentPort, workerData } from 'node:worker_threads';
import { checkEach } from './check-document.ts';
import type { Answer, Batch } from './check-in-threads.ts';

/** A thread of the command that checks batches of documents, and answers each. */
parentPort?.on('message', async ({ number, bytes, documents }: Batch) => {
  let end = 0;
  const raws = documents.map((document) => {
    if (!('length' in document)) return document;
    const { length, ...place } = document;
    end += length;
    return { ...place, bytes: bytes.subarray(end - length, end) };
  });
  parentPort?.postMessage({ number, checked: await checkEach(raws, workerData) } satisfies Answer);
});
