import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile } from '../../support/project.ts';
import { bundleEntry } from './bundle-entry.ts';
import { copyAround, grown } from './prose.ts';
import { ratioOf, rounds } from './rounds.ts';
import { notMeasured, type Row } from './row.ts';
import { BENCH, type Bench } from './setup.ts';
import { exponentOf, median, spreadOf } from './statistics.ts';
import { WarmProcess } from './subject.ts';
import { duration, size } from './table.ts';

/** In bytes. */
const SIZES = [2_000, 20_000, 200_000, 2_000_000, 10_000_000];
/** In milliseconds; what takes longer is done once. */
const SLICE = 100;
const WARM_UP = 500;
/** How long one run may take at most, in seconds, as far as the smaller sizes tell. */
const PATIENCE = 5;
/** A run of so many seconds is not made more than twice. */
const LONG = 1.5;

const WORKS = {
  hydrate: { work: 'hydrate', words: 'hydrate, the same article in a copy of' },
  'hydrate-grown': { work: 'hydrate', words: 'hydrate, an article of' },
  seal: { work: 'seal', words: 'seal, a draft of an article of' },
} as const;
type Name = keyof typeof WORKS;

const AGAINST = 'reading, folding and hashing the copy once';

/** What it costs to fill words in and to take them out, by the size of the text, in processes that are kept warm. */
export async function growthRows({ ours }: Bench, folder: string, count: number, largest: number): Promise<Row[]> {
  const sizes = SIZES.filter((bytes) => bytes <= largest);
  const base = await bundleEntry('growth-entry.ts', folder);
  const sets = join(folder, 'growth.json');
  writeFileSync(sets, JSON.stringify(makeSets(sizes, folder)));
  const rows: Row[] = [];
  for (const name of Object.keys(WORKS) as Name[]) {
    const { work, words } = WORKS[name];
    const start = (what: string) =>
      WarmProcess.start(process.execPath, [join(BENCH, 'peers/growth-host.mjs'), what, ours, base, sets], BENCH);
    const [own, once] = [await start(work), await start('base')];
    const points: Point[][] = [];
    const seen: Point[] = [];
    try {
      for (const bytes of sizes) {
        const set = `${name}-${bytes}`;
        const expected = expectedAt(bytes, seen);
        if (expected > PATIENCE) {
          const why = `one run would take some ${Math.round(expected)} s, by how it grows up to ${size(seen.at(-1)?.[0] ?? 0)}`;
          rows.push(notMeasured(`${name}/${bytes}`, `${words} ${size(bytes)}`, AGAINST, why));
          break;
        }
        for (const process of [own, once]) await process.time(set, WARM_UP);
        const each = (process: WarmProcess) => async () => {
          const { seconds, documents } = await process.time(set, SLICE);
          return seconds / documents;
        };
        const first = await each(own)();
        seen.push([bytes, first]);
        const taken = await rounds({ own: each(own), once: each(once) }, first > LONG ? Math.min(count, 2) : count);
        taken.own.forEach((seconds, round) => {
          points[round] = [...(points[round] ?? []), [bytes, seconds]];
        });
        rows.push({
          id: `${name}/${bytes}`,
          work: `${words} ${size(bytes)}`,
          ours: duration(median(taken.own)),
          against: AGAINST,
          theirs: duration(median(taken.once)),
          value: ratioOf(taken.own, taken.once),
          unit: '×',
          target: { most: 3 },
        });
      }
    } finally {
      await own.end();
      await once.end();
    }
    const whole = points.filter((round) => round.length === seen.length);
    rows.push(...growth(name, words.replace(/ (in a copy )?of$/, ''), whole));
  }
  return rows;
}

type Point = readonly [size: number, seconds: number];

/** How long a run should take at a size, from how it grew between the two before. */
export function expectedAt(bytes: number, seen: readonly Point[]): number {
  const [before, last] = seen.slice(-2);
  if (before === undefined || last === undefined) return 0;
  return last[1] * (bytes / last[0]) ** exponentOf([before, last]);
}

/** The exponent of growth over all sizes, and, since a constant cost at the small ones hides what grows, that of the steepest step. */
function growth(name: Name, words: string, points: readonly (readonly Point[])[]): Row[] {
  const row = { ours: '', against: 'the size, as an exponent', theirs: '', unit: '' } as const;
  const fitted = spreadOf(points.map(exponentOf));
  const steepest = spreadOf(
    points.map((round) => Math.max(...round.slice(1).map((point, index) => exponentOf([round[index] as Point, point])))),
  );
  return [
    { ...row, id: `${name}/exponent`, work: `${words}, growth`, value: fitted, target: { most: 1.05 } },
    { ...row, id: `${name}/steepest`, work: `${words}, growth in the steepest step`, value: steepest, target: null },
  ];
}

/** Writes the documents and copies, and gives their paths. */
function makeSets(sizes: readonly number[], folder: string) {
  const own = join(folder, 'growth');
  mkdirSync(own);
  const written = (name: string, content: string) => {
    writeFileSync(join(own, name), content);
    return join(own, name);
  };
  const example = written('example.json', readProjectFile('data/example/article.json'));
  const sets: { [set: string]: { readonly document: string; readonly copy: string } } = {};
  for (const bytes of sizes) {
    sets[`hydrate-${bytes}`] = { document: example, copy: written(`copy-${bytes}.txt`, copyAround(bytes)) };
    const { text, draft, sealed } = grown(bytes);
    const copy = written(`text-${bytes}.txt`, text);
    sets[`seal-${bytes}`] = { document: written(`draft-${bytes}.json`, JSON.stringify(draft)), copy };
    sets[`hydrate-grown-${bytes}`] = { document: written(`sealed-${bytes}.json`, JSON.stringify(sealed)), copy };
  }
  return sets;
}
