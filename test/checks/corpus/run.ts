import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { projectPath } from '../../support/project.ts';
import { record } from '../../support/record.ts';
import { preparePython, python } from '../pipelines/engines.ts';
import { corpus } from './generate.ts';

/**
 * Past one machine's comfort: makes a corpus, turns it to tables by the command as it ships, and lets every engine answer one question.
 * `tsx test/checks/corpus/run.ts [COUNT [SEED]]`; fails where the answers differ, or where memory grows with the corpus.
 */
const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
/** How the corpus is parted: the last part is seven times as large as any other. */
const SHARES = [0.1, 0.1, 0.1, 0.7];
/** How many times the memory that the first part takes the last may take. */
const MOST_GROWTH = 1.5;
/** In MB: a heap that could not hold the corpus, and that is not filled with garbage for want of a reason to collect it. */
const HEAP = 256;
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
try {
  mkdirSync(join(folder, 'documents'));
  const files = SHARES.map((_, part) => join(folder, 'documents', `${part}.jsonl`));
  const counts = await write(files);
  const peaks = files.map((file, part) => measured(join(folder, 'tables', `part=${part}`), file));
  const [small = 0, large = 0] = [peaks.at(0), peaks.at(-1)];
  if (large > MOST_GROWTH * small) throw new Error(`${large} MB for the last part is more than ${MOST_GROWTH} times ${small} MB`);
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
  record('corpus', { documents: count });
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes the corpus in parts, and counts by plain Node meanwhile. */
async function write(files: readonly string[]) {
  const bySpeaker = new Map<string, number>();
  const byDomain = new Map<string, number>();
  const add = (counts: Map<string, number>, ...key: string[]) =>
    counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  const articles = corpus(count, seed);
  for (const [part, file] of files.entries()) {
    const out = createWriteStream(file);
    for (let number = Math.round(count * (SHARES[part] ?? 0)); number > 0; number--) {
      const { value: article } = articles.next();
      if (!article) throw new Error('the shares of the parts should come to one');
      if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
      for (const { speakerNames, quotation, domains } of statements(article)) {
        for (const domain of domains) {
          add(byDomain, domain);
          for (const speaker of speakerNames) add(bySpeaker, speaker, quotation ?? '', domain);
        }
      }
    }
    out.end();
    await once(out, 'finish');
  }
  return { bySpeaker, byDomain };
}

/** Makes the tables of a file, measures how fast that was, and gives the peak memory that it took, in MB. */
function measured(out: string, file: string): number {
  mkdirSync(join(folder, 'tables'), { recursive: true });
  const began = performance.now();
  const options = [`--max-old-space-size=${HEAP}`, '--import', PEAK];
  const args = [...options, projectPath('dist/cli.js'), 'tables', '--out', out, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tables failed:\n${stderr}`);
  if (readdirSync(join(out, 'parquet')).length === 0) throw new Error('tables wrote no Parquet');
  const seconds = (performance.now() - began) / 1000;
  const documents = Number.parseInt(stdout, 10);
  const peak = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  console.log(
    `${documents} documents validated and turned to tables, ${(documents / seconds).toFixed(0)} a second, ${peak} MB at most`,
  );
  return peak;
}

function sorted(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
