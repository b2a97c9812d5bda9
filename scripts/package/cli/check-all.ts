import { availableParallelism } from 'node:os';
import { type Checked, type CheckOptions, check } from './check-document.ts';
import type { RawDocument, Unreadable } from './read-documents.ts';

/** How many bytes one thread checks before others are started: these take about as long to start as it takes for that. */
const ALONE = 8_000_000;

/**
 * Checks documents, and gives what came of them in their order: first here, and what is more than a few megabytes on every core.
 *
 * @param checker the module of a thread that checks
 */
export async function* checkAll(
  documents: AsyncGenerator<RawDocument | Unreadable>,
  options: CheckOptions,
  checker: URL | undefined,
): AsyncGenerator<Checked> {
  const threads = checker === undefined ? 1 : availableParallelism();
  let bytes = 0;
  while (threads === 1 || bytes < ALONE) {
    const { value: raw, done } = await documents.next();
    if (done) return;
    if ('bytes' in raw) bytes += raw.bytes.length;
    const checked = await check(raw, options);
    if (checked) yield checked;
  }
  yield* (await import('./check-in-threads.ts')).checkInThreads(documents, options, checker as URL, threads);
}
