import { parseArgs } from 'node:util';
import { readProjectFile } from '../../support/project.ts';
import { record } from '../../support/record.ts';
import { sourceBytes } from '../../support/shared.ts';
import { PLACES, REPORTERS } from './judge.ts';
import { type Row, type Subject, type Trial, tryFaults } from './trial.ts';

/** How many faults of a kind a sample takes of each document. */
const SAMPLE = 100;

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 999_999));
const hasShared = values.all || Boolean(process.env.ATTRIBUTED_ARTICLE_SHARED);

const document = (path: string) => JSON.parse(readProjectFile(path));
const subjects: readonly Subject[] = [
  {
    name: 'example',
    document: document('data/example/article.json'),
    text: new TextEncoder().encode(readProjectFile('data/example/text.txt')),
  },
  { name: 'article', document: document('data/article.json'), text: hasShared ? sourceBytes() : null },
];

const start = performance.now();
const trial = tryFaults(subjects, { most: values.all ? Number.POSITIVE_INFINITY : SAMPLE, seed });
console.log(matrix(trial));
for (const problem of trial.problems) console.log(`  problem: ${problem}`);
console.log(summary(trial));
if (trial.problems.length > 0) process.exitCode = 1;
else record('faults', { planted: trial.planted, tried: trial.tried });

function matrix({ rows }: Trial): string {
  const columns = [...REPORTERS, ...PLACES];
  const width = Math.max(...[...rows.keys()].map((kind) => kind.length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(width).concat(...cells.map((cell) => String(cell).padStart(10)));
  return [
    line('reported by, and where', columns),
    ...Array.from(rows, ([kind, row]) =>
      line(
        kind,
        columns.map((name) => row[name]),
      ),
    ),
  ].join('\n');
}

function summary({ planted, tried, rows, problems }: Trial): string {
  const totals = (names: readonly (keyof Row)[]) =>
    names.map((name) => `${name} ${[...rows.values()].reduce((sum, row) => sum + row[name], 0)}`).join(', ');
  const texts = subjects.map(({ name, text }) => `${name} ${text === null ? 'without' : 'with'} its text`).join(', ');
  return [
    `${values.all ? 'all faults' : `a sample by seed ${seed}`}; ${texts}${hasShared ? '' : ': no entry can be called needless'}`,
    `reported by: ${totals(REPORTERS)}`,
    `reported at: ${totals(PLACES)}`,
    `faults ${planted}, tried ${tried}, problems ${problems.length}; ${((performance.now() - start) / 1000).toFixed(1)} s`,
  ].join('\n');
}
