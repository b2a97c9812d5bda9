import { parseArgs } from 'node:util';
import { record } from '../../support/record.ts';
import { fuzz } from './fuzz/fuzz.ts';

/**
 * Tries every function and every command on hostile inputs: `tsx test/checks/hostile/run.ts [--inputs N] [--seed N] [--input N] [--all]`. `--input` tries one
 * input of a seed alone, as a problem names it; `--all` ten times as many.
 */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    seed: { type: 'string' },
    input: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});
const MINIMUM = 100_000;
const count = Number(values.inputs ?? (values.all ? 10 * MINIMUM : MINIMUM));
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 999_999));
const first = values.input === undefined ? 0 : Number(values.input);

const began = performance.now();
const { counts, slowest, problems } = await fuzz({
  targets: new URL('./fuzz/targets.ts', import.meta.url).href,
  seed,
  from: first,
  to: values.input === undefined ? count : first + 1,
  workers: values.input === undefined ? 2 : 1,
  patience: 20_000,
  heap: 768,
});
const seconds = (performance.now() - began) / 1000;
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const tried = [...counts.values()].reduce((sum, one) => sum + one, 0);
for (const problem of problems) console.log(`  problem: ${problem}`);
for (const [target, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${target.padEnd(28)}${String(number).padStart(8)}`);
console.log(
  `slowest: input ${slowest.number}, ${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms; peak memory of all threads ${peak} MB`,
);
console.log(`hostile inputs ${tried}, seed ${seed}, problems ${problems.length}; ${seconds.toFixed(1)} s`);
if (problems.length > 0) process.exitCode = 1;
else record('fuzz', { inputs: tried, targets: counts.size });
