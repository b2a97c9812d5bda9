import { parseArgs } from 'node:util';
import { readSchema } from '../../../scripts/build/project.ts';
import { record } from '../../support/record.ts';
import { shuffled } from '../corpus/random.ts';
import { ALL_FORMS, goodDocuments } from '../mutation/good-documents.ts';
import type { JsonObject } from '../mutation/json.ts';
import { type Comparison, compared, needless } from './compare.ts';
import { documentsFor } from './documents.ts';
import { EXPLAINED } from './explained.ts';
import { hyperjumpReads, others, oursOf } from './opinions.ts';

/** How many documents the verdicts are compared on at least, and how many of the sealed form. */
const FEWEST = 15_000;
const AIM = 10_000;

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 999_999));
const start = performance.now();

/** How many documents there are of each of the other forms at most: they differ little from the sealed one. */
const OTHERS = 2_500;

const comparisons: Comparison[] = [];
const misread: string[] = [];
for (const form of ALL_FORMS) {
  const schema = readSchema(form) as JsonObject;
  // The faults are of sealed documents; of the other forms some of what the mutants of their schemas are tried on will do.
  const good = goodDocuments(form);
  const samples =
    form === 'sealed'
      ? documentsFor(schema, good, AIM, seed)
      : shuffled(documentsFor(schema, good, 0, seed), seed).slice(0, OTHERS);
  const comparison = await compared(schema, samples, oursOf(form), others, EXPLAINED);
  comparisons.push(comparison);
  const { documents, accepted, counts } = comparison;
  console.log(`${form}: ${documents} documents, accepted ${accepted}, rejected ${documents - accepted}`);
  for (const [name, { different, explained }] of counts)
    console.log(`  ${name}: ${documents - different} verdicts alike, ${different} differ, ${explained} of them explained`);
  if (hyperjumpReads(schema)) misread.push(`Hyperjump takes the schema of ${form} as it is: give it the examples too`);
}
const total = comparisons.reduce((sum, { documents }) => sum + documents, 0);
const wrong = [
  ...comparisons.flatMap(({ problems }) => problems),
  ...needless(EXPLAINED, comparisons),
  ...(total < FEWEST ? [`there are ${total} documents; ${FEWEST} at least should be compared`] : []),
  ...misread,
];
for (const problem of wrong) console.log(`  problem: ${problem}`);
const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
console.log(`documents ${total} of ${ALL_FORMS.length} forms by seed ${seed}; problems ${wrong.length}; ${took}`);
if (wrong.length > 0) process.exitCode = 1;
else record('second-opinion', { documents: total, forms: ALL_FORMS.length });
