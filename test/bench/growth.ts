import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealDraft } from '../../scripts/package/seal.ts';
import { readProjectFile } from '../support/project.ts';
import { bundleEntry } from './bundle-entry.ts';
import { copyAround, draftOf } from './prose.ts';
import { ratioOf, rounds } from './rounds.ts';
import type { Row } from './row.ts';
import { BENCH, type Bench } from './setup.ts';
import { exponentOf, median, spreadOf } from './statistics.ts';
import { WarmProcess } from './subject.ts';
import { duration, size } from './table.ts';

/** In bytes. */
const SIZES = [2_000, 20_000, 200_000, 2_000_000, 10_000_000];
/** In milliseconds; what takes longer is done once. */
const SLICE = 100;
const WARM_UP = 500;

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
    const points: (readonly [number, number])[][] = [];
    try {
      for (const bytes of sizes) {
        const set = `${name}-${bytes}`;
        for (const process of [own, once]) await process.time(set, WARM_UP);
        const each = (process: WarmProcess) => async () => {
          const { seconds, documents } = await process.time(set, SLICE);
          return seconds / documents;
        };
        const taken = await rounds({ own: each(own), once: each(once) }, bytes < 1_000_000 ? count : Math.min(count, 3));
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
    rows.push(
      growth(
        name,
        words,
        points.filter((round) => round.length === sizes.length),
      ),
    );
  }
  return rows;
}

function growth(name: Name, words: string, points: readonly (readonly (readonly [number, number])[])[]): Row {
  return {
    id: `${name}/exponent`,
    work: `${words.replace(/ (in a copy )?of$/, '')}, growth`,
    ours: '',
    against: 'exponent of the time by the size',
    theirs: '',
    value: spreadOf(points.map(exponentOf)),
    unit: '',
    target: { most: 1.05 },
  };
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
    const { draft, text } = draftOf(bytes);
    const copy = written(`text-${bytes}.txt`, text);
    sets[`seal-${bytes}`] = { document: written(`draft-${bytes}.json`, JSON.stringify(draft)), copy };
    sets[`hydrate-grown-${bytes}`] = { document: written(`sealed-${bytes}.json`, JSON.stringify(sealDraft(draft, text))), copy };
  }
  return sets;
}
