import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { statements } from '../../scripts/package/statements.ts';
import { preparePython, python } from '../pipelines/engines.ts';
import { projectPath } from '../support/project.ts';
import { corpus } from './generate.ts';

/**
 * Past one machine's comfort: makes a corpus, turns it to tables by the command as it ships, and lets every engine answer one question.
 * `tsx test/corpus/run.ts [COUNT [SEED]]`; fails where the answers differ, or where memory grows with the corpus.
 */
const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const PARTS = 4;
/** How many times the memory that one part takes all parts may take. */
const MOST_GROWTH = 1.5;
/** In MB: a heap that could not hold the corpus, and that is not filled with garbage for want of a reason to collect it. */
const HEAP = 256;
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
try {
  mkdirSync(join(folder, 'documents'));
  const files = Array.from({ length: PARTS }, (_, part) => join(folder, 'documents', `${part}.jsonl`));
  const counts = await write(files);
  const all = measured('all', files);
  const part = measured('one part', files.slice(0, 1));
  if (all > MOST_GROWTH * part) throw new Error(`${all} MB for all is more than ${MOST_GROWTH} times ${part} MB for one part`);
  for (const [part, file] of files.entries()) tables(join(folder, 'tables', `part=${part}`), [file]);
  preparePython();
  const { answers, seconds } = JSON.parse(python('corpus.py', folder, projectPath('dist/schemas')));
  for (const [engine, answer] of Object.entries(answers)) {
    const expected = sorted(engine === 'Spark, documents' ? counts.byDomain : counts.bySpeaker);
    if (
      !isDeepStrictEqual(
        sorted(new Map((answer as unknown[][]).map((row) => [JSON.stringify(row.slice(0, -1)), Number(row.at(-1))]))),
        expected,
      )
    )
      throw new Error(`${engine} counts otherwise than Node`);
    console.log(`${engine}: the ${expected.length} numbers that Node gives, in ${seconds[engine]} s`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes the corpus in parts, and counts by plain Node meanwhile. */
async function write(files: readonly string[]) {
  const bySpeaker = new Map<string, number>();
  const byDomain = new Map<string, number>();
  const add = (counts: Map<string, number>, ...key: string[]) =>
    counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  const outs = files.map((file) => createWriteStream(file));
  let number = 0;
  for (const article of corpus(count, seed)) {
    const out = outs[number++ % outs.length];
    if (out && !out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
    for (const { speakerNames, quotation, domains } of statements(article)) {
      for (const domain of domains) {
        add(byDomain, domain);
        for (const speaker of speakerNames) add(bySpeaker, speaker, quotation ?? '', domain);
      }
    }
  }
  for (const out of outs) {
    out.end();
    await once(out, 'finish');
  }
  return { bySpeaker, byDomain };
}

/** Runs the command and tells how fast it was, and its peak memory, which it gives in MB. */
function measured(what: string, files: readonly string[]): number {
  const began = performance.now();
  const { told, peak } = tables(join(folder, 'measured'), files, '--force');
  const seconds = (performance.now() - began) / 1000;
  const documents = Number.parseInt(told, 10);
  console.log(`${what}: ${documents} documents, ${(documents / seconds).toFixed(0)} a second, ${peak} MB at most`);
  return peak;
}

function tables(out: string, files: readonly string[], ...options: string[]) {
  mkdirSync(join(folder, 'tables'), { recursive: true });
  const args = [
    `--max-old-space-size=${HEAP}`,
    '--import',
    PEAK,
    projectPath('dist/cli.js'),
    'tables',
    '--out',
    out,
    ...options,
    ...files,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tables failed:\n${stderr}`);
  if (readdirSync(join(out, 'parquet')).length === 0) throw new Error('tables wrote no Parquet');
  return { told: stdout, peak: Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024) };
}

function sorted(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
