import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goodDocuments } from '../mutation/good-documents.ts';
import { compared } from './compare.ts';
import { documentsFor } from './documents.ts';
import { EXPLAINED } from './explained.ts';
import { hyperjumpReads, others, ours, schemaOf } from './opinions.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** How many documents the verdicts are compared on at least, and how many are aimed at. */
const FEWEST = 10_000;
const AIM = 12_000;

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 999_999));
const start = performance.now();

const schema = schemaOf(PROJECT);
const samples = documentsFor(schema, goodDocuments('article', PROJECT), AIM, seed);
const { documents, accepted, counts, problems } = await compared(schema, samples, ours, others, EXPLAINED);
const wrong = [
  ...problems,
  ...(documents < FEWEST ? [`there are ${documents} documents; ${FEWEST} at least should be compared`] : []),
  ...(hyperjumpReads(schema) ? ['Hyperjump takes the schema as it is: give it the examples too'] : []),
];
for (const problem of wrong) console.log(`  problem: ${problem}`);
for (const [name, { different, explained }] of counts) {
  console.log(`${name}: ${documents - different} verdicts alike, ${different} differ, ${explained} of them explained`);
}
const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
console.log(
  `documents ${documents} by seed ${seed}, accepted ${accepted}, rejected ${documents - accepted}; problems ${wrong.length}; ${took}`,
);
if (wrong.length > 0) process.exitCode = 1;
