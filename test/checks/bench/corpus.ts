import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { corpus } from '../corpus/generate.ts';
import { type Measured, measured } from './process.ts';
import { ratioOf, rounds } from './rounds.ts';
import { notMeasured, type Row } from './row.ts';
import type { Bench } from './setup.ts';
import { median, spreadOf } from './statistics.ts';
import { digits, duration, size } from './table.ts';

const PARSER = `import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Number.POSITIVE_INFINITY })) {
  if (JSON.parse(line).id) count++;
}
process.stdout.write(String(count));
`;

/** How much more memory the largest corpus may take than the smallest one. */
const FLAT = 1.25;
/** How many cores work at least where the other one is used. */
const BUSY = 1.4;

/** A file of JSON Lines with so many documents. */
export interface CorpusFile {
  readonly count: number;
  readonly path: string;
}

/** Writes corpora of several sizes, each the beginning of the next. */
export function writeCorpora(counts: readonly number[], folder: string): CorpusFile[] {
  const files = counts.map((count) => ({ count, path: join(folder, `${count}.jsonl`) }));
  const open = files.map(({ path }) => openSync(path, 'w'));
  let number = 0;
  for (const article of corpus(Math.max(...counts))) {
    number++;
    const line = `${JSON.stringify(article)}\n`;
    for (const [index, { count }] of files.entries()) if (number <= count) writeSync(open[index] as number, line);
  }
  for (const descriptor of open) closeSync(descriptor);
  return files;
}

/** How many rounds a size gets: a corpus of more than a thousand is there for its memory, and takes a minute. */
const roundsAt = (count: number, asked: number) => (count > 1000 ? 1 : asked);

/** The command that validates a corpus, against a process that parses each line, on one core and on all. */
export async function corpusRows(bench: Bench, files: readonly CorpusFile[], asked: number): Promise<Row[]> {
  writeFileSync(join(bench.installed, 'parse.mjs'), PARSER);
  const rows: Row[] = [];
  const peaks: number[] = [];
  for (const [index, file] of files.entries()) {
    const work = `validate a corpus of ${words(file.count)}`;
    const all = await sideBySide(bench, file, roundsAt(file.count, asked), []);
    if (index === 0) {
      const id = `corpus/${file.count}/one-core`;
      const pin = bench.oneCore;
      if (pin === null) rows.push(notMeasured(id, `${work}, one core`, AGAINST, 'there is no taskset'));
      else rows.push(compared(id, `${work}, one core`, await sideBySide(bench, file, asked, pin), { most: 1.5 }));
    }
    rows.push(compared(`corpus/${file.count}/all-cores`, `${work}, all cores`, all, null));
    if (availableParallelism() > 1) rows.push(busy(`corpus/${file.count}/cores`, `${work}, cores that work`, all));
    else rows.push(notMeasured(`corpus/${file.count}/cores`, `${work}, cores that work`, AGAINST, 'there is one core'));
    peaks.push(median(all.own.map(({ megabytes }) => megabytes)));
  }
  rows.push(memory(files, peaks));
  return rows;
}

interface Taken {
  readonly own: readonly Measured[];
  readonly parse: readonly Measured[];
}

async function sideBySide(
  { ours, installed }: Bench,
  { count, path }: CorpusFile,
  asked: number,
  pin: readonly string[],
): Promise<Taken> {
  const taken = { own: [] as Measured[], parse: [] as Measured[] };
  const subject = (into: Measured[], script: string, args: readonly string[], expected: RegExp) => () => {
    const [program = process.execPath, ...rest] = [...pin, process.execPath, script, ...args, path];
    const one = measured([program, ...rest], installed, expected);
    into.push(one);
    return one.seconds;
  };
  const valid = new RegExp(`^${count} valid, 0 not valid; 0 problems\n$`);
  await rounds(
    {
      own: subject(taken.own, join(ours, 'dist/cli.js'), ['validate'], valid),
      parse: subject(taken.parse, 'parse.mjs', [], new RegExp(`^${count}$`)),
    },
    asked,
  );
  return taken;
}

const AGAINST = 'Node that parses each line';
const words = (count: number) => count.toLocaleString('en-US');
const secondsOf = (taken: readonly Measured[]) => taken.map(({ seconds }) => seconds);
const coresOf = (taken: readonly Measured[]) => taken.map(({ cpu, seconds }) => cpu / seconds);

function compared(id: string, work: string, { own, parse }: Taken, target: Row['target']): Row {
  const [ours, theirs] = [secondsOf(own), secondsOf(parse)];
  return {
    id,
    work,
    ours: duration(median(ours)),
    against: AGAINST,
    theirs: duration(median(theirs)),
    value: ratioOf(ours, theirs),
    unit: '×',
    target,
  };
}

/** One that works the whole time is 1; a machine that others use too gives less. */
function busy(id: string, work: string, { own, parse }: Taken): Row {
  return {
    id,
    work,
    ours: digits(median(coresOf(own))),
    against: AGAINST,
    theirs: digits(median(coresOf(parse))),
    value: spreadOf(coresOf(own)),
    unit: '',
    target: { least: BUSY },
  };
}

function memory(files: readonly CorpusFile[], peaks: readonly number[]): Row {
  const [first = 0, last = 0] = [peaks[0], peaks.at(-1)];
  return {
    id: 'corpus/memory',
    work: `validate a corpus of ${words(files.at(-1)?.count ?? 0)}, peak memory`,
    ours: size(last * 1e6),
    against: `that for ${words(files[0]?.count ?? 0)}`,
    theirs: size(first * 1e6),
    value: spreadOf([last / first]),
    unit: '×',
    target: { most: FLAT },
  };
}
