import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { record } from '../../support/record.ts';
import { sourceBytes } from '../../support/shared.ts';
import type { Json } from '../mutation/json.ts';
import { TOLD_ELSEWHERE } from './elsewhere.ts';
import { PLACES, TELLERS } from './judge.ts';
import { type Subject, type Trial, tryFaults } from './trial.ts';
import { TOLD_BY_TEXT, UNTOLD, WARNED } from './untold.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
/** How many faults of a kind a sample takes of each document. */
const SAMPLE = 100;

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 999_999));
const hasShared = values.all || Boolean(process.env.ATTRIBUTED_ARTICLE_SHARED);

const parsed = (path: string): Json => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
const bytes = (path: string) => new Uint8Array(readFileSync(join(PROJECT, path)));

const subjects: readonly Subject[] = [
  { name: 'example', document: parsed('data/example/article.json'), text: bytes('data/example/text.txt') },
  { name: 'article', document: parsed('data/article.json'), text: hasShared ? sourceBytes() : null },
];

const start = performance.now();
const most = values.all ? Number.POSITIVE_INFINITY : SAMPLE;
const lists = { untold: UNTOLD, toldByText: TOLD_BY_TEXT, warned: WARNED, elsewhere: TOLD_ELSEWHERE };
const trial = tryFaults(subjects, { most, seed, ...lists });
console.log(matrix(trial));
for (const problem of trial.problems) console.log(`  problem: ${problem}`);
console.log(summary(trial));
if (trial.problems.length > 0) process.exitCode = 1;
else record('faults', { planted: trial.planted, tried: trial.tried });

function matrix({ rows }: Trial): string {
  const width = Math.max(...[...rows.keys()].map((kind) => kind.length));
  const cells = (values: readonly (string | number)[]) => values.map((value) => String(value).padStart(10)).join('');
  const lines = [...rows].map(([kind, { by, where }]) =>
    kind.padEnd(width).concat(cells([...TELLERS.map((teller) => by[teller]), ...PLACES.map((place) => where[place])])),
  );
  return ['told by, and where'.padEnd(width).concat(cells([...TELLERS, ...PLACES])), ...lines].join('\n');
}

function summary({ planted, tried, rows, problems }: Trial): string {
  const total = (count: (row: Trial extends { rows: ReadonlyMap<string, infer R> } ? R : never) => number) =>
    [...rows.values()].reduce((sum, row) => sum + count(row), 0);
  const by = TELLERS.map((teller) => `${teller} ${total((row) => row.by[teller])}`).join(', ');
  const where = PLACES.map((place) => `${place} ${total((row) => row.where[place])}`).join(', ');
  const texts = subjects.map(({ name, text }) => `${name} ${text === null ? 'without' : 'with'} its text`).join(', ');
  return [
    `${values.all ? 'all faults' : `a sample by seed ${seed}`}; ${texts}${hasShared ? '' : ': no entry can be called needless'}`,
    `told by: ${by}`,
    `told at: ${where}`,
    `faults ${planted}, tried ${tried}, problems ${problems.length}; ${((performance.now() - start) / 1000).toFixed(1)} s`,
  ].join('\n');
}
