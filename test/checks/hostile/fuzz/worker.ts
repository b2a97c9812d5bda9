import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Choice } from './choice.ts';
import { makeInput } from './inputs.ts';
import { watchPrototypes } from './prototypes.ts';
import type { Target } from './target.ts';
import { type Clock, CURRENT, type Report, SINCE, type Task } from './task.ts';

/** How many inputs pass until every shared object is looked at. */
const EVERY = 25;

const { targets: module, seed, clock: shared, folder: root } = workerData as Task;
const clock: Clock = new Float64Array(shared);
const { targets } = (await import(module)) as { readonly targets: readonly Target[] };
const report = (message: Report) => parentPort?.postMessage(message);
const folder = mkdtempSync(join(root, 'w'));
const changedPrototypes = watchPrototypes();

report({ kind: 'ready' });
parentPort?.on('message', async ({ from, to, step }: { readonly from: number; readonly to: number; readonly step: number }) => {
  const counts: Record<string, number> = {};
  let slowest = { number: -1, name: '', milliseconds: 0 };
  for (let number = from; number < to; number += step) {
    const choice = new Choice(seed, number);
    const target = choice.byShare(targets);
    const input = makeInput(choice);
    const name = `${target.name} on ${input.kind}`;
    clock[CURRENT] = number;
    const began = performance.now();
    clock[SINCE] = Date.now();
    const wrong = await attempt(target, input, choice);
    clock[SINCE] = 0;
    const milliseconds = performance.now() - began;
    if (milliseconds > slowest.milliseconds) slowest = { number, name, milliseconds };
    counts[target.name] = (counts[target.name] ?? 0) + 1;
    // The others are looked at now and then; what changed one of them is then among the inputs since.
    const changed = changedPrototypes(number % EVERY === 0 || number + step >= to);
    for (const what of [...wrong, ...changed]) report({ kind: 'problem', number, name, what });
    for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
  }
  report({ kind: 'done', counts, slowest });
});

async function attempt(target: Target, input: Parameters<Target['attempt']>[0], choice: Choice): Promise<readonly string[]> {
  try {
    return await target.attempt(input, choice, folder);
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 5).join(' ') : String(error)}`];
  }
}
