import { coldRows } from './cold.ts';
import type { Material } from './contender.ts';
import { type CorpusFile, corpusRows, writeCorpora } from './corpus.ts';
import { growthRows } from './growth.ts';
import { loadRows } from './load.ts';
import type { Row } from './row.ts';
import type { Bench } from './setup.ts';
import { warmRows } from './shape.ts';
import { sizeRows } from './size.ts';
import { tableRows } from './tables.ts';

/** What a part of the benchmark is given. */
export interface Setting {
  readonly material: Material;
  readonly bench: Bench;
  /** How many rounds were asked for. */
  readonly rounds: number | undefined;
  readonly quick: boolean;
  readonly all: boolean;
}

/** The parts, in the order of the table. */
export const SECTIONS = {
  load: ({ bench, rounds, quick }: Setting) => loadRows(bench, rounds ?? (quick ? 5 : 25)),
  validate: ({ material, bench, rounds, quick }: Setting) => warmRows(material, bench, rounds ?? (quick ? 3 : 9)),
  cold: ({ bench, rounds, quick }: Setting) => coldRows(bench, rounds ?? (quick ? 3 : 10)),
  growth: ({ material, bench, rounds, quick, all }: Setting) =>
    growthRows(bench, material.folder, rounds ?? (quick ? 2 : 7), all || !quick ? 1e7 : 2e6),
  corpus: ({ material, bench, rounds, quick, all }: Setting) =>
    corpusRows(
      bench,
      writeCorpora(quick ? [200, 1000] : all ? [1000, 10_000, 100_000] : [1000, 10_000], material.folder),
      rounds ?? (quick ? 2 : 5),
    ),
  tables: ({ material, bench, rounds, quick }: Setting) => {
    const [file] = writeCorpora([quick ? 200 : 1000], material.folder) as [CorpusFile];
    return tableRows(bench, file, material.folder, rounds ?? (quick ? 1 : 3));
  },
  size: ({ bench }: Setting) => sizeRows(bench),
} as const satisfies { readonly [name: string]: (setting: Setting) => Promise<readonly Row[]> };

export type SectionName = keyof typeof SECTIONS;
