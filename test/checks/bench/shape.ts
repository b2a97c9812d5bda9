import { type Contender, full, jsonParse, type Material, peers, shapeStep, type Warm } from './contender.ts';
import { judge, judgementWords } from './judge.ts';
import { ratioOf, rounds } from './rounds.ts';
import { notMeasured, type Row } from './row.ts';
import type { Bench } from './setup.ts';
import { median } from './statistics.ts';
import { digits } from './table.ts';

/** In milliseconds. */
const WARM_UP = 1000;
const SLICE = 150;

const SETS = { article: 'the article', mix: 'a mix of 40' } as const;

const OURS_NOTE =
  'the package exports no validator of the shape alone: the step of validate that checks it is bundled from its source as the package is';

/** Validators of the shape, and the full validator, warm, each in a process of its own; what is compared is the time for each byte. */
export async function warmRows(material: Material, bench: Bench, count: number): Promise<Row[]> {
  const ours = [await shapeStep(material), full(material, bench), jsonParse(material)];
  const others = peers(material, bench);
  const field = await startAll(ours, others, material.good);
  try {
    const rows: Row[] = [];
    for (const [set, where] of Object.entries(SETS)) {
      const times = await timesOf(field.started, set, count);
      const perDocument = bytesIn(material, set) / (material.sets[set]?.length ?? 0);
      const compared = (work: string, against: string): Pick<Row, 'ours' | 'theirs' | 'value' | 'unit'> => {
        const [own = [], other = []] = [times[work], times[against]];
        const speed = (perByte: readonly number[]) => `${digits(1 / (median(perByte) * perDocument))}/s`;
        return { ours: speed(own), theirs: speed(other), value: ratioOf(own, other), unit: '×' };
      };
      const shape = `validate shape, ${where}`;
      const parsing = { against: 'JSON.parse', target: { most: 0.35 }, note: OURS_NOTE };
      rows.push({ id: `shape/${set}/json-parse`, work: shape, ...parsing, ...compared('shape', 'json-parse') });
      for (const { id, name } of others) {
        const entry = field.started.get(id);
        if (entry === undefined) {
          rows.push(notMeasured(`shape/${set}/${id}`, shape, name, field.failed.get(id) ?? 'it did not start'));
          continue;
        }
        const target = entry.givesAllErrors ? ({ below: 1 } as const) : null;
        rows.push({ id: `shape/${set}/${id}`, work: shape, against: name, target, note: entry.words, ...compared('shape', id) });
      }
      const work = `validate in full, ${where}`;
      rows.push({
        id: `full/${set}/json-parse`,
        work,
        against: 'JSON.parse',
        target: { most: 0.6 },
        ...compared('full', 'json-parse'),
      });
    }
    return rows;
  } finally {
    for (const { warm } of field.started.values()) await warm.end();
  }
}

interface Started {
  readonly warm: Warm;
  readonly givesAllErrors: boolean;
  /** What it was found to be. */
  readonly words: string;
}

/** Starts all; one of the others may fail, and is told. */
async function startAll(ours: readonly Contender[], others: readonly Contender[], good: unknown) {
  const field = new Map<string, Started>();
  const failed = new Map<string, string>();
  for (const contender of [...ours, ...others]) {
    try {
      field.set(contender.id, await started(contender, good));
    } catch (error) {
      if (ours.includes(contender)) throw error;
      failed.set(contender.id, (error as Error).message);
    }
  }
  return { started: field, failed };
}

/** For each validator, round by round, the seconds that a byte of a set takes. */
function timesOf(field: ReadonlyMap<string, Started>, set: string, count: number) {
  const subject =
    ({ warm }: Started) =>
    async () => {
      const { bytes, seconds } = await warm.time(set, SLICE);
      return seconds / bytes;
    };
  return rounds(Object.fromEntries(Array.from(field, ([id, entry]) => [id, subject(entry)])), count);
}

const bytesIn = ({ sets }: Material, set: string) => (sets[set] ?? []).reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Starts a validator, asks what it is worth, and warms it. */
async function started(contender: Contender, good: unknown): Promise<Started> {
  if (contender.missing !== undefined) throw new Error(contender.missing);
  const warm = await contender.start();
  const judgement = contender.id === 'json-parse' ? null : await judge(warm, good);
  if (judgement && !judgement.acceptsGood) {
    await warm.end();
    throw new Error('it rejects a good document');
  }
  for (const set of Object.keys(SETS)) await warm.time(set, WARM_UP);
  return {
    warm,
    givesAllErrors: judgement?.givesAllErrors === true,
    words: judgement ? judgementWords(judgement, contender.inTwoSteps) : '',
  };
}
